import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.8;
const NAME_CONFIDENCE = 0.75;

/** Bodies that belong to the place that begins their name ("Lima Police Department"), unlike "London Records". */
const LOCAL_BODY =
  /\b(?:police|department|council|court|district|school|university|college|hospital|airport|museum|library|sheriff|authority|government|chamber|cathedral|zoo|stadium)\b/i;

/** Where places and bodies are, by how they are named: "Irving, Texas"; the "Irving Police Department". */
export function findPlacePairs(sentence: LinkedSentence): FactCandidate[] {
  return sentence.items.flatMap((_, at) => [...placeAfterComma(sentence, at), ...placeInName(sentence, at)]);
}

/** "in Irving, Texas", but not "in Paris, London and Rome". */
function placeAfterComma(sentence: LinkedSentence, at: number): FactCandidate[] {
  const { items } = sentence;
  const inner = placeAt(sentence, at);
  const outer = placeAt(sentence, at + 2);
  if (inner === null || outer === null || inner === outer || wordOf(items[at + 1]) !== ",") return [];
  const opens =
    isToken(items[at - 1]) && /^(?:in|near|at|from|of|to|outside|around)$/.test(wordOf(items[at - 1]));
  if (!opens || outer.kind === "Country" || isListed(items, at + 3)) return [];
  return [located(inner, outer, CONFIDENCE, "place-comma-place", at)];
}

function isListed(items: readonly Item[], at: number): boolean {
  const next = items[at];
  const word = wordOf(next);
  // "from Florida, Montalvo said": what follows is no place but who acts.
  if (isToken(next) && (["verb", "auxiliary", "modal"].includes(next.tag) || /^["“]$/.test(word)))
    return true;
  return /^(?:and|or|'s)$/.test(word) || (word === "," && /^(?:and|or)?$/.test(wordOf(items[at + 1])));
}

/** The place that a body's name begins with, when the article speaks of that place too. */
function placeInName(sentence: LinkedSentence, at: number): FactCandidate[] {
  const body = entityAt(sentence, at);
  if (body?.kind !== "Organization" || !LOCAL_BODY.test(body.name)) return [];
  const place = sentence.article.entities.find(
    ({ kind, name }) => kind === "Place" && body.name.startsWith(`${name} `),
  );
  return place === undefined ? [] : [located(body, place, NAME_CONFIDENCE, "place-in-name", at)];
}

function placeAt(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const item = sentence.items[at];
  if (item?.type !== "mention" || item.adjectival) return null;
  const entity = entityAt(sentence, at);
  return entity?.kind === "Place" || entity?.kind === "Country" ? entity : null;
}

function located(
  subject: LinkedEntity,
  object: LinkedEntity,
  confidence: number,
  rule: string,
  at: number,
): FactCandidate {
  return makeCandidate({ relation: "LOCATED_IN", subject, object, confidence, rule, at, presupposed: true });
}
