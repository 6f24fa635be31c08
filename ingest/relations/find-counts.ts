import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, type Value, wordOf } from "../names/item.js";
import { singular, verbForm } from "../names/verb-form.js";
import type { Clause } from "./clause.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

/** What is counted, by the word that says so. */
const COUNTED: ReadonlyMap<string, string> = new Map(
  (
    [
      ["deaths", "dead death die kill fatality perish body"],
      ["injured", "injure wound injured wounded injury"],
      ["detained", "detain detainee"],
      ["arrested", "arrest"],
      ["missing", "missing"],
      ["rescued", "rescue"],
      ["evacuated", "evacuate evacuee"],
      ["displaced", "displace displaced"],
      ["casualties", "casualty"],
      ["victims", "victim"],
    ] as const
  ).flatMap(([role, words]) => words.split(" ").map((word) => [word, role] as const)),
);

const PEOPLE: ReadonlySet<string> = new Set([
  "person",
  "civilian",
  "soldier",
  "officer",
  "protester",
  "passenger",
  "worker",
  "man",
  "woman",
  "child",
  "resident",
  "demonstrator",
  "suspect",
]);
const LOOK_AHEAD = 7;
const CONFIDENCE = 0.75;
/** When the sentence names no event, the one that the article is about most. */
const FAR_CONFIDENCE = 0.6;

/** Numbers that an event is reported with: the dead, the detained, the damage, the cases opened. */
export function findCounts(
  sentence: LinkedSentence,
  clauses: readonly Clause[],
  told: readonly LinkedEntity[] = [],
): FactCandidate[] {
  const here = eventHere(sentence) ?? told.findLast((event) => isIn(event, sentence)) ?? null;
  const event = here ?? mainEvent(sentence, told);
  if (event === null || (here === null && tellsOther(clauses, event))) return [];
  const confidence = here === null ? FAR_CONFIDENCE : CONFIDENCE;
  return sentence.items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "quantity" || item.unit === "%" || isYear(item)) return [];
    const role = item.unit === null ? countedRole(sentence.items, at) : damageRole(sentence.items, at);
    if (role === null || item.number === null) return [];
    const clause = clauses.findLast(
      ({ verb }) => verb.start <= at + LOOK_AHEAD && verb.end >= at - LOOK_AHEAD,
    );
    const value: Value = { ...item, unit: item.unit ?? "people" };
    return [
      makeCandidate({
        relation: "HAS_QUANTITY",
        subject: event,
        object: role.isPeople ? value : item,
        role: role.name,
        modality: clause?.verb.modality ?? "actual",
        polarity: clause?.verb.negated === true ? "denied" : "asserted",
        confidence,
        rule: "event-count",
        at,
      }),
    ];
  });
}

/** "Two pilots died when their helicopter crashed": what a predicate of the sentence tells is not the event of the article. */
function tellsOther(clauses: readonly Clause[], event: LinkedEntity): boolean {
  return clauses.some(({ verb }) => {
    const accident = ACCIDENTS.get(verb.lemma);
    return accident !== undefined && !event.mentions.some(({ head }) => head === accident);
  });
}

const ACCIDENTS: ReadonlyMap<string, string> = new Map([
  ["crash", "crash"],
  ["collapse", "collapse"],
  ["explode", "explosion"],
  ["capsize", "capsizing"],
  ["sink", "sinking"],
  ["derail", "derailment"],
  ["collide", "collision"],
  ["overturn", "accident"],
]);

/** "killed in a 2008 raid". */
function isYear({ text }: Value): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

interface Counted {
  readonly name: string;
  readonly isPeople: boolean;
}

function countedRole(items: readonly Item[], at: number): Counted | null {
  const cases = countedCases(items, at);
  if (cases !== null) return cases;
  const next = items[at + 1];
  const direct = roleOfWord(next);
  if (direct !== null) return { name: direct, isPeople: true };
  const before = verbBefore(items, at);
  const noun = isToken(next) ? singular(next.lower) : "";
  const isPeople =
    PEOPLE.has(noun) || (next?.type === "mention" && (next.kind === "Group" || next.headClass === "forces"));
  if (before !== null && (isPeople || !isToken(next) || next.tag !== "noun"))
    return { name: before, isPeople: true };
  if (!isPeople && isToken(next) && next.tag === "noun") return null;
  for (let i = at + 2; i < Math.min(items.length, at + LOOK_AHEAD); i += 1) {
    const role = isPeople ? roleOfWord(items[i]) : null;
    if (role !== null) return { name: role, isPeople: true };
    const next = items[i + 1];
    const opensOther = wordOf(items[i]) === "and" && isToken(next) && next.tag === "gerund";
    if (opensOther || /^[,.;]$/.test(wordOf(items[i]))) break;
  }
  return null;
}

