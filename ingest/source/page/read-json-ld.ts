import { cleanLanguage, cleanLine, cleanUrl } from "../article-metadata.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { PageDocument } from "./page-node.js";

const ARTICLE_TYPE = /(?:Article|Posting|Report|Reportage)$/u;
const LONGEST_SCRIPT = 1_000_000;
const MOST_OBJECTS = 500;

/**
 * Reads what the page says of its article in JSON-LD (https://schema.org/NewsArticle).
 * Broken or foreign JSON-LD is passed over; it is common.
 */
export function readJsonLd(document: PageDocument, base: string | null): Partial<ArticleMetadata> {
  const article = firstArticle(document);
  return article === null ? {} : toMetadata(article, base);
}

/** The article as the page states it in JSON-LD; null when it states none. */
export function readArticleObject(document: PageDocument): Readonly<Record<string, unknown>> | null {
  return firstArticle(document);
}

function firstArticle(document: PageDocument): JsonObject | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseScript(script.textContent ?? ""));
    if (article !== null) return article;
  }
  return null;
}

function parseScript(content: string): unknown {
  if (content.length > LONGEST_SCRIPT) return null;
  try {
    return JSON.parse(
      content.replace(/^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\s*\*?\/?|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, ""),
    );
  } catch {
    return null;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Breadth first through lists, `@graph` and `mainEntity`: the outermost article wins. */
function findArticle(root: unknown): JsonObject | null {
  const waiting: unknown[] = [root];
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at++) {
    const value = waiting[at];
    if (isList(value)) waiting.push(...value.slice(0, MOST_OBJECTS));
    if (!isObject(value)) continue;
    if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) return value;
    waiting.push(value["@graph"], value.mainEntity, value.mainEntityOfPage);
  }
  return null;
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function toMetadata(article: JsonObject, base: string | null): Partial<ArticleMetadata> {
  return {
    title: cleanLine(textOf(article.headline) ?? textOf(article.name)),
    byline: namesOf(article.author),
    publisher: namesOf(article.publisher) ?? namesOf(article.sourceOrganization),
    publishedAt: dateOf(article.datePublished),
    updatedAt: dateOf(article.dateModified),
    language: cleanLanguage(textOf(article.inLanguage)),
    canonicalUrl: cleanUrl(textOf(article.url) ?? textOf(article.mainEntityOfPage), base),
  };
}

/** A string as it is, or the name or identifier of an object. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return textOf(value[0]);
  if (!isObject(value)) return null;
  return textOf(value.alternateName) ?? textOf(value.name) ?? textOf(value["@id"]);
}

function namesOf(value: unknown): string | null {
  const names = (Array.isArray(value) ? value : [value])
    .map((one: unknown) => (isObject(one) ? one.name : one))
    .filter((name) => typeof name === "string")
    .filter((name) => !/^https?:/u.test(name));
  return cleanLine(names.slice(0, 20).join(", "));
}

function dateOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : parsePublicationDate(text);
}
