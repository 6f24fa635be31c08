import type { EntityKind } from "../../src/graph/entity-kinds.js";
import { normalName } from "../../src/graph/normal-name.js";
import { countryNamed, isCity, isRegion } from "../names/gazetteer.js";
import type { NamedArticle } from "../names/index.js";
import { isMention, type Item, type Mention, wordOf } from "../names/item.js";
import type { LinkedEntity } from "./entity.js";
import type { EntityRegister } from "./entity-register.js";
import { initialsMatch } from "./initials.js";

/** Every mention of a row of items, those inside others included, in text order of the outermost. */
export function mentionsOf(items: readonly Item[]): Mention[] {
  return items.flatMap((item): Mention[] => {
    if (item.type === "role") return item.owner === null ? [] : withInner(item.owner);
    return item.type === "mention" ? withInner(item) : [];
  });
}

function withInner(mention: Mention): Mention[] {
  return [mention, ...mention.inner.flatMap(withInner)];
}

/**
 * Join the names that mean the same: equal names, surnames and full names, acronyms and what they stand for.
 * Names whose kind their sentence does not tell take it from the rest of the article; those that nothing explains
 * stay without an entity.
 */
export function linkNames(article: NamedArticle, register: EntityRegister): void {
  const all = article.sentences
    .flatMap((sentence) => mentionsOf(sentence.items))
    .filter((mention) => mention.form === "name");
  const names = [...new Set(all)];
  const kinds = kindsByName(names);
  const stated = statedKinds(names);
  // Longest names first, so that a surname finds its full name wherever that stands.
  const order = [...names].sort((a, b) => wordCount(b.name) - wordCount(a.name) || a.start - b.start);
  for (const mention of order) {
    const key = normalName(mention.name);
    const kind = (isGuessed(mention) ? stated.get(key) : null) ?? mention.kind ?? kinds.get(key) ?? null;
    linkName(mention, kind, register, article.document.text);
  }
  for (const sentence of article.sentences) linkParentheses(sentence.items, register);
}

/** Kinds that only the form of a name tells; the words beside it may tell another elsewhere. */
const GUESSED: ReadonlySet<EntityKind | null> = new Set<EntityKind | null>([
  "Person",
  "Organization",
  "Place",
]);
const STATED = 0.9;

function isGuessed({ kind, confidence }: Mention): boolean {
  return GUESSED.has(kind) && confidence < STATED;
}

/** Names that the words around them or a list call the same thing wherever they are sure, with its kind. */
function statedKinds(names: readonly Mention[]): ReadonlyMap<string, EntityKind> {
  const found = new Map<string, EntityKind>();
  const disputed = new Set<string>();
  for (const { kind, name, confidence } of names) {
    if (kind === null || confidence < STATED) continue;
    const key = normalName(name);
    if ((found.get(key) ?? kind) !== kind) disputed.add(key);
    found.set(key, kind);
  }
  for (const key of disputed) found.delete(key);
  return found;
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}

/** The kind that most mentions of a name have. */
function kindsByName(names: readonly Mention[]): ReadonlyMap<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const { kind, name, confidence } of names) {
    if (kind === null) continue;
    const key = normalName(name);
    const counts = votes.get(key) ?? new Map<EntityKind, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + confidence);
    votes.set(key, counts);
  }
  return new Map(
    [...votes].flatMap(([key, counts]) => {
      const best = [...counts].sort((a, b) => b[1] - a[1])[0];
      return best === undefined ? [] : [[key, best[0]] as const];
    }),
  );
}

function linkName(mention: Mention, kind: EntityKind | null, register: EntityRegister, text: string): void {
  const isNamesake =
    (kind === "Country" && !mention.adjectival) || (kind === "Place" && !isWhereabouts(mention, text));
  const namesake = isNamesake ? namesakeOf(mention, register) : null;
  if (namesake !== null) {
    register.add(namesake, mention);
    return;
  }
  if (kind === "Country" || mention.adjectival) {
    const entity =
      register.named("Country", mention.name) ??
      register.create(mention, "Country", countryNamed(mention.name)?.name ?? mention.name);
    if (register.entityOf.get(mention) === undefined) register.add(entity, mention);
    return;
  }
  const bearer = bearerOf(mention, kind, register);
  const known = kind === null ? null : register.named(kind, mention.name);
  const entity = bearer ?? known ?? shortFormOf(mention, kind, register);
  if (entity !== null) register.add(entity, mention);
  else if (kind !== null) register.create(mention, kind, mention.name);
}

