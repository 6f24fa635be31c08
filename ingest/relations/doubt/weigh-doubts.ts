import { allowsKinds } from "../../../src/graph/relations.js";
import { isToken, type Item, wordOf } from "../../names/item.js";
import type { Clause } from "../clause.js";
import { isBeforeNoun } from "../clause-parts.js";
import { type FactCandidate, isValue, type LinkedSentence } from "../fact-candidate.js";
import type { Doubt } from "./doubt.js";
import { findDoubts } from "./find-doubts.js";

/** What is only possible is less sure to be read right. */
const UNSURE_FACTOR = 0.9;

/**
 * What a sentence says of its facts beyond the verb: "denied attacking" is a denial, "accused of attacking" a possibility
 * and the act of the one accused, "no evidence that" nothing at all.
 */
export function weighDoubts(
  sentence: LinkedSentence,
  clauses: readonly Clause[],
  candidates: readonly FactCandidate[],
): FactCandidate[] {
  // Most sentences say nothing that could be doubted.
  if (candidates.length === 0) return [];
  const doubts = findDoubts(sentence, clauses);
  return candidates.flatMap((fact) => {
    if (fact.presupposed) return isNegatedPhrase(sentence.items, fact.at) ? [] : [fact];
    // An event that a denied verb would tell has not happened.
    if (
      fact.rule === "told-event" &&
      clauses.some(({ verb }) => isInside(verb, fact) && isNegated(sentence.items, verb))
    )
      return [];
    return doubts
      .filter((doubt) => isInside(doubt, fact))
      .reduce<FactCandidate[]>((found, doubt) => found.flatMap((one) => weigh(one, doubt)), [fact]);
  });
}

function isNegated(items: readonly Item[], { negated, start, end }: Clause["verb"]): boolean {
  return negated || items.slice(Math.max(0, start - 1), end).some((item) => wordOf(item) === "never");
}

function isInside(
  { start, end }: { readonly start: number; readonly end: number },
  { at }: FactCandidate,
): boolean {
  return start <= at && at < end;
}

function weigh(fact: FactCandidate, { effect, actor, speaker }: Doubt): FactCandidate[] {
  // What only may happen is no event yet.
  if (effect === "dropped" || (effect !== "stands" && fact.rule === "told-event")) return [];
  const subject = actor ?? fact.subject;
  if (subject !== fact.subject && !fitsSubject(fact, actor)) return [];
  const spoken = speaker === null ? {} : { claimedBy: speaker };
  const owned = { ...fact, ...spoken, subject };
  if (effect === "stands") return [owned];
  if (effect === "denied") return [{ ...owned, polarity: "denied" }];
  if (fact.modality !== "actual") return [owned];
  return [{ ...owned, modality: "possible", confidence: fact.confidence * UNSURE_FACTOR }];
}

function fitsSubject({ relation, object }: FactCandidate, actor: Doubt["actor"]): boolean {
  if (actor === null || actor === object) return false;
  return isValue(object) || allowsKinds(relation, actor.kind, object.kind);
}

/** "is not the president of", "no longer a member of". */
function isNegatedPhrase(items: readonly Item[], phrase: number): boolean {
  let at = phrase - 1;
  while (isBeforeNoun(items[at])) at -= 1;
  const item = items[at];
  return isToken(item) && (item.tag === "not" || /^(?:never|longer)$/.test(wordOf(item)));
}
