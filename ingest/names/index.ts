import type { Span } from "../../src/graph/span.js";
import { overlaps } from "../../src/graph/span.js";
import type { ArticleDocument, TextBlock } from "../article-document.js";
import { parseDay } from "./calendar.js";
import { findDates, firstFullDate } from "./find-dates.js";
import { findArticles, findDescriptions } from "./find-descriptions.js";
import { findNameRuns } from "./find-name-runs.js";
import { findQuantities } from "./find-quantities.js";
import { attachRoleOwners, findRoles } from "./find-roles.js";
import type { Item, NamedSentence } from "./item.js";
import { lowerHeadline, namesInBody } from "./headline.js";
import { stateKinds } from "./kinds-beside-nouns.js";
import { suggestNames } from "./suggest-names.js";
import { tagWords } from "./tag-words.js";
import type { Sentence } from "./token.js";
import { tokenise } from "./tokenise.js";

/** How many sentences from the start may hold a dateline, for articles whose source gives no date. */
const DATELINE_SENTENCES = 3;

/** An article with the names, offices, dates and quantities of every sentence. */
export interface NamedArticle {
  readonly document: ArticleDocument;
  readonly sentences: readonly NamedSentence[];
  /** The day that "Monday" and "a day earlier" count from: milliseconds since 1970 (UTC), or null. */
  readonly reference: number | null;
}

/**
 * Find what is named in an article, by lists, patterns and a trained model, sentence by sentence.
 * @param isEnglish with false the sentences are read as words only
 */
export function findNames(document: ArticleDocument, spans: readonly Span[], isEnglish = true): NamedArticle {
  const sentences = spans.map((span, index) => readSentence(document, span, index));
  if (isEnglish) suggestNames(sentences);
  const reference = parseDay(document.publishedAt) ?? datelineOf(sentences);
  const bodyNames = namesInBody(sentences);
  const named = sentences.map((sentence): NamedSentence => ({
    ...sentence,
    items: isEnglish
      ? findItems(lowerHeadline(sentence, bodyNames), document.text, reference)
      : sentence.tokens,
  }));
  return { document, sentences: named, reference };
}

function readSentence(document: ArticleDocument, span: Span, index: number): Sentence {
  const tokens = tokenise(document.text, span);
  tagWords(tokens);
  const role: TextBlock["role"] = document.blocks.find((block) => overlaps(block, span))?.role ?? "paragraph";
  return { ...span, index, role, tokens };
}

function datelineOf(sentences: readonly Sentence[]): number | null {
  for (const sentence of sentences.slice(0, DATELINE_SENTENCES)) {
    const day = firstFullDate(sentence.tokens);
    if (day !== null) return day;
  }
  return null;
}

/** The finders in their order: each sees what those before it left as words. */
function findItems(tokens: readonly Item[], text: string, reference: number | null): Item[] {
  const dated = findDates(tokens, text, reference);
  const counted = findQuantities(dated, text);
  const titled = findRoles(counted, text);
  const named = stateKinds(findNameRuns(findArticles(titled, text), text));
  const described = findDescriptions(named, text);
  return attachRoleOwners(described, text);
}
