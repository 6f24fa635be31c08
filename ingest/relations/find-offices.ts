import type { RelationName } from "../../src/graph/relations.js";
import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { capitalsOf } from "../names/gazetteer.js";
import { type Item, type Role, wordOf } from "../names/item.js";
import { copulaBefore } from "../names/copula-before.js";
import { officeOwner } from "./office-owner.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const OFFICE_CONFIDENCE = 0.9;
/** A title without an owner is filled from the article only when it speaks of one country alone. */
const INFERRED_CONFIDENCE = 0.6;

/** Facts that titles state: "Norwegian Defence Minister Jane Doe", "X, the president of Y". */
export function findOffices(sentence: LinkedSentence): FactCandidate[] {
  const { items, article } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "role" || item.headClass === "title") return [];
    const said = subjectOfCopula(sentence, at, item);
    const person = article.holderOf.get(item) ?? said?.person ?? memberBeside(sentence, at, item);
    const owner = officeOwner(sentence, at, item);
    if (person === undefined || owner === null || owner === person) return [];
    return officeFacts({ ...item, past: item.past || said?.past === true }, person, owner).map((fact) =>
      makeCandidate({
        ...fact,
        subject: person,
        object: owner,
        rule: `office-${item.headClass}`,
        at,
        presupposed: true,
      }),
    );
  });
}

/** "Norway, another NATO member,": countries and bodies are members as well as people. */
function memberBeside(sentence: LinkedSentence, at: number, { head }: Role): LinkedEntity | undefined {
  const { items } = sentence;
  const article = /^(?:a|an|another|the)$/.test(wordOf(items[at - 1])) ? 1 : 0;
  const isBeside = head === "member" && wordOf(items[at - 1 - article]) === ",";
  const beside = isBeside ? entityAt(sentence, at - 2 - article) : null;
  return beside?.kind === "Country" || beside?.kind === "Organization" ? beside : undefined;
}

const PAST: ReadonlySet<string> = new Set(["was", "were"]);
/** "She was a member of Y": members, founders and owners of the past are told of as such. */
const LASTING: ReadonlySet<string> = new Set(["member", "founder", "co-founder"]);

/** "Norway is a founding member of the X", "Jane Doe is the president of Y", "Jane Doe, who was its chairman". */
function subjectOfCopula(
  sentence: LinkedSentence,
  at: number,
  role: Role,
): { readonly person: LinkedEntity; readonly past: boolean } | undefined {
  const { items } = sentence;
  const copula = copulaBefore(items, at);
  if (copula < 0) return undefined;
  const isRelative = wordOf(items[copula - 1]) === "who";
  const before = copula - (isRelative ? 2 : 1);
  const subject = entityAt(sentence, isRelative && wordOf(items[before]) === "," ? before - 1 : before);
  const isFitting = subject?.kind === "Person" || (role.head === "member" && subject?.kind !== "Event");
  const past = PAST.has(wordOf(items[copula])) && !LASTING.has(role.head);
  return subject !== null && isFitting ? { person: subject, past } : undefined;
}

/** A relation with the office as its role. */
export interface OfficeFact {
  readonly relation: RelationName;
  readonly role: string;
  readonly confidence: number;
}

/** What an office says between its holder and whose office it is. */
export function officeFacts(role: Role, person: LinkedEntity, owner: LinkedEntity): OfficeFact[] {
  const relation = relationOf(role, owner);
  if (!allowsKinds(relation, person.kind, owner.kind)) return [];
  // A former president is not the head of state: only that the office was held can be said.
  const held: RelationName = role.past ? "HOLDS_POSITION" : relation;
  const title = role.past && !/^first\b/i.test(role.title) ? `former ${role.title}` : role.title;
  return [{ relation: held, role: title, confidence: OFFICE_CONFIDENCE }];
}

/** Who serves a country, or may be of its team: "the Italian striker". */
const SERVING: ReadonlySet<string> = new Set([
  ...["player", "striker", "goalkeeper", "midfielder", "defender"],
  ...["officer", "employee", "astronaut", "cosmonaut"],
]);

function relationOf(role: Role, owner: LinkedEntity): RelationName {
  const isCountry = owner.kind === "Country";
  if (role.head === "founder" || role.head === "co-founder") return "FOUNDED";
  if (role.head === "member") return "MEMBER_OF";
  switch (role.headClass) {
    case "headOfState":
      return isCountry ? "HEAD_OF_STATE_OF" : "LEADS";
    case "headOfGovernment":
      return isCountry || owner.kind === "Place" ? "HEAD_OF_GOVERNMENT_OF" : "HOLDS_POSITION";
    case "leader":
      return owner.kind === "Organization" ? "LEADS" : "HOLDS_POSITION";
    case "employee":
      // "an Italian lawyer", "the lawyer Jane Doe of Italy": a country does not employ its lawyers.
      return isCountry && !SERVING.has(role.head) ? "CITIZEN_OF" : "WORKS_FOR";
    case "office":
    case "title":
      return "HOLDS_POSITION";
  }
}

