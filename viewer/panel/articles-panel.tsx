import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { ArticleSummary } from "../../src/graph/views.js";
import { counted } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { dateText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { useLoad } from "./use-load.js";

const PAGE = 50;

/** Every article that was read, newest first. */
export function ArticlesPanel(): JSX.Element {
  const { store, go } = useApp();
  const [limit, setLimit] = useState(PAGE);
  const articles = store.health.value?.counts.articles;
  const [loaded, retry] = useLoad(() => store.api.articles(limit, 0), [limit, articles]);
  return (
    <PanelFrame
      overline="Library"
      title="Articles"
      actions={
        <button type="button" class="button button-primary" onClick={() => go({ panel: "add" })}>
          Add an article
        </button>
      }
    >
      <LoadState loaded={loaded} retry={retry}>
        {({ items, total }) => (
          <>
            <p class="quiet">
              {items.length < total
                ? `Showing ${items.length} of ${total}.`
                : `${counted(total, "article")}.`}
            </p>
            <ul class="article-links">
              {items.map((article) => (
                <ArticleRow key={article.id} article={article} />
              ))}
            </ul>
            {items.length < total && (
              <button type="button" class="button" onClick={() => setLimit(limit + PAGE)}>
                Show more
              </button>
            )}
          </>
        )}
      </LoadState>
    </PanelFrame>
  );
}

function ArticleRow(props: { readonly article: ArticleSummary }): JSX.Element {
  const { id, title, publisher, publishedAt, entities, facts } = props.article;
  return (
    <li>
      <a href={formatRoute({ panel: "article", id, sentence: null })}>{title ?? "Untitled article"}</a>
      <span class="quiet">
        {publisher ?? "Publisher unknown"}
        {publishedAt !== null && ` · ${dateText(publishedAt)}`}
      </span>
      <span class="quiet">
        {counted(entities, "entity", "entities")}, {counted(facts, "fact")}
      </span>
    </li>
  );
}
