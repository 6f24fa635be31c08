import type { NamedArticle } from "../names/index.js";
import {
  isMention,
  isToken,
  type Item,
  makeMention,
  type Mention,
  type Role,
  wordOf,
} from "../names/item.js";
import { isPredicate } from "../names/copula-before.js";
import { possessiveBefore } from "../names/possessive-before.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import type { LinkedArticle } from "./entity.js";
import type { Token } from "../names/token.js";
import { bodyMeant, describedBodies } from "./described-bodies.js";
import type { Discourse } from "./discourse.js";
import { describedPeople } from "./described-people.js";
import { singular } from "../names/verb-form.js";
import { linkBody, linkCountry } from "./link-spoken-of.js";
import { mentionsOf } from "./link-names.js";
import { pronounRole } from "./pronouns/item-role.js";
import { type ResolvePronoun, resolvePronoun } from "./pronouns/pronoun-model.js";

/** What a description means is not looked for further back in the sentence before than this many items. */
const NEAR = 60;
/** In how many sentences before its own a pronoun's person is looked for. */
const SENTENCES_BACK = 2;

/**
 * Resolve descriptions in reading order: "the protests" to the unrest spoken of, "the president" to the person last
 * named with that office, "he" and "she" to the person whom the model of pronouns is sure of. What is not clear stays unresolved.
 */
export function linkDescriptions(
  article: NamedArticle,
  register: EntityRegister,
  resolve: ResolvePronoun = resolvePronoun,
): Pick<LinkedArticle, "holderOf" | "possessorOf"> {
  const discourse: Discourse = {
    register,
    lastOfClass: new Map(),
    holders: [],
    people: [],
    holderOf: new Map(),
    possessorOf: new Map(),
    described: describedPeople(article, register),
    bodies: describedBodies(article, register),
    country: null,
    before: [],
    earlier: [],
    resolve,
  };
  noteNamedHolders(article, discourse);
  for (const sentence of article.sentences) {
    sentence.items.forEach((item, at) => {
      if (item.type === "role") {
        if (item.owner?.form === "nominal") linkMention(item.owner, discourse, sentence.items, at);
        linkRole(sentence.items, at, item, discourse);
      } else if (isMention(item)) linkMention(item, discourse, sentence.items, at);
      else if (isToken(item) && /^(?:his|him|her)$/.test(item.lower))
        linkPronounWord(item, discourse, sentence.items, at);
    });
    discourse.before = sentence.items.slice(-NEAR);
    discourse.earlier = [sentence.items, ...discourse.earlier].slice(0, SENTENCES_BACK);
  }
  const { holderOf, possessorOf } = discourse;
  return { holderOf, possessorOf };
}

/** Who holds which office is collected first: headlines say "the president" before the text says who. */
function noteNamedHolders(article: NamedArticle, discourse: Discourse): void {
  for (const { items } of article.sentences) {
    items.forEach((item, at) => {
      if (item.type !== "role" || item.past) return;
      const person = personBeside(items, at, discourse.register);
      const owner = item.owner === null ? null : (discourse.register.entityOf.get(item.owner) ?? null);
      if (person !== null) discourse.holders.push({ head: item.head, owner, person });
    });
  }
}

/** The person whose title the role is: right after it, or on the other side of a comma. */
export function personBeside(
  items: readonly Item[],
  at: number,
  register: Pick<EntityRegister, "entityOf">,
): LinkedEntity | null {
  const role = items[at];
  const named = (index: number) => {
    const item = items[index];
    const entity = isMention(item) && item.form === "name" ? register.entityOf.get(item) : undefined;
    return entity?.kind === "Person" ? entity : null;
  };
  const direct = named(at + 1);
  if (direct !== null) return direct;
  const beyond = afterBrackets(items, at + 1);
  const bracketed = beyond === null ? null : named(beyond);
  if (bracketed !== null) return bracketed;
  const article = ["the", "a", "an"].includes(wordOf(items[at - 1])) ? 1 : 0;
  if (wordOf(items[at - 1 - article]) === ",") {
    const before = named(at - 2 - article);
    if (before !== null) return before;
  }
  const isOwned =
    role?.type === "role" && (role.owner !== null || role.definite || possessiveBefore(items, at) >= 0);
  const follower = items[at + 3];
  const isClosed =
    /^[,.;]$/.test(wordOf(follower)) ||
    follower === undefined ||
    (isToken(follower) && ["verb", "auxiliary", "modal"].includes(follower.tag));
  return isOwned && wordOf(items[at + 1]) === "," && isClosed ? named(at + 2) : null;
}

