import type { Reason } from "./decision.js";
import type { EntityProfile } from "./entity-profile.js";

/**
 * Compares entities as read. Pure and deterministic: the verdict on a pair follows from the profiles alone, whatever
 * their order, and never from `resolvedId`.
 */
export interface Matcher {
  readonly name: string;
  /** Raised when the same profiles may give other verdicts. */
  readonly version: string;
  /**
   * Verdicts on pairs, each pair at most once, in either order; a pair without one is left alone. Ids must be those
   * of profiles that were given.
   */
  findVerdicts(profiles: readonly EntityProfile[]): readonly Verdict[] | Promise<readonly Verdict[]>;
}

export interface Verdict {
  readonly left: string;
  readonly right: string;
  readonly outcome: "same" | "different" | "ask";
  /** 0 to 1: how sure the outcome is. Pairs that are different are never joined by way of others; of the rest the surer come first. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}
