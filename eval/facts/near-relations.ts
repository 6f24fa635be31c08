/** Relations that say nearly the same: either counts for the other, unless the very same is asked for. */
const NEAR: readonly (readonly string[])[] = [
  ["head_of_state_of", "head_of_government_of", "holds_position", "leads", "works_for"],
  ["member_of", "member_of_party", "part_of", "holds_position", "works_for"],
  ["located_in", "part_of", "occurred_in", "headquartered_in"],
  ["other", "related_to"],
  ["won", "elected"],
];

/** Relations that say the same in either direction. */
const SYMMETRIC: ReadonlySet<string> = new Set([
  "consulted_with",
  "agreed_with",
  "ally_of",
  "spouse_of",
  "sibling_of",
  "relative_of",
  "cooperated_with",
  "fought",
]);

/** When a relation that was found counts as the annotated one. */
export type SameRelation = (found: string, gold: string) => boolean;

export const isSameRelation: SameRelation = (found, gold) => found === gold;

export const isNearRelation: SameRelation = (found, gold) =>
  found === gold || NEAR.some((group) => group.includes(found) && group.includes(gold));

export function isSymmetric(relation: string): boolean {
  return SYMMETRIC.has(relation);
}
