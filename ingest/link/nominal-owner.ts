import { isMention, type Item, type Mention, wordOf } from "../names/item.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";

/** "its peacekeepers": those of the body or country named before in the sentence. */
export function ownerByPossessive(
  items: readonly Item[],
  at: number,
  register: EntityRegister,
): LinkedEntity | null {
  if (wordOf(items[at - 1]) !== "its") return null;
  for (const item of items.slice(0, at).reverse()) {
    const entity = isMention(item) && !item.adjectival ? register.entityOf.get(item) : undefined;
    if (entity?.kind === "Organization" || entity?.kind === "Country") return entity;
  }
  return null;
}

/** "unrest in Kazakhstan", "government of France", "CSTO peacekeepers": a name that can stand alone. */
export function nominalName(mention: Mention, owner: LinkedEntity | null): string {
  const startsWithName = mention.inner[0]?.start === mention.start;
  const words = startsWithName ? mention.name : mention.name.charAt(0).toLowerCase() + mention.name.slice(1);
  if (owner === null) return words;
  if (mention.owner === null) return `${owner.name} ${words}`;
  const isInside = mention.inner.includes(mention.owner);
  if (isInside) return mention.owner.adjectival ? words : words.replace(mention.owner.name, owner.name);
  if (mention.kind === "Event") return `${words} in ${owner.name}`;
  // One order for bodies of bodies, so that "peacekeepers of the X" and "X peacekeepers" are one.
  return owner.kind === "Organization" ? `${owner.name} ${words}` : `${words} of ${owner.name}`;
}
