import { InputError } from "../graph/errors.js";
import type { Decision } from "../graph/identity/decision.js";
import { partitionOf } from "../graph/identity/partition.js";
import type { IdentityStore } from "../store/identity-store.js";
import { allDecisions } from "./all-decisions.js";

/**
 * Refuse what contradicts something that a person decided before: one decision has to go first.
 * @throws InputError `IDENTITY_CONFLICT` naming the earlier decision
 */
export async function refuseConflict(store: IdentityStore, decision: Decision): Promise<void> {
  const earlier = (await allDecisions(store, { by: "person", standing: true })).filter(
    ({ id }) => id !== decision.id,
  );
  const against = decision.kind === "same" ? keepsApart(earlier, decision) : joins(earlier, decision);
  if (against === null) return;
  const { id, left, right, kind, decidedAt } = against;
  const said = kind === "same" ? "are the same" : "are not the same";
  throw new InputError(
    "IDENTITY_CONFLICT",
    `This contradicts the decision ${id} of ${decidedAt}, that ${left.name} and ${right.name} ${said}.`,
    { hint: `Take that one back first: newsgraph undo ${id}`, details: { decision: id } },
  );
}

/** The decision by which the two, or others that a person joined with them, must stay apart. */
function keepsApart(earlier: readonly Decision[], { left, right }: Decision): Decision | null {
  const partition = partitionOf(earlier);
  const isBetween = (a: string, b: string) =>
    (partition.areSame(a, left.id) && partition.areSame(b, right.id)) ||
    (partition.areSame(a, right.id) && partition.areSame(b, left.id));
  return earlier.find((each) => each.kind !== "same" && isBetween(each.left.id, each.right.id)) ?? null;
}

/** The decision without which the two would not be one. */
function joins(earlier: readonly Decision[], { left, right }: Decision): Decision | null {
  if (!partitionOf(earlier).areSame(left.id, right.id)) return null;
  const sames = earlier.filter(({ kind }) => kind === "same");
  const direct = sames.find((each) => each.left.id === left.id && each.right.id === right.id);
  if (direct !== undefined) return direct;
  const needed = sames.find(
    (same) => !partitionOf(earlier.filter((each) => each !== same)).areSame(left.id, right.id),
  );
  return needed ?? sames.find((same) => partitionOf(earlier).areSame(same.left.id, left.id)) ?? null;
}
