import type { EntityProfile } from "../graph/identity/entity-profile.js";
import type { Matcher, Verdict } from "../graph/identity/matcher.js";
import { candidatePairs } from "./candidate-pairs.js";
import { compareProfiles } from "./compare-profiles.js";
import { type ComparedPair, settleComparisons } from "./settle-comparisons.js";

/**
 * Says who is who by names and by what articles say around them: candidates by shared keys, each pair compared by named
 * features, short names settled among all that they fit. Precision comes first: what is likely but not sure is asked.
 */
export const nameMatcher = {
  name: "names",
  version: "1",
  findVerdicts(profiles: readonly EntityProfile[]): readonly Verdict[] {
    const compared: ComparedPair[] = [];
    for (const [left, right] of candidatePairs(profiles)) {
      const comparison = compareProfiles(left, right);
      if (comparison !== null) compared.push({ left, right, comparison });
    }
    return [...settleComparisons(compared)].sort(byIds);
  },
} satisfies Matcher;

function byIds(a: Verdict, b: Verdict): number {
  return compare(a.left, b.left) || compare(a.right, b.right);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
