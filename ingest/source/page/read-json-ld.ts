import { cleanLanguage, cleanLine, cleanUrl } from "../article-metadata.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { decodeEntities } from "./decode-entities.js";
import { readPageDate } from "./page-date.js";
import type { PageDocument } from "./page-node.js";
import { parseLenientJson } from "./parse-lenient-json.js";

const ARTICLE_TYPE = /(?:Article|Posting|Report|Reportage)$/u;
const LONGEST_SCRIPT = 1_000_000;
const MOST_OBJECTS = 500;

type JsonObject = Readonly<Record<string, unknown>>;
/** Objects by their `@id`, to which others point. */
type Known = ReadonlyMap<string, JsonObject>;

interface Stated {
  readonly article: JsonObject;
  readonly known: Known;
}

/**
 * Reads what the page says of its article in JSON-LD (https://schema.org/NewsArticle).
 * Broken or foreign JSON-LD is passed over; it is common.
 */
export function readJsonLd(document: PageDocument, base: string | null): Partial<ArticleMetadata> {
  const stated = findStated(document);
  return stated === null ? {} : toMetadata(stated, base);
}

/** The article as the page states it in JSON-LD; null when it states none. */
export function readArticleObject(document: PageDocument): JsonObject | null {
  return findStated(document)?.article ?? null;
}

/** The first article of the page; of several, the one that bears the page's heading. */
function findStated(document: PageDocument): Stated | null {
  const known = new Map<string, JsonObject>();
  const articles: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    const content = script.textContent ?? "";
    if (content.length <= LONGEST_SCRIPT) articles.push(...findArticles(parseLenientJson(content), known));
  }
  const heading = cleanLine(document.querySelector("h1")?.textContent)?.toLowerCase();
  const headed = articles.find((one) => cleanLine(textOf(one.headline))?.toLowerCase() === heading);
  const article = headed ?? articles[0];
  return article === undefined ? null : { article, known };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Breadth first through lists, `@graph` and `mainEntity`: the outermost article comes first. */
function findArticles(root: unknown, known: Map<string, JsonObject>): readonly JsonObject[] {
  const waiting: unknown[] = [root];
  const articles: JsonObject[] = [];
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at++) {
    const value = waiting[at];
    if (isList(value)) waiting.push(...value.slice(0, MOST_OBJECTS));
    if (!isObject(value)) continue;
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1 && !known.has(id)) known.set(id, value);
    if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) articles.push(value);
    else waiting.push(value["@graph"], value.mainEntity, value.mainEntityOfPage);
  }
  return articles;
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function toMetadata({ article, known }: Stated, base: string | null): Partial<ArticleMetadata> {
  return {
    title: plainLine(textOf(article.headline) ?? textOf(article.name)),
    byline: namesOf(article.author, known) ?? namesOf(article.creator, known),
    publisher: namesOf(article.publisher, known) ?? namesOf(article.sourceOrganization, known),
    publishedAt: dateOf(article.datePublished) ?? dateOf(article.dateCreated),
    updatedAt: dateOf(article.dateModified),
    language: languageOf(article.inLanguage),
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

/** Sites state headlines and names with the entities and tags of their pages. */
function plainLine(text: string | null): string | null {
  return text === null ? null : cleanLine(decodeEntities(text.replace(/<\/?[a-z][^<>]{0,200}>/giu, "")));
}

function namesOf(value: unknown, known: Known): string | null {
  const names = (Array.isArray(value) ? value : [value])
    .map((one: unknown) => (isObject(one) ? nameOf(one, known) : one))
    .filter((name) => typeof name === "string")
    .filter((name) => !/^https?:/u.test(name));
  return plainLine([...new Set(names)].slice(0, 20).join(", "));
}

function nameOf(object: JsonObject, known: Known): unknown {
  const id = object["@id"];
  return textOf(object.name) ?? (typeof id === "string" ? textOf(known.get(id)?.name) : null);
}

/** "English" is a valid tag of no language; languages have two letters, or three. */
function languageOf(value: unknown): string | null {
  const language = cleanLanguage(textOf(value));
  return language !== null && /^[a-z]{2,3}(?:-|$)/iu.test(language) ? language : null;
}

function dateOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : readPageDate(text);
}