/** "The head of the ECB (European Central Bank), Jane Doe": where the name behind brackets and a comma stands. */
function afterBrackets(items: readonly Item[], at: number): number | null {
  if (wordOf(items[at]) !== "(") return null;
  const close = items.findIndex((item, i) => i > at && i <= at + MAX_BRACKETS && wordOf(item) === ")");
  return close > 0 && wordOf(items[close + 1]) === "," ? close + 2 : null;
}

const MAX_BRACKETS = 8;

function linkRole(items: readonly Item[], at: number, role: Role, discourse: Discourse): void {
  const beside = personBeside(items, at, discourse.register);
  if (beside !== null) {
    discourse.holderOf.set(role, beside);
    return;
  }
  // What somebody is said to be is nobody else.
  if (isPredicate(items, at)) return;
  // "Thailand's minister" is as definite as "the minister of Thailand".
  const isDefinite = role.definite || (role.owner !== null && !role.owner.adjectival);
  if (!isDefinite || role.past || isMention(items[at + 1])) return;
  const owner = role.owner === null ? null : (discourse.register.entityOf.get(role.owner) ?? null);
  const fitting = discourse.holders.filter(
    (holder) => holder.head === role.head && (owner === null || holder.owner === owner),
  );
  const people = new Set(fitting.map((holder) => holder.person));
  const recent = [...discourse.people].reverse().find((person) => people.has(person));
  const { register } = discourse;
  const person = recent ?? (people.size === 1 ? fitting[0]?.person : undefined);
  if (person !== undefined) discourse.holderOf.set(role, person);
  else if (owner !== null && role.owner?.form === "name" && isOneOffice(role))
    discourse.holderOf.set(role, unnamedHolder(role, owner, register));
}

/** "Thailand's foreign minister": an office that one person holds, though nobody says who. */
function isOneOffice({ head, headClass, title }: Role): boolean {
  if (headClass === "title" || headClass === "employee" || /s$/i.test(title)) return false;
  return !/^(?:member|official|deputy|senator|representative|lawmaker|judge|justice|diplomat|delegate|adviser|advisor|founder|co-founder|mp|legislator|councill?or|prosecutor|negotiator|attorney)$/.test(
    head,
  );
}

function unnamedHolder(role: Role, owner: LinkedEntity, register: EntityRegister): LinkedEntity {
  const name = `${role.title.toLowerCase()} of ${owner.name}`;
  const parts = {
    kind: "Person",
    form: "nominal",
    name,
    head: role.head,
    headClass: `person ${role.head}`,
    owner: role.owner,
    confidence: 0.6,
  } as const;
  const mention = makeMention(role, parts);
  const known = register.named("Person", name);
  if (known === null) return register.create(mention, "Person", name);
  register.add(known, mention);
  return known;
}

function linkMention(mention: Mention, discourse: Discourse, items: readonly Item[], at: number): void {
  const entity = discourse.register.entityOf.get(mention);
  if (mention.form === "pronoun") linkPronoun(mention, discourse, items, at);
  else if (mention.head === "country") linkCountry(mention, discourse, items[at - 1]);
  else if (mention.form === "nominal" && mention.kind === "Person") linkPerson(mention, discourse);
  else if (mention.headClass === "spoken-of") linkBody(mention, discourse, items, at);
  else if (mention.form === "nominal") linkNominal(mention, discourse, items, at);
  else if (entity?.kind === "Person") notePerson(entity, discourse);
  if (mention.headClass === "article" && entity !== undefined) nameArticle(entity, discourse, items, at);
  if (entity?.kind === "Country" && mention.form === "name" && !mention.adjectival)
    discourse.country = entity;
  for (const inner of mentionsOf([mention]).slice(1)) {
    if (inner.form === "nominal" && discourse.register.entityOf.get(inner) === undefined)
      linkNominal(inner, discourse, items, at);
  }
}

