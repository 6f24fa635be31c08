import { parseDocument } from "yaml";
import type { Span } from "../../src/graph/span.js";
import { cleanLanguage, cleanLine, cleanUrl, NO_METADATA } from "./article-metadata.js";
import type { ArticleMetadata } from "./article-metadata.js";
import { parsePublicationDate } from "./parse-publication-date.js";

/** Front matter further down than this many characters is no front matter. */
const LONGEST_FRONT_MATTER = 16 * 1024;
/** Nested flow collections and explicit keys cost the YAML parser exponential time; front matter has few or none. */
const COSTLY = /[[{]|(?:^|[[{,?-])[ \t]*\?(?=\s|$)/gmu;
const MOST_COSTLY = 20;
const FENCED = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** The names under which a field is found, in the order in which they are tried. */
const NAMES = {
  title: ["title", "headline"],
  url: ["url", "link", "sourceurl", "permalink"],
  canonicalUrl: ["canonicalurl", "canonical"],
  byline: ["byline", "author", "authors"],
  publisher: ["publisher", "site", "sitename", "publication", "source"],
  publishedAt: ["publishedat", "published", "publishdate", "pubdate", "datepublished", "date"],
  updatedAt: ["updatedat", "updated", "modified", "lastmod", "datemodified"],
  language: ["language", "lang", "locale"],
} as const satisfies Record<keyof ArticleMetadata, readonly string[]>;

export interface FrontMatter {
  readonly metadata: ArticleMetadata;
  /** The fences included; offsets into the text. */
  readonly span: Span;
}

/**
 * Reads a YAML block between `---` lines at the very start of a text.
 * @returns null when there is none, or when it is not a YAML mapping and so is part of the text
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = FENCED.exec(text.slice(0, LONGEST_FRONT_MATTER));
  if (match === null) return null;
  const fields = parseFields(match[2] ?? "");
  if (fields === null) return null;
  return { metadata: toMetadata(fields), span: { start: 0, end: match[0].length } };
}

type Fields = ReadonlyMap<string, string>;

function parseFields(yaml: string): Fields | null {
  if ((yaml.match(COSTLY)?.length ?? 0) > MOST_COSTLY) return null;
  try {
    const document = parseDocument(yaml, { schema: "core", logLevel: "silent" });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value).map(([key, field]) => [
      key.toLowerCase().replace(/[\s_-]/gu, ""),
      toLine(field),
    ]);
    return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== null));
  } catch {
    return null;
  }
}

function toLine(field: unknown): string | null {
  if (typeof field === "string" || typeof field === "number") return cleanLine(String(field));
  if (!Array.isArray(field)) return null;
  return cleanLine(field.filter((item) => typeof item === "string").join(", "));
}

function toMetadata(fields: Fields): ArticleMetadata {
  const field = (name: keyof ArticleMetadata): string | null =>
    NAMES[name].map((key) => fields.get(key)).find((value) => value !== undefined) ?? null;
  const date = (name: keyof ArticleMetadata): string | null => {
    const value = field(name);
    return value === null ? null : parsePublicationDate(value);
  };
  return {
    ...NO_METADATA,
    title: field("title"),
    url: cleanUrl(field("url"), null),
    canonicalUrl: cleanUrl(field("canonicalUrl"), null),
    byline: field("byline"),
    publisher: field("publisher"),
    publishedAt: date("publishedAt"),
    updatedAt: date("updatedAt"),
    language: cleanLanguage(field("language")),
  };
}
