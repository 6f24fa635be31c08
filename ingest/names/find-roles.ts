import roleNouns from "../data/role-nouns.json" with { type: "json" };
import { countryNamed, countryOfDemonym } from "./gazetteer.js";
import {
  isMention,
  isToken,
  type Item,
  type Mention,
  type Role,
  type RoleClass,
  spanOf,
  wordOf,
} from "./item.js";
import { type Found, replaceItems } from "./replace-items.js";
import { isCommonWord } from "./tag-words.js";

const HEADS = new Map<string, RoleClass>();
const CLASSES: readonly RoleClass[] = [
  "title",
  "employee",
  "office",
  "leader",
  "headOfGovernment",
  "headOfState",
];
for (const roleClass of CLASSES) for (const head of roleNouns[roleClass]) HEADS.set(head, roleClass);
const MODIFIERS: ReadonlySet<string> = new Set(roleNouns.modifiers);
const MAX_HEAD_WORDS = 4;
const PAST: ReadonlySet<string> = new Set(["former", "ex-president", "late", "then", "outgoing", "retired"]);
const SECOND: ReadonlySet<string> = new Set(["vice", "deputy", "assistant", "associate"]);

/** Replace the words of offices and titles ("Defense Minister", "Secretary of State") by roles, before names are found. */
export function findRoles(items: readonly Item[], text: string): Item[] {
  return replaceItems(items, (row, at) => matchRole(row, at, text));
}

function matchRole(row: readonly Item[], at: number, text: string): Found | null {
  let start = at;
  while (start < row.length && isModifier(row, start)) start += 1;
  const head = widestHead(row, at, start);
  if (head === null || isSurname(row, at, head.end) || isInsidePerson(row[head.start])) return null;
  const end = portfolioEnd(row, head);
  const words = row.slice(at, end);
  const modifiers = words.slice(0, head.start - at).map(wordOf);
  const title = words.filter((item) => !PAST.has(wordOf(item)) && !["current", "new"].includes(wordOf(item)));
  const span = spanOf(words);
  const named = spanOf(title.length > 0 ? title : words);
  const role: Role = {
    type: "role",
    ...span,
    title: text.slice(named.start, named.end),
    head: head.words,
    headClass: modifiers.some((word) => SECOND.has(word)) && head.class !== "title" ? "office" : head.class,
    owner: null,
    definite: wordOf(row[at - 1]) === "the",
    past:
      modifiers.some((word) => PAST.has(word)) ||
      (modifiers.includes("first") && head.class.startsWith("headOf")),
  };
  return { length: end - at, item: role };
}

const WITH_PORTFOLIO: ReadonlySet<string> = new Set([
  "minister",
  "secretary",
  "undersecretary",
  "commissioner",
  "deputy",
  "state",
]);

/** "Minister of Education", "Undersecretary for Trade and Industry": everyday words in capitals belong to the title. */
function portfolioEnd(row: readonly Item[], head: Head): number {
  const isOf = ["of", "for"].includes(wordOf(row[head.end]));
  if (!isOf || !WITH_PORTFOLIO.has(head.words.split(" ").at(-1) ?? "")) return head.end;
  let end = head.end + (wordOf(row[head.end + 1]) === "the" ? 2 : 1);
  if (!isPortfolio(row[end])) return head.end;
  while (isPortfolio(row[end]) || (/^(?:and|,)$/.test(wordOf(row[end])) && isPortfolio(row[end + 1])))
    end += 1;
  return end;
}

function isPortfolio(item: Item | undefined): boolean {
  return isToken(item) && item.capital && isCommonWord(item.lower) && countryNamed(item.text) === null;
}

/** A modifier belongs to the title only if another modifier or a head follows. "and" needs words on both sides. */
function isModifier(row: readonly Item[], at: number): boolean {
  const word = wordOf(row[at]);
  if (!MODIFIERS.has(word)) return false;
  return word !== "and" || (MODIFIERS.has(wordOf(row[at - 1])) && MODIFIERS.has(wordOf(row[at + 1])));
}

/** "prime minister" is one head although "prime" could be a modifier: the head that starts first wins. */
function widestHead(row: readonly Item[], from: number, to: number): Head | null {
  for (let start = from; start <= to; start += 1) {
    const head = longestHead(row, start);
    if (head !== null && head.end > to) return head;
  }
  // "chief executive": all its words can be modifiers, and together they are a head.
  for (let start = from; start < to; start += 1) {
    const head = longestHead(row, start);
    if (head?.end === to) return head;
  }
  return null;
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly class: RoleClass;
}

function longestHead(row: readonly Item[], at: number): Head | null {
  for (let length = MAX_HEAD_WORDS; length >= 1; length -= 1) {
    const items = row.slice(at, at + length);
    if (items.length < length || !items.every(isToken)) continue;
    const words = items.map(wordOf).join(" ");
    const headClass = HEADS.get(words);
    if (headClass !== undefined) return { start: at, end: at + length, words, class: headClass };
  }
  return null;
}