/** "in Paris", "Paris, France": a place, whoever else has the name. */
function isWhereabouts({ start, end }: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    /\b(?:in|at|near|from|to|of|outside|around|across|through|via|the)\s+$/i.test(before) ||
    /^,\s\p{Lu}/u.test(text.slice(end, end + 3))
  );
}

/** The one person named before whose family name is the name of a country or city: "Michael Jordan" and then "Jordan". */
function namesakeOf({ name, start }: Mention, register: EntityRegister): LinkedEntity | null {
  const people = register.entities.filter(
    (entity) =>
      entity.kind === "Person" &&
      entity.name.endsWith(` ${name}`) &&
      entity.mentions.some((other) => other.start < start),
  );
  return people.length === 1 ? (people[0] ?? null) : null;
}

/** The one person of the article whose surname looked like the name of an unknown place or body. */
function bearerOf({ name }: Mention, kind: EntityKind | null, register: EntityRegister): LinkedEntity | null {
  if ((kind !== "Place" && kind !== "Organization") || !/^\p{Lu}[\p{Ll}'’-]+$/u.test(name)) return null;
  if (isCity(name) || isRegion(name)) return null;
  const people = register.entities.filter(
    (entity) => entity.kind === "Person" && normalName(entity.name).endsWith(` ${normalName(name)}`),
  );
  const isBody = register.entities.some(
    (entity) => entity.kind === "Organization" && entity.name.includes(name),
  );
  return people.length === 1 && !isBody ? (people[0] ?? null) : null;
}

/** The entity that a short name stands for: one person by surname, one body by its acronym or first words. */
function shortFormOf(
  mention: Mention,
  kind: EntityKind | null,
  register: EntityRegister,
): LinkedEntity | null {
  const { name } = mention;
  const candidates = register.entities.filter((entity) => {
    if (entity.kind === "Person" && (kind === null || kind === "Person"))
      return isPartOfPerson(name, entity.name);
    if (entity.kind === "Organization" && (kind === null || kind === "Organization"))
      return isShortBody(name, entity.name);
    return kind === null && wordCount(name) > 1 && normalName(entity.name) === normalName(name);
  });
  return nearestBefore(candidates, mention);
}

function isPartOfPerson(name: string, full: string): boolean {
  const short = normalName(name).split(" ");
  const long = normalName(full).split(" ");
  if (short.length >= long.length) return false;
  const isSurname = short.every((word, i) => word === long[long.length - short.length + i]);
  return (
    isSurname ||
    (short.length === 1 && long.length <= 3 && short[0] === long[0]) ||
    (short.length === 2 && short[0] === long[0] && short[1] === long.at(-1))
  );
}

/** What a company's full name has after the name that it is called by. */
const COMPANY_WORD =
  /^(?:inc|corp|corporation|company|co|ltd|limited|group|plc|llc|ag|sa|nv|ab|asa|oy|spa|se|gmbh|holdings?|industries|motors|airlines|airways|maritime|shipping|lines|construction|energy|oil|gas|petroleum|pharmaceuticals|pharma|chemicals|technologies|technology|systems|software|electronics|telecom|media|entertainment|studios|records|foods|steel|mining|aerospace|logistics|insurance|securities|capital|partners|ventures|international)$/;

function isShortBody(name: string, full: string): boolean {
  if (initialsMatch(name, full)) return true;
  const short = normalName(name);
  const rest = normalName(full).startsWith(`${short} `) ? normalName(full).slice(short.length + 1) : null;
  const words = rest?.split(" ") ?? [];
  return (
    words.length > 0 &&
    words.every((word) => /^(?:party|camp|movement)$/.test(word) || COMPANY_WORD.test(word))
  );
}

/** Of several the one named last before the mention; if none was, the one named first. */
function nearestBefore(candidates: readonly LinkedEntity[], mention: Mention): LinkedEntity | null {
  const last = (entity: LinkedEntity) =>
    Math.max(
      -1,
      ...entity.mentions.filter((other) => other.start < mention.start).map((other) => other.start),
    );
  return [...candidates].sort((a, b) => last(b) - last(a))[0] ?? null;
}

/** "Collective Security Treaty Organization (CSTO)": what stands in brackets is another name. */
function linkParentheses(items: readonly Item[], register: EntityRegister): void {
  items.forEach((item, i) => {
    const short = items[i + 2];
    if (!isMention(item) || wordOf(items[i + 1]) !== "(" || !isMention(short) || wordOf(items[i + 3]) !== ")")
      return;
    const entity = register.entityOf.get(item);
    const other = register.entityOf.get(short);
    if (
      entity === undefined ||
      other === undefined ||
      entity === other ||
      !initialsMatch(short.name, item.name)
    )
      return;
    for (const mention of other.mentions.splice(0)) register.add(entity, mention);
  });
}
