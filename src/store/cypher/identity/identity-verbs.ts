import type { Decision } from "../../../graph/identity/decision.js";
import type { CypherRunner } from "../../cypher-runner.js";
import type { ApplyOptions, DecideOptions, DecideOutcome, IdentityStore } from "../../identity-store.js";
import type { Change } from "../apply-change.js";
import { claimIdentity, releaseIdentity } from "./claim-identity.js";
import { entitiesAsRead } from "./entities-as-read.js";
import { followIdentity } from "./follow-identity.js";
import { identityOf } from "./identity-of.js";
import { listDecisions, requireDecision } from "./list-decisions.js";
import { profiles } from "./profiles.js";
import { recordDecisions } from "./record-decisions.js";
import { staleArticles } from "./stale-articles.js";

/** The verbs of identity over a database that speaks Cypher; `onChange` is told of every committed change. */
export function identityVerbs(runner: CypherRunner, onChange: (change: Change) => void): IdentityStore {
  const follow = (options: ApplyOptions, stale: readonly string[] = []) =>
    followIdentity(runner, onChange, stale, options);
  const decide = async (
    decisions: readonly Decision[],
    { withdraw = [], ...options }: DecideOptions = {},
  ): Promise<DecideOutcome> => {
    const nothing = decisions.length === 0 && withdraw.length === 0;
    const entities = nothing ? 0 : await recordDecisions(runner, { decisions, withdraw });
    return { articles: await follow(options), entities };
  };
  return {
    decide,
    async undo(id, undoneAt, options) {
      return decide([{ ...(await requireDecision(runner, id)), undoneAt }], options);
    },
    async repairIdentity(options = {}) {
      return { articles: await follow(options, await staleArticles(runner)), entities: 0 };
    },
    decisions: (query) => listDecisions(runner, query),
    profiles: (query) => profiles(runner, query),
    entitiesAsRead: (ids) => entitiesAsRead(runner, ids),
    identityOf: (entity) => identityOf(runner, entity),
    claimIdentity: (claim) => claimIdentity(runner, claim),
    releaseIdentity: (holder) => releaseIdentity(runner, holder),
  };
}
