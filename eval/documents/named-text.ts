import Type from "typebox";
import type { ArticleDocument } from "../../ingest/article-document.js";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import type { Span } from "../../src/graph/span.js";
import type { NamedDocument } from "../../train/data/named-document.js";
import { readLines } from "../../train/data/read-lines.js";
import { sentenceDocument, tokenSpan } from "./sentence-document.js";

/** A document with its annotated names, in characters. */
export interface NamedText {
  readonly id: string;
  readonly document: ArticleDocument;
  readonly names: readonly TypedSpan[];
}

export interface TypedSpan extends Span {
  readonly type: NameType;
}

const GumDocument = Type.Object({
  id: Type.String(),
  meta: Type.Object({ dateCreated: Type.Optional(Type.String()) }),
  sents: Type.Array(Type.Object({ text: Type.String(), tok: Type.Array(Type.String()) })),
});
const UdSentence = Type.Object({ text: Type.String(), tok: Type.Array(Type.String()) });

/** Documents of GUM with the names that training reads from them. */
export function gumTexts(dataFolder: string, file: string, named: readonly NamedDocument[]): NamedText[] {
  const sources = new Map(readLines(dataFolder, file, GumDocument).map((source) => [source.id, source]));
  return named.flatMap((document) => {
    const source = sources.get(document.id);
    if (source === undefined) return [];
    const texts = source.sents.map(({ text }) => text);
    return [withTexts(document, texts, { headline: true, publishedAt: source.meta.dateCreated ?? null })];
  });
}

/** Documents of Universal Dependencies with their names; what was one sentence a line has its text back. */
export function udTexts(dataFolder: string, file: string, named: readonly NamedDocument[]): NamedText[] {
  const key = (tokens: readonly string[]) => tokens.join(" ");
  const texts = new Map(
    readLines(dataFolder, file, UdSentence).map(({ text, tok }) => [key(tok), text] as const),
  );
  return named.map((document) =>
    withTexts(
      document,
      document.sentences.map(({ tokens }) => texts.get(key(tokens)) ?? key(tokens)),
      { headline: false },
    ),
  );
}

function withTexts(
  { id, sentences }: NamedDocument,
  texts: readonly string[],
  options: { readonly headline: boolean; readonly publishedAt?: string | null },
): NamedText {
  const { document, tokens } = sentenceDocument(
    id,
    sentences.map((sentence, i) => ({ text: texts[i] ?? "", tokens: sentence.tokens })),
    options,
  );
  const names = sentences.flatMap((sentence, i) =>
    sentence.names.flatMap(({ begin, end, type }): TypedSpan[] => {
      const span = tokenSpan(tokens[i] ?? [], begin, end);
      return span === null ? [] : [{ ...span, type }];
    }),
  );
  return { id, document, names };
}