/** "Martin Luther King": a head that ends a row of capitals which do not belong to a title is part of a name. */
function isSurname(row: readonly Item[], start: number, end: number): boolean {
  const head = row[end - 1];
  const before = row[start - 1];
  if (!isToken(head) || !head.capital || !isToken(before) || !before.capital) return false;
  if (start === 1 || wordOf(row[start - 2]) === ".") return false;
  const isOwner =
    countryNamed(before.text) !== null ||
    countryOfDemonym(before.text) !== null ||
    before.text === before.text.toUpperCase();
  const next = row[end];
  return !isOwner && !(isToken(next) && next.capital);
}

/** "Jeffrey Dean Morgan": to the model a name that began before. */
function isInsidePerson(item: Item | undefined): boolean {
  const suggestion = isToken(item) ? item.suggestion : null;
  return isToken(item) && item.capital && suggestion?.nameType === "person" && suggestion.start < item.start;
}

const OWNER_KINDS: ReadonlySet<string | null> = new Set(["Country", "Organization", "Place"]);
const NAME_TITLES: ReadonlySet<string> = new Set(["title"]);

/**
 * Give roles their owner, once names are found: "Russian" before, "Malaysia's" before, "of Belarus" after. The items
 * of the owner become part of the role.
 */
export function attachRoleOwners(items: readonly Item[], text: string): Item[] {
  return replaceItems(items, (row, at): Found | null => {
    const first = row[at];
    let end = at;
    let owner: Mention | null = null;
    const isPossessive = wordOf(row[at + 1]) === "'s";
    const isBody = isPossessive && isMention(first) && first.kind === null && first.form === "name";
    if (isMention(first) && (isOwnerMention(first) || isBody)) {
      // What has a spokesman or a minister and is no country is a body.
      owner = first.kind === null ? { ...first, kind: "Organization" } : first;
      end += isPossessive ? 2 : 1;
    }
    const role = row[end];
    if (role?.type !== "role") return null;
    end += 1;
    const office = owner === null ? officeOf(row, at, text) : null;
    if (office !== null) return office;
    const after = owner === null ? ownerAfter(row, end, role) : null;
    if (owner === null && after === null) {
      const beyond = ownerBeyondPerson(row, end);
      return beyond === null ? null : { length: 1, item: { ...role, owner: beyond } };
    }
    const span = spanOf(row.slice(at, after?.end ?? end));
    const definite =
      role.definite || after !== null || (isToken(row[at - 1]) && wordOf(row[at - 1]) === "the");
    // "the former Peruvian president": what is past stands before the nation.
    const past = role.past || (owner !== null && PAST.has(wordOf(row[at - 1])));
    return {
      length: (after?.end ?? end) - at,
      item: { ...role, ...span, owner: owner ?? after?.owner ?? null, definite, past },
    };
  });
}

/** "President Jane Doe of Ghana": the owner stands behind the person, and stays an item of its own. */
function ownerBeyondPerson(row: readonly Item[], at: number): Mention | null {
  const person = row[at];
  const owner = row[at + 2];
  const isPerson =
    isMention(person) && person.form === "name" && (person.kind === "Person" || person.kind === null);
  if (!isPerson || wordOf(row[at + 1]) !== "of" || !isMention(owner) || owner.adjectival) return null;
  return isOwnerMention(owner) ? owner : null;
}

/** "Prosecutor General's Office": the office of an office holder is a body. */
function officeOf(row: readonly Item[], at: number, text: string): Found | null {
  const body = row[at + 2];
  if (wordOf(row[at + 1]) !== "'s" || !isMention(body) || !/^Office\b/.test(body.name)) return null;
  const span = spanOf(row.slice(at, at + 3));
  const name = text.slice(span.start, span.end).replace(/\s+/g, " ");
  return { length: 3, item: { ...body, ...span, kind: "Organization", name } };
}

function isOwnerMention(item: Item | undefined): item is Mention {
  return (
    isMention(item) && OWNER_KINDS.has(item.kind) && (item.form === "name" || item.kind === "Organization")
  );
}

function ownerAfter(row: readonly Item[], at: number, role: Role): { owner: Mention; end: number } | null {
  if (NAME_TITLES.has(role.headClass)) return null;
  const preposition = wordOf(row[at]);
  if (
    preposition !== "of" &&
    preposition !== "for" &&
    !(preposition === "at" && role.headClass === "employee")
  )
    return null;
  const skip = wordOf(row[at + 1]) === "the" ? 2 : 1;
  const owner = row[at + skip];
  // "for the Lima Sheriff's office": what is named there is not yet the owner.
  const next = row[at + skip + 1];
  if (next?.type === "role" || wordOf(next) === "'s") return null;
  // What has members and spokesmen, and is no country or place on a list, is a body.
  if (isMention(owner) && owner.kind === null && owner.form === "name")
    return { owner: { ...owner, kind: "Organization", confidence: 0.55 }, end: at + skip + 1 };
  return isMention(owner) && isOwnerMention(owner) && !owner.adjectival
    ? { owner, end: at + skip + 1 }
    : null;
}
