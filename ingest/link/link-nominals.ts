import { isMention, type Item, type Mention, wordOf } from "../names/item.js";
import { bodyMeant } from "./described-bodies.js";
import type { Discourse } from "./discourse.js";
import { nominalName, ownerByPossessive } from "./nominal-owner.js";
import { isNear, lastFitting, sameHead, sameOwned } from "./same-nominal.js";

/** Classes of which a country or body can have several at once, so that owner and class do not make one. */
const UNIQUE: ReadonlySet<string> = new Set([
  "meeting",
  "match",
  "attack",
  "accident",
  "trial",
  "election",
  "celebration",
  "launch",
]);

const OTHER = /^(?:similar|previous|earlier|past|separate)\b/i;

/** "The protests" are those spoken of if class, owner and kind fit; otherwise they are new. */
export function linkNominal(
  mention: Mention,
  discourse: Discourse,
  items: readonly Item[],
  at: number,
): void {
  const { register, lastOfClass } = discourse;
  if (mention.kind === "Group" && /^organi[sz]er$/.test(mention.head ?? "")) {
    linkOrganizers(mention, discourse, items, at);
    return;
  }
  if (register.entityOf.get(mention) !== undefined) return;
  const headClass = mention.headClass ?? mention.head ?? mention.name;
  const owner =
    mention.owner === null
      ? ownerByPossessive(items, at, register)
      : (register.entityOf.get(mention.owner) ?? null);
  const name = nominalName(mention, owner);
  const last = headClass.includes(" ")
    ? lastFitting(mention, headClass, discourse)
    : (sameHead(mention, headClass, discourse) ?? lastOfClass.get(headClass));
  const isHere = last !== undefined && owner === null && isNear(mention, last, items);
  // "the CSTO forces completed the deployment of a contingent": forces told of twice in a sentence are the same.
  const exact =
    mention.kind === null || (isHere && headClass === "forces") ? null : register.named(mention.kind, name);
  // "The army" is rather that of the country than one with "Army" in its name.
  const isNamed =
    /^(?:ministry|court|embassy)$/.test(mention.head ?? "") &&
    mention.definite &&
    owner === null &&
    mention.inner.length === 0 &&
    last === undefined;
  const named = isNamed ? bodyMeant(discourse.bodies, mention.head ?? "", mention.start) : null;
  if (named !== null) {
    register.add(named, mention);
    return;
  }
  // "Similar floods", "an earlier attack": another one than the one spoken of.
  const isCounted = items[at - 1]?.type === "quantity" && /[^s]s$/.test(mention.name);
  if (mention.kind === "Event" && (OTHER.test(mention.name) || isCounted) && !mention.definite) {
    if (register.entityOf.get(mention) === undefined)
      register.create(mention, "Event", mention.name.toLowerCase());
    return;
  }
  const sameOwner = owner === null ? mention.definite || mention.inner.length === 0 : last?.owner === owner;
  const same =
    owner === null || UNIQUE.has(headClass) ? null : sameOwned(mention, headClass, owner, register);
  // "riots, which followed protests": two kinds of unrest in one sentence are two.
  const isOther =
    isHere && !mention.definite && mention.kind === "Event" && last.mentions.at(-1)?.head !== mention.head;
  const entity = isOther
    ? null
    : (exact ?? same ?? (last !== undefined && sameOwner && last.kind === mention.kind ? last : null));
  if (entity !== null) register.add(entity, mention);
  const made = entity ?? register.create(mention, mention.kind ?? "Group", name);
  if (made.owner === null && owner !== null) {
    made.owner = owner;
    made.ownedIn = mention;
    if (entity !== null) register.addName(made, name);
  }
  lastOfClass.set(headClass, made);
}

/** "the organizers of the riots" are named by what they organize. */
function linkOrganizers(mention: Mention, discourse: Discourse, items: readonly Item[], at: number): void {
  const next = items[at + (wordOf(items[at + 2]) === "the" ? 3 : 2)];
  const { register } = discourse;
  const owned = wordOf(items[at + 1]) === "of" && isMention(next) && next.kind === "Event" ? next : null;
  // The event stands further on: it is resolved now, so that the organizers can be named by it.
  if (owned !== null) linkNominal(owned, discourse, items, items.indexOf(owned));
  const event = owned === null ? discourse.lastOfClass.get("unrest") : register.entityOf.get(owned);
  const name = event === undefined ? mention.name : `organizers of the ${event.name}`;
  const known = register.named("Group", name);
  const entity = known ?? register.create(mention, "Group", name);
  register.add(entity, mention);
  entity.owner ??= event ?? null;
}