function notePerson(entity: LinkedEntity, discourse: Discourse): void {
  const known = discourse.people.indexOf(entity);
  if (known >= 0) discourse.people.splice(known, 1);
  discourse.people.push(entity);
}

/** "He" means the person whom the trained model takes it for, if it is sure; otherwise nobody. */
function linkPronoun(mention: Mention, discourse: Discourse, items: readonly Item[], at: number): void {
  const person = personMeant(mention.head === "she" ? "female" : "male", discourse, items, at);
  if (person !== undefined) discourse.register.add(person, mention);
}

function personMeant(
  gender: "female" | "male",
  discourse: Discourse,
  items: readonly Item[],
  at: number,
): LinkedEntity | undefined {
  const { register, holderOf, earlier, resolve } = discourse;
  return resolve({ gender, items, at, before: earlier, register, holderOf });
}

/** "his father", "gave him": whose it is, and whom. */
function linkPronounWord(token: Token, discourse: Discourse, items: readonly Item[], at: number): void {
  const person = personMeant(token.lower === "her" ? "female" : "male", discourse, items, at);
  if (person === undefined) return;
  if (pronounRole(items, at) === "owner") discourse.possessorOf.set(token, person);
  const parts = { kind: "Person", form: "pronoun", name: token.lower, head: token.lower } as const;
  discourse.register.add(person, makeMention(token, { ...parts, confidence: 0.6 }));
}

/** "Article 4" alone could be of any law: it takes the name of the law that follows. */
function nameArticle(article: LinkedEntity, discourse: Discourse, items: readonly Item[], at: number): void {
  const index = at + (wordOf(items[at + 2]) === "the" ? 3 : 2);
  const law = items[index];
  if (wordOf(items[at + 1]) !== "of" || !isMention(law) || law.kind !== "Law") return;
  if (law.form === "nominal") linkNominal(law, discourse, items, index);
  const name = discourse.register.entityOf.get(law)?.name;
  if (name !== undefined) article.name = `${article.name} of the ${name}`;
}

/** "The boy" is the one person who was described as a boy. */
function linkPerson(mention: Mention, discourse: Discourse): void {
  const people = discourse.described.get(mention.head ?? "");
  const [person, ...others] = people ?? [];
  if (person !== undefined && others.length === 0) discourse.register.add(person, mention);
}

function linkNominal(mention: Mention, discourse: Discourse, items: readonly Item[], at: number): void {
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
  const name = describe(mention, owner);
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

/** "the schools" may be the religious schools spoken of; "private schools" are not. */
function lastFitting(mention: Mention, headClass: string, { register }: Discourse): LinkedEntity | undefined {
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
function sameHead(mention: Mention, headClass: string, { register }: Discourse): LinkedEntity | undefined {
  if (!mention.definite || mention.kind !== "Event") return undefined;
  const called = register.entities.filter(
    (entity) => entity.headClass === headClass && entity.owner === null && hasHead(entity, mention.head),
  );
  return called.at(-1);
}

function hasHead(entity: LinkedEntity, head: string | null): boolean {
  return entity.mentions.some((mention) => mention.head === head);
}

const OTHER = /^(?:similar|previous|earlier|past|separate)\b/i;

/** How far apart two mentions of a sentence may be, in UTF-16 code units. */
const SENTENCE_REACH = 150;

function isNear(mention: Mention, entity: LinkedEntity, items: readonly Item[]): boolean {
  const last = entity.mentions.at(-1);
  // A headline or the sentence before may call the same thing otherwise.
  if (last !== undefined && last.start < (items[0]?.start ?? 0)) return false;
  return last !== undefined && mention.start > last.end && mention.start - last.end < SENTENCE_REACH;
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

/** "the CSTO forces" and "the CSTO contingent" are one: same class, same owner. */
function sameOwned(
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

/** "its peacekeepers": those of the body or country named before in the sentence. */
function ownerByPossessive(
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
function describe(mention: Mention, owner: LinkedEntity | null): string {
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
