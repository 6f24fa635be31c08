import type { RelationName } from "../../src/graph/relations.js";
import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import { singular } from "../names/verb-form.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

interface NounEvent {
  readonly relation: RelationName;
  /** Prepositions before what it is done to. */
  readonly to: readonly string[];
}

/** Nouns that name what an actor does to another: "Norway's criticism of Sweden". */
const NOUN_EVENTS: ReadonlyMap<string, NounEvent> = new Map(
  (
    [
      [
        "ASSAULTED",
        "of on against",
        "attack assault raid bombing invasion killing murder assassination shelling airstrike ambush massacre offensive occupation",
      ],
      [
        "COERCED",
        "of",
        "arrest detention expulsion annexation imprisonment blockade deportation seizure jailing",
      ],
      ["DISAPPROVED_OF", "of", "criticism condemnation denunciation"],
      ["SUPPORTED", "of for", "endorsement support praise backing"],
      ["CONSULTED_WITH", "to with", "visit trip meeting talks conversation summit"],
      ["SANCTIONED", "on against", "sanction embargo boycott"],
      ["REJECTED", "of", "rejection veto refusal"],
      ["INVESTIGATED", "of into", "investigation probe inquiry"],
      ["AGREED_WITH", "with", "agreement deal pact accord treaty truce ceasefire"],
      ["ACQUIRED", "of", "acquisition purchase takeover"],
      ["APPOINTED", "of", "appointment nomination"],
      ["DISMISSED", "of", "dismissal firing sacking"],
      ["WITHDREW_FROM", "from", "withdrawal exit departure retreat pullout"],
      ["FOUGHT", "with against", "war battle conflict clash fight"],
      ["AIDED", "to for", "aid assistance"],
      ["THREATENED", "against to", "threat"],
      ["ALLY_OF", "with", "alliance"],
      ["PROTESTED_AGAINST", "against", "protest demonstration rally march agitation"],
    ] as const
  ).flatMap(([relation, to, nouns]) =>
    nouns.split(" ").map((noun): readonly [string, NounEvent] => [noun, { relation, to: to.split(" ") }]),
  ),
);

const CONFIDENCE = 0.72;
/** What stands between two sides is not done by one to the other. */
const MUTUAL: ReadonlyMap<string, RelationName> = new Map(
  (
    [
      ["CONSULTED_WITH", "meeting talk talks negotiation summit conversation dialogue"],
      ["AGREED_WITH", "agreement deal pact accord treaty truce ceasefire"],
      ["FOUGHT", "war battle clash fighting"],
      ["COOPERATED_WITH", "cooperation partnership collaboration trade"],
    ] as const
  ).flatMap(([relation, nouns]) =>
    nouns.split(" ").map((noun): readonly [string, RelationName] => [noun, relation]),
  ),
);

/** Events told as nouns with their parties: "X's attack on Y", "the killing of Y by X", "talks between X and Y". */
export function findNounEvents(sentence: LinkedSentence): FactCandidate[] {
  return sentence.items.flatMap((item, at) => {
    const noun = nounOf(item);
    if (noun === null) return [];
    return [...betweenParties(sentence, noun, at), ...doneByOne(sentence, noun, at)];
  });
}

function nounOf(item: Item): string | null {
  if (item.type === "mention") return item.form === "nominal" && item.kind !== "Group" ? item.head : null;
  if (!isToken(item)) return null;
  return item.tag === "noun" || item.tag === "gerund" ? singular(item.lower) : null;
}

/** "talks between X and Y". */
function betweenParties(sentence: LinkedSentence, noun: string, at: number): FactCandidate[] {
  const { items } = sentence;
  const relation = MUTUAL.get(noun);
  if (relation === undefined || wordOf(items[at + 1]) !== "between") return [];
  const first = skipArticle(items, at + 2);
  const second = skipArticle(items, first + 2);
  if (wordOf(items[first + 1]) !== "and") return [];
  return fact(relation, partyAt(sentence, first), partyAt(sentence, second), at, "between-parties");
}

function doneByOne(sentence: LinkedSentence, noun: string, at: number): FactCandidate[] {
  const { items } = sentence;
  const event = noun === "strike" ? strikeOf(items, at) : NOUN_EVENTS.get(noun);
  if (event === undefined || !event.to.includes(wordOf(items[at + 1]))) return [];
  const target = skipArticle(items, at + 2);
  const next = items[target + 1];
  // "the attack on Y's embassy", "the killing of Y soldiers": Y is not what it was done to.
  if (wordOf(next) === "'s" || (isToken(next) && next.tag === "noun")) return [];
  const agent = agentBefore(sentence, at) ?? agentAfter(sentence, target + 1);
  return fact(event.relation, agent, partyAt(sentence, target), at, "noun-event");
}

/** "the strike on Oslo" is an attack, "the hunger strike against the government" a protest. */
function strikeOf(items: readonly Item[], at: number): NounEvent {
  return wordOf(items[at + 1]) === "on"
    ? { relation: "ASSAULTED", to: ["on"] }
    : { relation: "PROTESTED_AGAINST", to: ["against"] };
}

/** "Norway's attack", "the Norwegian attack". */
function agentBefore(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items, article } = sentence;
  const event = items[at];
  if (event?.type === "mention" && event.owner !== null && event.inner.includes(event.owner))
    return article.entityOf.get(event.owner) ?? null;
  let before = at - 1;
  while (isToken(items[before]) && items[before]?.type === "token" && isAdjective(items[before])) before -= 1;
  if (event?.type === "mention" && opensWithPossessive(sentence, event)) return entityAt(sentence, at - 1);
  if (wordOf(items[before]) === "'s") return entityAt(sentence, before - 1);
  const nation = items[before];
  return nation?.type === "mention" && nation.adjectival ? entityAt(sentence, before) : null;
}

/** "Norway's attack" where the mention holds the "'s". */
function opensWithPossessive({ article }: LinkedSentence, { start }: Item): boolean {
  return /^['’]s\s/.test(article.document.text.slice(start, start + 3));
}

function isAdjective(item: Item | undefined): boolean {
  return isToken(item) && item.tag === "adjective";
}

/** "the killing of Y by X". */
function agentAfter(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  return wordOf(items[at]) === "by" ? partyAt(sentence, skipArticle(items, at + 1)) : null;
}

function skipArticle(items: readonly Item[], at: number): number {
  let next = at;
  while (/^(?:the|a|an)$/.test(wordOf(items[next])) || items[next]?.type === "role") {
    if (items[next]?.type === "role" && items[next + 1]?.type !== "mention") break;
    next += 1;
  }
  return next;
}

function partyAt(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const item = sentence.items[at];
  return item?.type === "mention" && item.adjectival ? null : entityAt(sentence, at);
}

function fact(
  relation: RelationName,
  subject: LinkedEntity | null,
  object: LinkedEntity | null,
  at: number,
  rule: string,
): FactCandidate[] {
  if (subject === null || object === null || subject === object) return [];
  if (!allowsKinds(relation, subject.kind, object.kind)) return [];
  return [makeCandidate({ relation, subject, object, confidence: CONFIDENCE, rule, at, presupposed: false })];
}
