import type { EntityProfile } from "../graph/identity/entity-profile.js";
import type { Verdict } from "../graph/identity/matcher.js";
import type { Comparison } from "./comparison.js";

export interface ComparedPair {
  readonly left: EntityProfile;
  readonly right: EntityProfile;
  readonly comparison: Comparison;
}

/** Most longer names that a person is asked about for one short name. */
const MAX_QUESTIONS = 3;

/**
 * Look at what was compared together: a short name that fits several longer ones is joined to none of them by itself
 * (there are many Bushes), unless those are the same in turn.
 */
export function settleComparisons(pairs: readonly ComparedPair[]): Verdict[] {
  const longer = longerNames(pairs);
  const groups = sameGroups(pairs);
  return pairs.flatMap((pair): Verdict[] => {
    const { left, right, comparison } = pair;
    const verdict = { left: left.id, right: right.id, reasons: comparison.reasons };
    const { outcome, score } = comparison;
    const short = shortOf(pair);
    if (outcome === "different" || short === null) return [{ ...verdict, outcome, score }];
    const candidates = longer.get(short.id) ?? [];
    const rivals = new Set(candidates.map((id) => groups.get(id) ?? id));
    if (rivals.size < 2) return [{ ...verdict, outcome, score }];
    if (rivals.size > MAX_QUESTIONS) return [];
    const reasons = [...comparison.reasons, { feature: "others that fit", value: rivals.size - 1 }];
    return [{ ...verdict, outcome: "ask", score: Math.min(score, 0.6), reasons }];
  });
}

function shortOf({ left, right, comparison }: ComparedPair): EntityProfile | null {
  return comparison.shorter === null ? null : comparison.shorter === "left" ? left : right;
}

function longerNames(pairs: readonly ComparedPair[]): ReadonlyMap<string, readonly string[]> {
  const longer = new Map<string, string[]>();
  for (const pair of pairs) {
    const short = shortOf(pair);
    if (short === null || pair.comparison.outcome === "different") continue;
    const long = short === pair.left ? pair.right : pair.left;
    longer.set(short.id, [...(longer.get(short.id) ?? []), long.id]);
  }
  return longer;
}

/** Names that say as much as one another and are the same, each with the smallest id of its group. */
function sameGroups(pairs: readonly ComparedPair[]): ReadonlyMap<string, string> {
  const group = new Map<string, string>();
  const find = (id: string): string => {
    const parent = group.get(id) ?? id;
    return parent === id ? id : find(parent);
  };
  for (const { left, right, comparison } of pairs) {
    if (comparison.outcome !== "same" || comparison.shorter !== null) continue;
    const [a, b] = [find(left.id), find(right.id)];
    if (a < b) group.set(b, a);
    else if (b < a) group.set(a, b);
  }
  return new Map([...group.keys()].map((id) => [id, find(id)]));
}
