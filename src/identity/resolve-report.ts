export interface ResolveOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ResolveProgress) => void;
}

/** What is going on, and how far it is; `total` is 0 while it is not known. */
export interface ResolveProgress {
  readonly stage: "waiting" | "reading" | "comparing" | "writing";
  readonly done: number;
  readonly total: number;
}

/** What a run of the rules found and did. */
export interface ResolveReport {
  /** Entities as read that were compared. */
  readonly entities: number;
  /** Verdicts that stand now. */
  readonly same: number;
  readonly different: number;
  readonly asked: number;
  /** Decisions that are new or changed, and those that no longer hold. */
  readonly changed: number;
  readonly withdrawn: number;
  /** Articles that now say something about other entities than before. */
  readonly articles: number;
}
