import { SCHEMA_ID, SCHEMA_LABEL } from "../../../graph/data-model.js";
import type { CypherRunner } from "../../cypher-runner.js";
import { cypher, quoted } from "../cypher-text.js";

const CLAIM = cypher`
  MATCH (v:${quoted(SCHEMA_LABEL)} {id: $id})
  SET v.identityClaimed = true
  WITH v
  WHERE v.identityHolder IS NULL OR v.identityHolder = $holder OR v.identityUntil < $now
  SET v.identityHolder = $holder, v.identityUntil = $until
  RETURN v.id AS id`;

/** See IdentityStore. The first SET takes the node's lock, so that of two claims one sees the other. */
export async function claimIdentity(
  runner: CypherRunner,
  claim: { readonly holder: string; readonly now: string; readonly until: string },
): Promise<boolean> {
  const rows = await runner.write((transaction) => transaction.run(CLAIM, { id: SCHEMA_ID, ...claim }));
  return rows.length > 0;
}

const RELEASE = cypher`
  MATCH (v:${quoted(SCHEMA_LABEL)} {id: $id})
  WHERE v.identityHolder = $holder
  REMOVE v.identityHolder, v.identityUntil`;

export async function releaseIdentity(runner: CypherRunner, holder: string): Promise<void> {
  await runner.write((transaction) => transaction.run(RELEASE, { id: SCHEMA_ID, holder }));
}