/**
 * "President Doe" in an article about one country: he is its head of state. Read only where the article nowhere
 * gives the person an office with an owner, and one country is named at least twice as often as any other; and not where
 * the person deals with that country, as with another's.
 */
export function inferOffices(
  sentence: LinkedSentence,
  stated: ReadonlySet<LinkedEntity>,
  known: readonly FactCandidate[] = [],
): FactCandidate[] {
  const country = mainCountry(sentence);
  if (country === null) return [];
  const { items } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "role" || item.owner !== null || item.past) return [];
    const relation = isMinisterial(item) ? "HOLDS_POSITION" : INFERRED.get(item.head);
    const person = sentence.article.holderOf.get(item);
    if (relation === undefined || person === undefined || stated.has(person) || isOwnedByWords(items[at - 1]))
      return [];
    if (known.some((fact) => fact.subject === person && fact.object === country && fact.at > at)) return [];
    const fact = {
      relation,
      subject: person,
      object: country,
      role: item.title,
      confidence: INFERRED_CONFIDENCE,
    } as const;
    return [makeCandidate({ ...fact, rule: "office-inferred", at, presupposed: true })];
  });
}

/** "Student Association president": the words before the office say whose it is. */
function isOwnedByWords(before: Item | undefined): boolean {
  return (
    before?.type === "mention" ||
    (before?.type === "token" && (before.tag === "noun" || before.lower === "'s"))
  );
}

/** "Home Secretary", but not "Press Secretary" and not a bare "Secretary". */
function isMinisterial({ head, title }: Role): boolean {
  return head === "secretary" && title.includes(" ") && !/\b(?:press|general|private|party)\b/i.test(title);
}

const INFERRED: ReadonlyMap<string, RelationName> = new Map([
  ["president", "HEAD_OF_STATE_OF"],
  ["king", "HEAD_OF_STATE_OF"],
  ["queen", "HEAD_OF_STATE_OF"],
  ["prime minister", "HEAD_OF_GOVERNMENT_OF"],
  ["minister", "HOLDS_POSITION"],
]);

/** A country that is named, or whose body is ("the British government"). */
function countryIn(item: Item, { entityOf }: LinkedSentence["article"]): LinkedEntity[] {
  const named = item.type === "mention" ? [item, ...(item.owner === null ? [] : [item.owner])] : [];
  const country = named.map((mention) => entityOf.get(mention)).find((entity) => entity?.kind === "Country");
  return country === undefined ? [] : [country];
}

/** "LIMA, Sept 11 -": the article is reported from the capital of the country. */
function isReportedFrom(
  { sentences, entityOf, document }: LinkedSentence["article"],
  country: LinkedEntity,
): boolean {
  return sentences.slice(0, DATELINE).some(({ items }) => {
    const first = items[0];
    if (first?.type !== "mention") return false;
    const text = document.text.slice(first.start, first.end);
    const isUpper = text.length > 2 && text === text.toUpperCase();
    const city = isUpper ? entityOf.get(first)?.name.toLowerCase() : undefined;
    return city !== undefined && capitalsOf(country.name).some((capital) => capital.toLowerCase() === city);
  });
}

/** In how many sentences from the top a dateline may stand. */
const DATELINE = 3;

/** The country that the article is about, unless the sentence names others alone; or the one both name most. */
function mainCountry({ items, article }: LinkedSentence): LinkedEntity | null {
  const countries = article.entities
    .filter((entity) => entity.kind === "Country")
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const [most, second] = countries;
  const here = items.flatMap((item) => {
    return countryIn(item, article);
  });
  const [only] = new Set(here);
  const isOnly = only !== undefined && here.every((entity) => entity === only);
  const isTied = most?.mentions.length === second?.mentions.length;
  if (isOnly && !isTied && only === most) return only;
  if (
    most !== undefined &&
    !isTied &&
    here.every((entity) => entity === most) &&
    isReportedFrom(article, most)
  )
    return most;
  if (most === undefined || most.mentions.length < 2 * Math.max(1, second?.mentions.length ?? 0)) return null;
  return here.length === 0 || here[0] === most ? most : null;
}
