import { parseDay } from "../names/calendar.js";
import type { NamedArticle } from "../names/index.js";
import type { LinkedEntity } from "./entity.js";

/** Bodies that every state has: without an owner they are those of the country that the article is about. */
const STATE_BODIES: ReadonlySet<string> = new Set([
  "government",
  "authority",
  "parliament",
  "military",
  "army",
  "navy",
  "police",
  "air force",
  "cabinet",
  "opposition",
  "central bank",
  "supreme court",
]);

/**
 * A bare description ("the meeting", "the government") would become one node with the meetings and governments of all
 * other articles. So bodies of the state take the country that the article is about, and everything else the day of
 * the article, when these are known.
 */
export function qualifyNames(article: NamedArticle, entities: readonly LinkedEntity[]): void {
  const country = mainCountry(entities);
  const day =
    parseDay(article.document.publishedAt) === null
      ? null
      : (article.document.publishedAt ?? "").slice(0, 10);
  for (const entity of entities) {
    if (
      entity.headClass === null ||
      entity.owner !== null ||
      entity.kind === "Place" ||
      entity.kind === "Law"
    )
      continue;
    if (entity.mentions.some((mention) => mention.inner.length > 0)) continue;
    const isStateBody = STATE_BODIES.has(entity.headClass);
    if (isStateBody && country !== null) entity.name = `${entity.name} of ${country.name}`;
    else if (day !== null) entity.name = `${entity.name} (${day})`;
  }
}

function mainCountry(entities: readonly LinkedEntity[]): LinkedEntity | null {
  const countries = entities
    .filter((entity) => entity.kind === "Country")
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const [most, second] = countries;
  return most !== undefined && most.mentions.length >= 2 * (second?.mentions.length ?? 0) ? most : null;
}
