import { allowsKinds, type RelationName } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { lastWordOf } from "./clause-parts.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.72;
const FIGHT = /^(?:fighting|clashes|clash|battles?|skirmishes)$/;
const MEETING =
  /^(?:talks|talk|meeting|conversation|negotiations|discussions|summit|call|dinner|lunch|breakfast|consultations)$/;
/** What stands before the meeting, and whether it has been. */
const WHEN: ReadonlyMap<string, "actual" | "planned"> = new Map([
  ["after", "actual"],
  ["following", "actual"],
  ["during", "actual"],
  ["at", "actual"],
  ["in", "actual"],
  ["before", "planned"],
  ["of", "planned"],
]);
/** How many words may stand before the noun, and between "with" and the name. */
const REACH = 5;

/** "Jane Doe said on Monday after talks with John Smith": who met or fought whom is told beside what they said or did. */
export function findToldMeetings(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  const { items } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    const noun = lastWordOf(item);
    const relation = MEETING.test(noun) ? "CONSULTED_WITH" : FIGHT.test(noun) ? "FOUGHT" : null;
    if (relation === null || wordOf(items[at + 1]) !== "with") return [];
    const modality = whenOf(items, at);
    const other = behind(sentence, at + 2);
    const person = modality === null ? null : whoMet(clauses, at, relation);
    if (modality === null || other === null || person === null || other === person) return [];
    if (!allowsKinds(relation, person.kind, other.kind)) return [];
    return [
      makeCandidate({
        relation,
        subject: person,
        object: other,
        modality,
        date: clauseBefore(clauses, at)?.date ?? null,
        confidence: CONFIDENCE,
        rule: "told-meeting",
        at,
        presupposed: true,
      }),
    ];
  });
}

/** "after", "ahead of", with the words that may describe the meeting between. */
function whenOf(items: readonly Item[], at: number): "actual" | "planned" | null {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const word = wordOf(items[before]);
    if (word === "of" && wordOf(items[before - 1]) !== "ahead") return null;
    const when = WHEN.get(word);
    if (when !== undefined) return when;
    const item = items[before];
    const isDescribing = isToken(item) && /^(?:determiner|adjective|noun|possessive|number)$/.test(item.tag);
    if (!isDescribing && item?.type !== "quantity") return null;
  }
  return null;
}

/** The name behind "with": "her Swedish counterpart, John Smith", "the Swedish foreign minister John Smith". */
function behind(sentence: LinkedSentence, start: number): LinkedEntity | null {
  const { items } = sentence;
  for (let at = start; at < start + REACH + 1; at += 1) {
    const item = items[at];
    if (item === undefined) return null;
    const isName = item.type === "mention" && item.form === "name" && !item.adjectival;
    if (isName) return wordOf(items[at + 1]) === "'s" ? null : entityAt(sentence, at);
    if (item.type === "mention" && item.form === "nominal" && item.kind !== "Person")
      return entityAt(sentence, at);
    if (item.type === "role" && items[at + 1]?.type !== "mention" && wordOf(items[at + 1]) !== ",")
      return entityAt(sentence, at);
    const isOpen =
      item.type === "role" ||
      (item.type === "mention" && item.adjectival) ||
      /^(?:,|counterpart|and)$/.test(wordOf(item)) ||
      (isToken(item) && /^(?:determiner|adjective|possessive|noun)$/.test(item.tag));
    if (!isOpen) return null;
  }
  return null;
}

function clauseBefore(clauses: readonly Clause[], at: number): Clause | undefined {
  return (
    clauses.findLast(({ verb }) => verb.finite && verb.end <= at) ??
    clauses.find(({ verb }) => verb.finite && verb.start > at)
  );
}

/** Whose predicate it stands with: "X spoke after talks with Y", "After talks with Y, X spoke". */
function whoMet(clauses: readonly Clause[], at: number, relation: RelationName): LinkedEntity | null {
  const clause = clauseBefore(clauses, at);
  if (clause === undefined || clause.verb.passive) return null;
  const [only, ...others] = clause.subjects;
  // Bodies are at many meetings; only people and countries are told to have met. Anybody fights.
  const isActor = relation === "FOUGHT" || only?.entity.kind === "Person" || only?.entity.kind === "Country";
  return only !== undefined && others.length === 0 && isActor ? only.entity : null;
}
