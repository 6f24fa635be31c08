import type { Item, Mention } from "../names/item.js";
import { singular } from "../names/verb-form.js";
import type { Discourse } from "./discourse.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";

/** How far apart two mentions of a sentence may be, in UTF-16 code units. */
const SENTENCE_REACH = 150;

/** "the schools" may be the religious schools spoken of; "private schools" are not. */
export function lastFitting(
  mention: Mention,
  headClass: string,
  { register }: Discourse,
): LinkedEntity | undefined {
  const words = wordsOf(mention.name);
  return register.entities.findLast((entity) => {
    if (entity.headClass !== headClass || entity.kind !== mention.kind) return false;
    const fullest = entity.mentions.map(({ name }) => wordsOf(name)).sort((a, b) => b.size - a.size)[0];
    const known = fullest ?? words;
    return [...words].every((word) => known.has(word)) || [...known].every((word) => words.has(word));
  });
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .toLowerCase()
      .split(/\s+/)
      .map((word) => singular(word)),
  );
}

/** "the protests" are rather what was called protests than what was called riots. */
export function sameHead(
  mention: Mention,
  headClass: string,
  { register }: Discourse,
): LinkedEntity | undefined {
  if (!mention.definite || mention.kind !== "Event") return undefined;
  const called = register.entities.filter(
    (entity) => entity.headClass === headClass && entity.owner === null && hasHead(entity, mention.head),
  );
  return called.at(-1);
}

function hasHead(entity: LinkedEntity, head: string | null): boolean {
  return entity.mentions.some((mention) => mention.head === head);
}

/** "the CSTO forces" and "the CSTO contingent" are one: same class, same owner. */
export function sameOwned(
  mention: Mention,
  headClass: string,
  owner: LinkedEntity,
  register: EntityRegister,
): LinkedEntity | null {
  return (
    register.entities.find(
      (entity) => entity.headClass === headClass && entity.owner === owner && entity.kind === mention.kind,
    ) ?? null
  );
}

/** True if the entity was last spoken of shortly before the mention, in the same sentence. */
export function isNear(mention: Mention, entity: LinkedEntity, items: readonly Item[]): boolean {
  const last = entity.mentions.at(-1);
  // A headline or the sentence before may call the same thing otherwise.
  if (last !== undefined && last.start < (items[0]?.start ?? 0)) return false;
  return last !== undefined && mention.start > last.end && mention.start - last.end < SENTENCE_REACH;
}
