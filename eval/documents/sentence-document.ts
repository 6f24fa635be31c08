import type { ArticleDocument } from "../../ingest/article-document.js";
import type { Span } from "../../src/graph/span.js";
import { lineBlocks, textDocument } from "./text-document.js";

/** Sentences as a corpus has them: their text and their tokens. */
export interface CorpusSentence {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** A document put together from sentences, with the place of every token in its text. */
export interface SentenceDocument {
  readonly document: ArticleDocument;
  /** By sentence and token. */
  readonly tokens: readonly (readonly Span[])[];
}

/** Each sentence becomes a line, and so a block: the corpus decides where sentences end. */
export function sentenceDocument(
  id: string,
  sentences: readonly CorpusSentence[],
  options: { readonly headline: boolean; readonly publishedAt?: string | null },
): SentenceDocument {
  let text = "";
  const tokens = sentences.map((sentence) => {
    const spans = placesOf(sentence).map(({ start, end }) => ({
      start: text.length + start,
      end: text.length + end,
    }));
    text += `${sentence.text.replaceAll("\n", " ")}\n`;
    return spans;
  });
  const blocks = lineBlocks(text, options.headline);
  return { document: textDocument(id, text, blocks, options.publishedAt ?? null), tokens };
}

function placesOf({ text, tokens }: CorpusSentence): Span[] {
  let at = 0;
  return tokens.map((token) => {
    const found = text.indexOf(token, at);
    const start = found < 0 ? at : found;
    at = found < 0 ? at : found + token.length;
    return { start, end: start + token.length };
  });
}

/** The characters that some tokens of a sentence cover; null when there are none. */
export function tokenSpan(tokens: readonly Span[], begin: number, end: number): Span | null {
  const [first, last] = [tokens[begin], tokens[end - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
