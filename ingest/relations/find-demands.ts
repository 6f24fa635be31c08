import { allowsKinds } from "../../src/graph/relations.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import type { Argument, Clause } from "./clause.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import type { Speech } from "./find-speech.js";

const SAID_CONFIDENCE = 0.66;
const DEMANDED_CONFIDENCE = 0.75;
const ACTORS: ReadonlySet<string> = new Set(["Person", "Organization", "Country", "Group"]);
const DEMANDING: ReadonlySet<string> = new Set(["demand", "insist", "request", "recommend", "propose"]);
/** How many items may stand between "demanded" and whom it is demanded of. */
const REACH = 5;

/** What is asked of somebody by saying what they have to do: "X said that Y must act", "X demanded that Y act". */
export function findDemands(
  sentence: LinkedSentence,
  clauses: readonly Clause[],
  speeches: readonly Speech[],
): FactCandidate[] {
  return [...said(sentence, clauses, speeches), ...demanded(sentence, clauses)];
}

function said(
  { items }: LinkedSentence,
  clauses: readonly Clause[],
  speeches: readonly Speech[],
): FactCandidate[] {
  return speeches
    .filter(({ about, denied }) => about === "here" && !denied)
    .flatMap(({ speaker, start, end }): FactCandidate[] => {
      const first = clauses.find(({ verb }) => verb.finite && verb.start >= start && verb.end <= end);
      if (first === undefined || !isObliged(items, first)) return [];
      return surface(first).flatMap(({ entity }) => request(speaker, entity, first, SAID_CONFIDENCE, "must"));
    });
}

/** "must", "should", "has to", "needs to", "ought to". */
function isObliged(items: readonly Item[], { verb }: Clause): boolean {
  if (verb.negated) return false;
  const words = items.slice(verb.start, verb.end).map(wordOf);
  const isUrged = /^(?:has|have|needs?|ought)$/.test(words[0] ?? "") && words[1] === "to";
  return isUrged || words.includes("must") || words.includes("should");
}

function demanded(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  return clauses.flatMap((clause, i): FactCandidate[] => {
    const next = clauses[i + 1];
    const { verb, subjects } = clause;
    if (!DEMANDING.has(verb.lemma) || verb.passive || verb.negated || next === undefined) return [];
    if (!next.verb.finite || !opensClause(sentence.items, verb.end, next.verb.start)) return [];
    return subjects.flatMap(({ entity: subject }) =>
      surface(next).flatMap(({ entity, at }) =>
        at > verb.start ? request(subject, entity, clause, DEMANDED_CONFIDENCE, "demand-that") : [],
      ),
    );
  });
}

/** "that Y act", "Y act": what is demanded, not when or why. */
function opensClause(items: readonly Item[], start: number, end: number): boolean {
  if (wordOf(items[start]) === "that") return true;
  const between = items.slice(start, end);
  return (
    between.length > 0 &&
    between.length <= REACH &&
    between.every((item) => !isToken(item) || /^(?:determiner|adjective|noun)$/.test(item.tag))
  );
}

function surface({ verb, subjects, objects }: Clause): readonly Argument[] {
  return verb.passive ? objects : subjects;
}

function request(
  subject: Argument["entity"],
  object: Argument["entity"],
  { verb, date }: Clause,
  confidence: number,
  rule: string,
): FactCandidate[] {
  if (subject === object || !ACTORS.has(object.kind)) return [];
  if (!allowsKinds("REQUESTED", subject.kind, object.kind)) return [];
  const shared = rule === "must" ? {} : { modality: verb.modality, date };
  return [
    makeCandidate({ relation: "REQUESTED", subject, object, confidence, rule, at: verb.start, ...shared }),
  ];
}
