import type { LinkedEntity } from "../link/index.js";
import { headOf, isToken, type Item, type Role, wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const AGE_CONFIDENCE = 0.85;
const HOME_CONFIDENCE = 0.7;
const NATION_CONFIDENCE = 0.75;
const MAX_AGE = 125;
/** How many words of description may stand between a person and what is told of them. */
const REACH = 5;

/** What stands beside a person's name: age, home and nationality. */
export function findPersonalDetails(sentence: LinkedSentence): FactCandidate[] {
  return sentence.items.flatMap((item, at) => {
    if (isToken(item) && /^(?:his|her)$/.test(item.lower)) return partyOf(sentence, at);
    const person = item.type === "mention" ? entityAt(sentence, at) : null;
    if (person?.kind !== "Person") return [];
    if (item.type === "mention" && item.form !== "name") return statedAge(sentence, person, at);
    return [
      ...statedAge(sentence, person, at),
      ...ageOf(sentence, person, at),
      ...homeOf(sentence, person, at),
      ...nationOf(sentence, person, at),
    ];
  });
}

/** "Her party, the Greens,": whose party it is belongs to it. */
function partyOf(sentence: LinkedSentence, at: number): FactCandidate[] {
  const { items, article } = sentence;
  const item = items[at];
  const subject = isToken(item) ? article.possessorOf.get(item) : undefined;
  const isParty = headOf(items[at + 1]) === "party" && wordOf(items[at + 2]) === ",";
  if (subject === undefined || !isParty) return [];
  const name = at + 3 + (wordOf(items[at + 3]) === "the" ? 1 : 0);
  const object = items[name]?.type === "mention" ? entityAt(sentence, name) : null;
  if (object?.kind !== "Organization" || !/^[,.]?$/.test(wordOf(items[name + 1]))) return [];
  const parts = { relation: "MEMBER_OF_PARTY", subject, object, confidence: PARTY_CONFIDENCE } as const;
  return [makeCandidate({ ...parts, rule: "own-party", at, presupposed: true })];
}

const PARTY_CONFIDENCE = 0.8;

/** "Jane Doe, 45, ...", "Jane Doe, a 14-year-old girl", "14-year-old Jane Doe". */
function ageOf({ items }: LinkedSentence, subject: LinkedEntity, at: number): FactCandidate[] {
  const bare = items[at + 2];
  const isBare = wordOf(items[at + 1]) === "," && /^[,.)]$/.test(wordOf(items[at + 3]));
  const described = items
    .slice(at + 1, at + 4)
    .find((item, i) => item.type === "quantity" && isYearsOld(items, at + 1 + i));
  const before = [at - 1, at - 2, at - 3, at - 4].find(
    (index) => items[index]?.type === "quantity" && isYearsOld(items, index),
  );
  const opensAfter = /^[,(]$/.test(wordOf(items[at + 1]));
  const value = isBare ? bare : opensAfter && described !== undefined ? described : items[before ?? -1];
  if (value?.type !== "quantity" || value.unit !== null || value.number === null || value.number > MAX_AGE)
    return [];
  return [
    makeCandidate({
      relation: "HAS_QUANTITY",
      subject,
      object: { ...value, unit: "years" },
      role: "age",
      confidence: AGE_CONFIDENCE,
      rule: "age",
      at,
      presupposed: true,
    }),
  ];
}

/** "She was 84.", "Jane Doe died at 84", "aged 84", "at the age of 84". */
function statedAge({ items }: LinkedSentence, subject: LinkedEntity, at: number): FactCandidate[] {
  const words = items.slice(at + 1, at + 1 + AGE_REACH).map(wordOf);
  const isCopula = /^(?:is|was)$/.test(words[0] ?? "") && /^[.,;]?$/.test(wordOf(items[at + 3]));
  const aged = words.indexOf("aged");
  const age = words.indexOf("age");
  const died = words.findIndex((word, i) => word === "at" && /^(?:died|dies|dead)$/.test(words[i - 1] ?? ""));
  const place = isCopula
    ? at + 2
    : aged >= 0
      ? at + 2 + aged
      : age >= 0 && words[age + 1] === "of"
        ? at + 3 + age
        : died >= 0
          ? at + 2 + died
          : -1;
  const value = items[place];
  if (value?.type !== "quantity" || value.unit !== null || value.number === null) return [];
  if (value.number > MAX_AGE || hasOther(items, at, place)) return [];
  const parts = {
    relation: "HAS_QUANTITY",
    subject,
    object: { ...value, unit: "years" },
    role: "age",
  } as const;
  return [makeCandidate({ ...parts, confidence: AGE_CONFIDENCE, rule: "age", at, presupposed: true })];
}

const AGE_REACH = 7;

/** True when somebody else is named between a person and an age. */
function hasOther(items: readonly Item[], at: number, age: number): boolean {
  return items.slice(at + 1, age).some((item) => item.type === "mention" && item.kind === "Person");
}

function isYearsOld(items: readonly Item[], at: number): boolean {
  return items.slice(at + 1, at + 3).some((item) => isToken(item) && /^years?-old$/.test(item.lower));
}

/** "Jane Doe, a girl from Leeds", "Jane Doe from Leeds". */
function homeOf(sentence: LinkedSentence, subject: LinkedEntity, at: number): FactCandidate[] {
  const { items } = sentence;
  let next = at + 1;
  if (wordOf(items[next]) === ",") {
    if (!/^(?:a|an|the)$/.test(wordOf(items[next + 1]))) return [];
    next += 2;
    while (next < at + 2 + REACH && isDescribing(items[next])) next += 1;
  }
  const place = items[next + 1];
  const object = wordOf(items[next]) === "from" ? entityAt(sentence, next + 1) : null;
  if (place?.type !== "mention" || place.adjectival || object?.kind !== "Place") return [];
  return [
    makeCandidate({
      relation: "RESIDES_IN",
      subject,
      object,
      confidence: HOME_CONFIDENCE,
      rule: "home",
      at,
      presupposed: true,
    }),
  ];
}

function isDescribing(item: Item | undefined): boolean {
  return (
    item?.type === "quantity" ||
    item?.type === "role" ||
    (isToken(item) && ["noun", "adjective"].includes(item.tag)) ||
    /^(?:-|years?-old)$/.test(wordOf(item))
  );
}

/** "American writer Jane Doe": a profession with a nation before a name, or the nation and words of description. */
function nationOf(sentence: LinkedSentence, subject: LinkedEntity, at: number): FactCandidate[] {
  const { items, article } = sentence;
  const role = items[at - 1];
  const owned = role?.type === "role" && isProfession(role) ? role.owner : null;
  const fromRole = owned?.adjectival === true ? article.entityOf.get(owned) : undefined;
  const object = fromRole ?? nationBefore(sentence, at);
  if (object?.kind !== "Country") return [];
  return [
    makeCandidate({
      relation: "CITIZEN_OF",
      subject,
      object,
      confidence: NATION_CONFIDENCE,
      rule: "nationality",
      at,
      presupposed: true,
    }),
  ];
}

/** Who serves a state may be of any nation; a writer or a singer is called by their own. */
function isProfession({ headClass }: Role): boolean {
  return headClass === "employee" || headClass === "title";
}

function nationBefore(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  let before = at - 1;
  while (
    before > at - REACH &&
    (items[before]?.type === "role" || isWordOfDescription(items[before])) &&
    wordOf(items[before]) !== "'s"
  )
    before -= 1;
  const nation = items[before];
  const hasWords = before < at - 1;
  return hasWords && nation?.type === "mention" && nation.adjectival ? entityAt(sentence, before) : null;
}

function isWordOfDescription(item: Item | undefined): boolean {
  return isToken(item) && (["noun", "adjective"].includes(item.tag) || item.lower === "and");
}
