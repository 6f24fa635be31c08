import type { FactStatement } from "../graph/version-changes.js";

/**
 * What came of a job or of a whole run of `newsgraph ingest`. Every number is counted from what was saved: an article
 * that was stored already counts as unchanged and for nothing else.
 */
export interface IngestReport {
  readonly articles: {
    readonly added: number;
    readonly replaced: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly cancelled: number;
  };
  /** Facts of the articles that were added or replaced; one that two articles state counts twice. */
  readonly facts: number;
  /** Facts and entities that were not in the graph before. */
  readonly newFacts: number;
  readonly newEntities: number;
  /** What new texts or readings of articles that were stored already changed. */
  readonly changes: ChangeCounts;
  /** By code, the most frequent first. */
  readonly failures: readonly FailureGroup[];
  /** Null when nothing was added or replaced. */
  readonly quality: QualityCounts | null;
  /** What the rules made of who is who after the batch; null while they have not looked, or could not. */
  readonly identity: IdentityOutcome | null;
}

/** Facts by what became of them: stated now and not before, before and not now, both. */
export interface ChangeCounts {
  /** Articles that were replaced. */
  readonly articles: number;
  readonly added: number;
  readonly dropped: number;
  readonly kept: number;
  /** The first ten of those that state anything else than before. */
  readonly first: readonly ChangedArticle[];
}

/** What one article states now and did not before, and the other way round. */
export interface ChangedArticle {
  readonly article: string;
  readonly title: string | null;
  /** At most twenty each. */
  readonly added: readonly FactStatement[];
  readonly dropped: readonly FactStatement[];
  readonly kept: number;
  /** Facts added and dropped beyond those. */
  readonly leftOut: number;
}

/** Articles that failed for the same reason. */
export interface FailureGroup {
  readonly code: string;
  readonly count: number;
  /** The first of them. */
  readonly example: { readonly source: string; readonly message: string };
}

/** How much was understood of articles that were saved. Shares are made of these: they can be summed. */
export interface QualityCounts {
  readonly sentences: number;
  /** Sentences that support at least one fact. */
  readonly sentencesWithFacts: number;
  readonly facts: number;
  /** Facts that somebody says in the article; the others are stated by the article itself. */
  readonly attributedFacts: number;
  /** People whom an article names, counted once an article. */
  readonly people: number;
  /** Those of them for whom the article has one word only, mostly a surname, and no Wikidata id. */
  readonly unresolvedPeople: number;
}

/** Decisions of the rules that are new since the batch before. */
export interface IdentityOutcome {
  /** Pairs of entities that were joined. */
  readonly merged: number;
  /** Pairs that somebody is asked about: `newsgraph suggestions`. */
  readonly asked: number;
}
