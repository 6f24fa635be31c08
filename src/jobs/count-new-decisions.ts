import type { IdentityOutcome } from "../api/job-report.js";
import type { IdentityStore } from "../store/identity-store.js";

const PAGE = 500;

/**
 * What the rules have decided since a moment and still hold: a rule that comes to the same answer again keeps the date
 * of its first.
 * @param since ISO 8601
 */
export async function countNewDecisions(
  store: Pick<IdentityStore, "decisions">,
  since: string,
): Promise<IdentityOutcome> {
  const counts = { same: 0, ask: 0 };
  for (let offset = 0; ; offset += PAGE) {
    // The newest come first.
    const query = { kinds: ["same", "ask"], by: "rule", standing: true, limit: PAGE, offset } as const;
    const { items } = await store.decisions(query);
    const fresh = items.filter(({ decidedAt }) => decidedAt >= since);
    for (const { kind } of fresh) if (kind === "same" || kind === "ask") counts[kind]++;
    if (fresh.length < PAGE) return { merged: counts.same, asked: counts.ask };
  }
}
