import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { ArticleView, MentionView, SentenceView } from "../../src/graph/views.js";
import { counted } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { momentText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { ArticleVersions } from "./article-versions.js";
import { DeleteArticleButton } from "./delete-article-button.js";
import { Icon, kindClass } from "./icons.js";
import { LoadState } from "./load-state.js";
import { MarkedText } from "./marked-text.js";
import { PanelFrame } from "./panel-frame.js";
import { UnreadNote } from "./unread-language.js";
import { useLoad } from "./use-load.js";

/** An article to read, every mention marked and linked to the graph. */
export function ArticlePanel(props: { readonly id: string; readonly sentence: string | null }): JSX.Element {
  const { store, go } = useApp();
  const { id, sentence } = props;
  const [loaded, retry] = useLoad(() => store.api.article(id), [id]);
  useEffect(() => {
    if (loaded.status !== "ready") return;
    const nodes = new Set(loaded.value.mentionList.map((mention) => mention.entity));
    store.spotlight.value = { nodes, edges: null };
    return () => (store.spotlight.value = null);
  }, [loaded]);
  const title = loaded.status === "ready" ? (loaded.value.title ?? "Untitled article") : "…";
  return (
    <PanelFrame
      overline="Article"
      title={title}
      actions={<DeleteArticleButton id={id} onDeleted={() => go({ panel: "articles" })} />}
    >
      <LoadState loaded={loaded} retry={retry}>
        {(article) => <ArticleBody article={article} sentence={sentence} />}
      </LoadState>
    </PanelFrame>
  );
}

function ArticleBody(props: {
  readonly article: ArticleView;
  readonly sentence: string | null;
}): JSX.Element {
  const { article, sentence } = props;
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector(".is-target")?.scrollIntoView({ block: "center" });
  }, [sentence, article]);
  return (
    <>
      <ArticleFacts article={article} />
      <ArticleVersions article={article.id} />
      {article.entities === 0 && <UnreadNote article={article} />}
      <div class="article-text" ref={text} data-article={article.id} lang={article.language ?? undefined}>
        {pieces(article).map((piece) =>
          piece.sentence === null ? (
            piece.text
          ) : (
            <span
              key={piece.sentence.id}
              class={piece.sentence.id === sentence ? "sentence is-target" : "sentence"}
            >
              <MarkedText
                text={piece.text}
                offset={piece.sentence.start}
                marks={article.mentionList}
                renderMark={(mention, marked) => <Mention mention={mention} text={marked} />}
              />
            </span>
          ),
        )}
      </div>
    </>
  );
}

function ArticleFacts(props: { readonly article: ArticleView }): JSX.Element {
  const { article } = props;
  return (
    <p class="quiet article-facts">
      <span>
        {[article.publisher, article.byline].filter((part) => part !== null).join(", ") ||
          "Publisher unknown"}
      </span>
      <span>
        {article.publishedAt === null ? "Not dated" : `Published ${momentText(article.publishedAt)}`}
      </span>
      <span>Read {momentText(article.ingestedAt)}</span>
      <span>
        {counted(article.sentences, "sentence")}, {counted(article.entities, "entity", "entities")},{" "}
        {counted(article.facts, "fact")}
      </span>
      {isWebAddress(article.url) && (
        <a href={article.url} target="_blank" rel="noopener noreferrer">
          Original <Icon name="external" />
        </a>
      )}
    </p>
  );
}

function Mention(props: { readonly mention: MentionView; readonly text: string }): JSX.Element {
  const { mention, text } = props;
  return (
    <a
      class={`mention ${kindClass(mention.kind)}`}
      href={formatRoute({ panel: "entity", id: mention.entity })}
      title={`${mention.name} (${mention.kind})`}
    >
      {text}
    </a>
  );
}

interface Piece {
  readonly text: string;
  readonly sentence: SentenceView | null;
}

/** The text as sentences and what stands between them. */
function pieces(article: ArticleView): readonly Piece[] {
  const found: Piece[] = [];
  let position = 0;
  for (const sentence of [...article.sentenceList].sort((a, b) => a.start - b.start)) {
    if (sentence.start < position) continue;
    if (sentence.start > position) {
      found.push({ text: article.text.slice(position, sentence.start), sentence: null });
    }
    found.push({ text: article.text.slice(sentence.start, sentence.end), sentence });
    position = sentence.end;
  }
  if (position < article.text.length) found.push({ text: article.text.slice(position), sentence: null });
  return found;
}

/** An article may name any address; only web addresses become links. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