function roleOfWord(item: Item | undefined): string | null {
  if (!isToken(item)) return null;
  return (
    COUNTED.get(item.lower) ??
    COUNTED.get(verbForm(item.lower)?.lemma ?? "") ??
    COUNTED.get(singular(item.lower)) ??
    null
  );
}

/** "killed about 12 people", "killing 12". */
function verbBefore(items: readonly Item[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const item = items[i];
    if (!isToken(item)) return null;
    if (item.tag === "verb" || item.tag === "gerund" || item.tag === "participle") return roleOfWord(item);
    if (item.tag === "preposition" && item.lower !== "at") continue;
  }
  return null;
}

/** "494 criminal cases were opened". */
function countedCases(items: readonly Item[], at: number): Counted | null {
  const words = [items[at + 1], items[at + 2]].map((item) => (isToken(item) ? item.lower : ""));
  const end = words[0] === "criminal" ? 2 : 1;
  if (!CASES.test(words[end - 1] ?? "")) return furtherCases(items, at);
  return { name: words.slice(0, end).join(" "), isPeople: false };
}

const CASES = /^(?:cases|investigations|lawsuits)$/;

/** "44 cases were opened on terrorism, 34 on riots": the noun is not said again. */
function furtherCases(items: readonly Item[], at: number): Counted | null {
  if (
    !/^(?:on|for|over|under)$/.test(wordOf(items[at + 1])) ||
    !/^(?:,|and|another)$/.test(wordOf(items[at - 1]))
  )
    return null;
  const earlier = items.findLastIndex((item, i) => i < at && CASES.test(wordOf(item)));
  const first = earlier - (wordOf(items[earlier - 1]) === "criminal" ? 1 : 0);
  if (earlier < 1 || items[first - 1]?.type !== "quantity") return null;
  return {
    name: items
      .slice(first, earlier + 1)
      .map(wordOf)
      .join(" "),
    isPeople: false,
  };
}

function damageRole(items: readonly Item[], at: number): Counted | null {
  for (let i = Math.max(0, at - LOOK_AHEAD); i < Math.min(items.length, at + LOOK_AHEAD); i += 1) {
    if (/^(?:damage|damages|losses|loss)$/.test(wordOf(items[i]))) return { name: "damage", isPeople: false };
  }
  return null;
}

function isIn({ mentions }: LinkedEntity, { sentence }: LinkedSentence): boolean {
  return mentions.some(({ start }) => start >= sentence.start && start < sentence.end);
}

function eventHere(sentence: LinkedSentence): LinkedEntity | null {
  for (let at = 0; at < sentence.items.length; at += 1) {
    const entity = entityAt(sentence, at);
    if (entity?.kind === "Event" && isIncident(entity)) return entity;
  }
  return null;
}

/** People die in unrest and accidents, not in meetings. */
const INCIDENTS: ReadonlySet<string> = new Set([
  "unrest",
  "war",
  "attack",
  "coup",
  "disaster",
  "accident",
  "rescue",
  "strike",
]);

function isIncident(entity: LinkedEntity): boolean {
  return entity.headClass === null || INCIDENTS.has(entity.headClass);
}

/** The incident named most in the article; of two named equally often the one named last before the sentence. */
function mainEvent(
  { article, sentence }: LinkedSentence,
  told: readonly LinkedEntity[],
): LinkedEntity | null {
  const last = (entity: LinkedEntity) =>
    Math.max(-1, ...entity.mentions.filter(({ start }) => start < sentence.end).map(({ start }) => start));
  const events = [...article.entities, ...told].filter(
    (entity) => entity.kind === "Event" && isIncident(entity) && last(entity) >= 0,
  );
  return events.sort((a, b) => b.mentions.length - a.mentions.length || last(b) - last(a))[0] ?? null;
}
