import type { Decision, EntityAsRead } from "../../src/graph/identity/decision.js";

/** What was joined into an entity, and the standing decisions about it. */
export interface EntityIdentity {
  readonly entity: string;
  readonly joined: readonly EntityAsRead[];
  readonly decisions: readonly Decision[];
}

/** What was decided. */
export interface Decided {
  readonly decisions: readonly Decision[];
  /** Articles that now say something about other entities. */
  readonly articles: number;
}
