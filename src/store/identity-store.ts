import type { Decision, DecisionKind, EntityAsRead } from "../graph/identity/decision.js";
import type { EntityProfile } from "../graph/identity/entity-profile.js";
import type { Page } from "../graph/views.js";

/**
 * The part of the port that holds who is who across articles: decisions, and what they make of the graph. The graph
 * is always what the stored articles as read and the active decisions make, whatever the order in which they came.
 */
export interface IdentityStore {
  /**
   * Record decisions (one with a known id takes its place), withdraw others, and bring every article up to date that
   * names an entity whose identity changed, article by article. What is recorded is certain once this has begun to
   * work on the articles: when it breaks off, the next call, or opening the embedded database, finishes the work.
   */
  decide(decisions: readonly Decision[], options?: DecideOptions): Promise<DecideOutcome>;
  /**
   * Take a decision back, as decide does.
   * @throws InputError `INPUT_NOT_FOUND`
   */
  undo(decision: string, undoneAt: string, options?: ApplyOptions): Promise<DecideOutcome>;
  /**
   * Finish what a call that broke off left, and find and repair what two processes left that saved an article and
   * decided about its entities at the same moment.
   */
  repairIdentity(options?: ApplyOptions): Promise<DecideOutcome>;
  /** The newest first, then by id. */
  decisions(query: DecisionQuery): Promise<Page<Decision>>;
  /** Every entity as read that a stored article names, or only those that make up some entities of the graph. In the order of the graph's entities, then by id. */
  profiles(query?: ProfileQuery): AsyncIterable<EntityProfile>;
  /** Entities as read by id, and the entity of the graph of each; ids that nobody knows are left out. */
  entitiesAsRead(ids: readonly string[]): Promise<readonly KnownAsRead[]>;
  /**
   * What was joined into an entity of the graph, and the decisions about it.
   * @throws InputError `INPUT_NOT_FOUND`
   */
  identityOf(entity: string): Promise<EntityIdentity>;
  /** Be the one that works on identity until the time given: false while somebody else is. Renewed by calling it again. */
  claimIdentity(claim: {
    readonly holder: string;
    readonly now: string;
    readonly until: string;
  }): Promise<boolean>;
  /** Give the claim back; without effect when another holds it. */
  releaseIdentity(holder: string): Promise<void>;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  /** Called for each article that was looked at. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface DecideOptions extends ApplyOptions {
  /** Ids of decisions to remove without a trace, as a rule does that changed its mind. */
  readonly withdraw?: readonly string[];
}

export interface DecideOutcome {
  /** Articles that now say something about other entities than before. */
  readonly articles: number;
  /** Entities as read that are now part of another entity of the graph. */
  readonly entities: number;
}

/** An entity as read, and the entity of the graph that it is part of. */
export interface KnownAsRead extends EntityAsRead {
  readonly entity: string;
}

export interface DecisionQuery {
  readonly ids?: readonly string[];
  readonly kinds?: readonly DecisionKind[];
  readonly by?: "person" | "rule";
  /** Only those with this entity as read at one end. */
  readonly about?: string;
  /** Only those that nobody took back. */
  readonly standing?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface ProfileQuery {
  /** Ids of entities of the graph. */
  readonly entities?: readonly string[];
}

export interface EntityIdentity {
  readonly entity: string;
  /** The entities as read that make it up, by id; one when nothing was joined into it. */
  readonly joined: readonly EntityAsRead[];
  /** Standing decisions with one of them at one end, suggestions included; by id. */
  readonly decisions: readonly Decision[];
}
