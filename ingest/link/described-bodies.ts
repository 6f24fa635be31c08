import type { NamedArticle } from "../names/index.js";
import { isMention, isToken, type Item, type Mention, wordOf } from "../names/item.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";

/** How many words a description behind a name may have. */
const REACH = 7;
/** How many words may stand between a name and the noun that says what it is: "the M-17 rebel group". */
const AFTER = 2;

/** Where an article says of a body what it is. */
interface Described {
  readonly body: LinkedEntity;
  readonly start: number;
}

/** Bodies by the nouns that say what they are, in the order of the text. */
export type DescribedBodies = ReadonlyMap<string, readonly Described[]>;

/**
 * The named bodies of an article by the nouns that can mean them later: "the agency" is the "European Space Agency", "the
 * broadcaster" who was called "public broadcaster RTS", "the group" what was "the M-17 rebel group" or "Acme, a mining group".
 */
export function describedBodies(article: NamedArticle, register: EntityRegister): DescribedBodies {
  const found = new Map<string, Described[]>();
  for (const { items } of article.sentences) {
    items.forEach((item, at) => {
      const names = isMention(item)
        ? [item, ...item.inner]
        : item.type === "role" && item.owner !== null
          ? [item.owner]
          : [];
      for (const mention of names) {
        const body = register.entityOf.get(mention);
        if (body?.kind !== "Organization" || body.headClass !== null) continue;
        for (const noun of new Set(nounsOf(mention, items, at)))
          found.set(noun, [...(found.get(noun) ?? []), { body, start: mention.start }]);
      }
    });
  }
  return found;
}

/** The body that was last told of before a place in the text as what the noun says. */
export function bodyMeant(bodies: DescribedBodies, noun: string, before: number): LinkedEntity | null {
  return bodies.get(noun)?.findLast(({ start }) => start < before)?.body ?? null;
}

function nounsOf(mention: Mention, items: readonly Item[], at: number): string[] {
  const words = mention.name.toLowerCase().split(/\s+/u);
  const own = words.length > 1 ? [words.at(-1) ?? ""] : [];
  if (items[at] !== mention) return own;
  return [...own, ...besideName(items, at), ...apposition(items, at)];
}

/** "public broadcaster RTS", "the M-17 rebel group". */
function besideName(items: readonly Item[], at: number): string[] {
  const before = items[at - 1];
  const found = isToken(before) && before.tag === "noun" && !before.capital ? [before.lower] : [];
  if (wordOf(items[at - 1]) !== "the") return found;
  for (let next = at + 1; next <= at + AFTER; next += 1) {
    const item = items[next];
    if (!isToken(item) || (item.tag !== "noun" && item.tag !== "adjective")) break;
    if (item.tag === "noun") found.push(item.lower);
  }
  return found;
}

/** "Acme Motors, a car maker from Oslo": the nouns before what else is said of it. */
function apposition(items: readonly Item[], at: number): string[] {
  if (wordOf(items[at + 1]) !== "," || !/^(?:a|an|the)$/.test(wordOf(items[at + 2]))) return [];
  const nouns: string[] = [];
  for (let next = at + 3; next < Math.min(items.length, at + 3 + REACH); next += 1) {
    const item = items[next];
    if (isMention(item) && item.adjectival) continue;
    if (!isToken(item) || (item.tag !== "noun" && item.tag !== "adjective")) break;
    if (item.tag === "noun") nouns.push(item.lower);
  }
  // Only the last is what it is: "a car maker".
  return nouns.slice(-1);
}
