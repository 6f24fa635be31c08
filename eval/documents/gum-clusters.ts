import Type, { type Static } from "typebox";
import type { ArticleDocument } from "../../ingest/article-document.js";
import type { Span } from "../../src/graph/span.js";
import { readLines } from "../../train/data/read-lines.js";
import { sentenceDocument, tokenSpan } from "./sentence-document.js";

const Sentence = Type.Object({
  text: Type.String(),
  tok: Type.Array(Type.String()),
  head: Type.Array(Type.Integer()),
});
const Mention = Type.Object({
  g: Type.String(),
  sent: Type.Integer(),
  b: Type.Integer(),
  e: Type.Integer(),
});
const Document = Type.Object({
  id: Type.String(),
  meta: Type.Object({ dateCreated: Type.Optional(Type.String()) }),
  sents: Type.Array(Sentence),
  entities: Type.Array(Mention),
});

/** A mention with the place of the word that heads it. */
export interface HeadedMention extends Span {
  readonly head: Span;
}

/** A document of GUM with its entities: every mention, by name, by description or by pronoun. */
export interface ClusteredText {
  readonly id: string;
  readonly document: ArticleDocument;
  readonly clusters: readonly (readonly HeadedMention[])[];
}

export function readGumClusters(dataFolder: string, file: string): ClusteredText[] {
  return readLines(dataFolder, file, Document).map((source) => {
    const { document, tokens } = sentenceDocument(
      source.id,
      source.sents.map(({ text, tok }) => ({ text, tokens: tok })),
      { headline: true, publishedAt: source.meta.dateCreated ?? null },
    );
    const clusters = new Map<string, HeadedMention[]>();
    for (const mention of source.entities) {
      const placed = placeMention(mention, source.sents, tokens);
      if (placed !== null) clusters.set(mention.g, [...(clusters.get(mention.g) ?? []), placed]);
    }
    return { id: source.id, document, clusters: [...clusters.values()] };
  });
}

function placeMention(
  { sent, b, e }: Static<typeof Mention>,
  sentences: readonly Static<typeof Sentence>[],
  tokens: readonly (readonly Span[])[],
): HeadedMention | null {
  const spans = tokens[sent] ?? [];
  const whole = tokenSpan(spans, b, e);
  const heads = sentences[sent]?.head ?? [];
  // The head is the word whose own head lies outside; heads count from 1.
  const inside = Array.from({ length: Math.max(0, e - b) }, (_, i) => b + i);
  const at = inside.find((i) => (heads[i] ?? 0) - 1 < b || (heads[i] ?? 0) - 1 >= e);
  const head = at === undefined ? undefined : spans[at];
  return whole === null || head === undefined ? null : { ...whole, head };
}
