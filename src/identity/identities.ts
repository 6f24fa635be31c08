import type { Decision } from "../graph/identity/decision.js";
import type { Page } from "../graph/views.js";
import type { DecisionQuery, EntityIdentity } from "../store/identity-store.js";
import type { ResolveOptions, ResolveReport } from "./resolve-report.js";

/**
 * What people do with identity: look at suggestions, join entities, keep them apart, split them, take decisions back.
 * Entities are named by their ids in the graph, or by the ids as read that identityOf lists.
 */
export interface Identities {
  /** Suggestions that nobody has answered and that no decision has settled; the surest first, then by id. */
  suggestions(page: PageQuery): Promise<Page<Decision>>;
  decisions(query: DecisionQuery): Promise<Page<Decision>>;
  identityOf(entity: string): Promise<EntityIdentity>;
  /**
   * The two are one from now on.
   * @throws InputError `INPUT_NOT_FOUND`; `INPUT_INVALID` for kinds that differ unless asked for; `IDENTITY_CONFLICT`
   *   where a person decided otherwise
   */
  merge(pair: MergeRequest): Promise<Decided>;
  /**
   * The two are never one, whatever rules say.
   * @throws InputError `INPUT_NOT_FOUND`, `INPUT_INVALID`, `IDENTITY_CONFLICT`
   */
  keepApart(pair: Pair): Promise<Decided>;
  /**
   * In these articles the entity is another.
   * @throws InputError `INPUT_NOT_FOUND` also for an article that does not name it
   */
  split(request: SplitRequest): Promise<Decided>;
  /** @throws InputError `INPUT_NOT_FOUND` */
  undo(decision: string): Promise<Decided>;
  /** Merge what a suggestion names. @throws as merge does */
  accept(suggestion: string): Promise<Decided>;
  /** Keep apart what a suggestion names. @throws as keepApart does */
  reject(suggestion: string): Promise<Decided>;
  /** Let the rules look at everything; see resolveIdentities. */
  resolve(options: ResolveOptions): Promise<ResolveReport>;
}

export interface PageQuery {
  readonly limit: number;
  readonly offset: number;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
}

export interface MergeRequest extends Pair {
  /** True to join entities of different kinds. */
  readonly acrossKinds?: boolean;
}

export interface SplitRequest {
  readonly entity: string;
  /** Ids of articles. */
  readonly articles: readonly string[];
}

/** What was decided, and what it did. */
export interface Decided {
  readonly decisions: readonly Decision[];
  /** Articles that now say something about other entities than before. */
  readonly articles: number;
}
