import type { NamedArticle } from "../names/index.js";
import { isMention, isToken, type Item, wordOf } from "../names/item.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import { isPersonNoun } from "./noun-kinds.js";

/** How many words a description beside a name may have. */
const REACH = 7;
/** Nouns by which one who was called the first may be called later. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  boy: ["youth", "teenager", "teen", "child"],
  girl: ["youth", "teenager", "teen", "child"],
  teenager: ["youth", "teen", "boy", "girl"],
};

/** The people of an article by the nouns that describe them: "Jane Doe, a 14-year-old girl", "pilot Jane Doe". */
export function describedPeople(
  article: NamedArticle,
  register: EntityRegister,
): Map<string, Set<LinkedEntity>> {
  const described = new Map<string, Set<LinkedEntity>>();
  const note = (noun: string, person: LinkedEntity) => {
    for (const word of [noun, ...(SAME[noun] ?? [])])
      described.set(word, (described.get(word) ?? new Set()).add(person));
  };
  for (const { items } of article.sentences) {
    items.forEach((item, at) => {
      const person = isMention(item) && item.form === "name" ? register.entityOf.get(item) : undefined;
      if (person?.kind !== "Person") return;
      const before = items[at - 1];
      if (isToken(before) && isPersonNoun(before.lower)) note(before.lower, person);
      for (const noun of apposition(items, at)) note(noun, person);
    });
  }
  return described;
}

/** The nouns of a description that follows a name behind a comma. */
function apposition(items: readonly Item[], at: number): string[] {
  if (wordOf(items[at + 1]) !== "," || !/^(?:a|an|the)$/.test(wordOf(items[at + 2]))) return [];
  const nouns: string[] = [];
  for (let i = at + 3; i < Math.min(items.length, at + 3 + REACH); i += 1) {
    const item = items[i];
    if (/^(?:,|from|of|in|who|at|with)$/.test(wordOf(item))) break;
    if (isToken(item) && isPersonNoun(item.lower)) nouns.push(item.lower);
  }
  return nouns;
}
