import type { PageBlock } from "./collect-blocks.js";
import { decodeEntities } from "./decode-entities.js";
import type { PageDocument } from "./page-node.js";
import { readArticleObject } from "./read-json-ld.js";

/** What a page says of its article beside showing it. */
export interface StatedArticle {
  /** The article's text, which pages state for search engines; empty when absent. */
  readonly body: string;
  /** False when the page says that the article must be paid for; null when it says nothing. */
  readonly isFree: boolean | null;
  /** Number of words that the article has; null when not said. */
  readonly wordCount: number | null;
}

/** Reads the article's text and its price from JSON-LD and meta elements. */
export function readStatedArticle(page: PageDocument): StatedArticle {
  const article = readArticleObject(page) ?? {};
  const tier = page.querySelector('meta[property="article:content_tier"]')?.getAttribute("content") ?? "";
  const { articleBody: body, isAccessibleForFree: free, wordCount } = article;
  const words = Number(
    typeof wordCount === "string" || typeof wordCount === "number" ? wordCount : Number.NaN,
  );
  return {
    body: typeof body === "string" ? withoutMarkup(body) : "",
    isFree: readFree(free) ?? (/^(?:locked|paid|premium)$/iu.test(tier.trim()) ? false : null),
    wordCount: Number.isFinite(words) && words > 0 ? words : null,
  };
}

function readFree(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (/(?:^|\/)true$/iu.test(value.trim())) return true;
  return /(?:^|\/)false$/iu.test(value.trim()) ? false : null;
}

/** Some sites state the text with its markup, or with the entities of one. */
function withoutMarkup(body: string): string {
  const lines = body
    .replace(/<\/?(?:p|div|br|h[1-6]|li|blockquote)\b[^<>]{0,1000}>/giu, "\n")
    .replace(/<[^<>]{0,1000}>/gu, "");
  return decodeEntities(lines);
}

/** The stated text as blocks, one for each of its lines. */
export function statedBlocks(body: string): readonly PageBlock[] {
  return body
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, role: "paragraph", linkShare: 0, italicShare: 0, place: null }));
}
