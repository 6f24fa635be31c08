import type { JSX } from "preact";

import { ENTITY_KINDS } from "../../src/graph/entity-kinds.js";
import type { ArticleSummary, EntityDetail, FactView, Page } from "../../src/graph/views.js";
import { groupFacts } from "../state/fact-groups.js";
import { counted } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { dateText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { EntityActions } from "./entity-actions.js";
import { EntityIdentity } from "./entity-identity.js";
import { EntityTimeline } from "./entity-timeline.js";
import { FactGroupList } from "./fact-group-list.js";
import { Icon, KindDot } from "./icons.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { useLoad } from "./use-load.js";

const MAX_FACTS = 300;

/** An entity: its names, its facts by relation, its articles. */
export function EntityPanel(props: { readonly id: string }): JSX.Element {
  const { store } = useApp();
  const { id } = props;
  const [loaded, retry] = useLoad(async () => {
    const [entity, facts] = await Promise.all([
      store.api.entity(id),
      store.api.facts({ about: id, limit: MAX_FACTS }),
    ]);
    return { entity, facts };
  }, [id, store.identity.revision.value]);
  const drawn = store.drawn.value.nodes.get(id);
  const entity = loaded.status === "ready" ? loaded.value.entity : null;
  const kind = entity?.kind ?? drawn?.entity?.kind;
  return (
    <PanelFrame
      overline={ENTITY_KINDS.find((entry) => entry.kind === kind)?.kind ?? "Entity"}
      title={
        <>
          {kind !== undefined && <KindDot kind={kind} />}
          {entity?.name ?? drawn?.name ?? "…"}
        </>
      }
      actions={<EntityActions id={id} entity={entity} />}
    >
      <LoadState loaded={loaded} retry={retry}>
        {(value) => <EntityBody entity={value.entity} facts={value.facts} />}
      </LoadState>
    </PanelFrame>
  );
}

function EntityBody(props: { readonly entity: EntityDetail; readonly facts: Page<FactView> }): JSX.Element {
  const { entity, facts } = props;
  return (
    <>
      <p class="quiet">
        {counted(entity.mentions, "mention")} in {counted(entity.articles, "article")}
        {entity.wikidata !== null && (
          <>
            {" · "}
            <a
              href={`https://www.wikidata.org/wiki/${encodeURIComponent(entity.wikidata)}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              Wikidata {entity.wikidata} <Icon name="external" />
            </a>
          </>
        )}
      </p>
      {entity.aliases.length > 0 && (
        <ul class="aliases" aria-label="Also called">
          {entity.aliases.map((alias) => (
            <li key={alias}>{alias}</li>
          ))}
        </ul>
      )}
      <h3>{counted(facts.total, "fact")}</h3>
      {facts.items.length < facts.total && (
        <p class="quiet">
          Showing {facts.items.length} of {facts.total}.
        </p>
      )}
      <FactGroupList groups={groupFacts(entity.id, facts.items)} />
      <EntityTimeline facts={facts.items} />
      <EntityIdentity entity={entity} />
      <h3>Sources</h3>
      <ArticleLinks articles={entity.recentArticles} total={entity.articles} />
    </>
  );
}

function ArticleLinks(props: {
  readonly articles: readonly ArticleSummary[];
  readonly total: number;
}): JSX.Element {
  return (
    <>
      <ul class="article-links">
        {props.articles.map((article) => (
          <li key={article.id}>
            <a href={formatRoute({ panel: "article", id: article.id, sentence: null })}>
              {article.title ?? "Untitled article"}
            </a>
            <span class="quiet">
              {article.publisher ?? "Publisher unknown"}
              {article.publishedAt !== null && ` · ${dateText(article.publishedAt)}`}
            </span>
          </li>
        ))}
      </ul>
      {props.articles.length < props.total && (
        <p class="quiet">
          The newest {props.articles.length} of {props.total}.
        </p>
      )}
    </>
  );
}
