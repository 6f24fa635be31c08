import { InputError } from "../../src/graph/errors.js";
import type { SourceMetadata } from "./article-source.js";
import { parsePublicationDate } from "./parse-publication-date.js";

/** What is known about an article besides its text; null where the source is silent. */
export interface ArticleMetadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source says. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

export const NO_METADATA: ArticleMetadata = Object.freeze({
  title: null,
  url: null,
  canonicalUrl: null,
  byline: null,
  publisher: null,
  publishedAt: null,
  updatedAt: null,
  language: null,
});

/** Takes each field from the first of the sources that has it. */
export function mergeMetadata(...sources: readonly Partial<ArticleMetadata>[]): ArticleMetadata {
  const first = <K extends keyof ArticleMetadata>(key: K): ArticleMetadata[K] | null =>
    sources.find((source) => (source[key] ?? null) !== null)?.[key] ?? null;
  return {
    title: first("title"),
    url: first("url"),
    canonicalUrl: first("canonicalUrl"),
    byline: first("byline"),
    publisher: first("publisher"),
    publishedAt: first("publishedAt"),
    updatedAt: first("updatedAt"),
    language: first("language"),
  };
}

/**
 * What the sender said about the article, checked.
 * @throws InputError INPUT_INVALID when the date cannot be read
 */
export function fromSender(metadata: SourceMetadata): ArticleMetadata {
  return {
    ...NO_METADATA,
    title: cleanLine(metadata.title),
    url: cleanLine(metadata.url),
    byline: cleanLine(metadata.byline),
    publisher: cleanLine(metadata.publisher),
    publishedAt: senderDate(metadata.publishedAt),
    language: cleanLanguage(metadata.language),
  };
}

function senderDate(text: string | undefined): string | null {
  if (text === undefined || text.trim() === "") return null;
  const date = parsePublicationDate(text);
  if (date !== null) return date;
  throw new InputError("INPUT_INVALID", `The publication date "${text.slice(0, 60)}" cannot be read.`, {
    hint: "Give it as ISO 8601, such as 2022-01-15 or 2022-01-15T10:30:00Z.",
  });
}

/** Longest value of a metadata field; longer ones are cut, as no field is meant to hold a text. */
const LONGEST_FIELD = 1_000;

/** One line without surrounding or repeated white space and control characters; null when empty. */
export function cleanLine(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const line = value
    .slice(0, 4 * LONGEST_FIELD)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_FIELD);
  return line === "" ? null : line;
}

/** "en_US" and "EN-us " become the BCP 47 tag "en-US"; null when it is no such tag. */
export function cleanLanguage(value: string | null | undefined): string | null {
  const tag = value?.trim().replace(/_/gu, "-") ?? "";
  if (tag === "") return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** An absolute http(s) address, without its fragment; null when it is none. */
export function cleanUrl(value: string | null | undefined, base: string | null): string | null {
  if (value === null || value === undefined || value.trim() === "") return null;
  // A feed that is a file has a path for its address, to which nothing can be relative.
  const from = base !== null && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(value.trim(), from)) return null;
  const url = new URL(value.trim(), from);
  if (!/^https?:$/u.test(url.protocol)) return null;
  url.hash = "";
  return url.href;
}
