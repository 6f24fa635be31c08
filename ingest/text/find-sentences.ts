import type { Span } from "../../src/graph/span.js";
import type { ArticleDocument } from "../article-document.js";
import { cutLongSentence } from "./cut-long-sentence.js";
import { isReadBlock, readableText } from "./readable-text.js";
import { splitSentences } from "./split-sentences.js";

/**
 * Finds the sentences of an article. A block's end always ends a sentence, so a headline or a
 * list item without a period is a sentence of its own; furniture and metadata have none. What is far too long for a
 * sentence comes in pieces.
 * @returns trimmed, non-empty spans in order, without overlap; offsets are UTF-16 code units into
 * `document.text`, end exclusive
 */
export function findSentences(document: ArticleDocument): readonly Span[] {
  const readable = readableText(document);
  const sentences: Span[] = [];
  for (const block of document.blocks.filter(isReadBlock)) {
    for (const { start, end } of splitSentences(readable.slice(block.start, block.end))) {
      sentences.push(...cutLongSentence(readable, { start: block.start + start, end: block.start + end }));
    }
  }
  return sentences;
}
