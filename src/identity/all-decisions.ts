import type { Decision } from "../graph/identity/decision.js";
import type { DecisionQuery, IdentityStore } from "../store/identity-store.js";

/** Decisions read by one query. */
const PAGE = 2000;

/** Every decision that a query finds; they must not change meanwhile. */
export async function allDecisions(
  store: IdentityStore,
  query: Omit<DecisionQuery, "limit" | "offset">,
): Promise<Decision[]> {
  const found: Decision[] = [];
  for (;;) {
    const { items } = await store.decisions({ ...query, limit: PAGE, offset: found.length });
    found.push(...items);
    if (items.length < PAGE) return found;
  }
}
