import type { Votes } from "../../ingest/grammar/tree-ensemble.js";

/** How long the models learn and how large they are. */
export interface GrammarTraining {
  readonly taggerRounds: number;
  readonly folds: number;
  readonly foldRounds: number;
  readonly parserRounds: number;
  readonly arcRounds: number;
  readonly treeLabelRounds: number;
  /** Rows of the models, as powers of two. */
  readonly tagBits: number;
  readonly foldBits: number;
  readonly actionBits: number;
  readonly labelBits: number;
  readonly arcBits: number;
  readonly treeLabelBits: number;
  /** Longer sentences are not learnt from where time grows with their third power. */
  readonly longestForArcs: number;
  readonly forwardsVotes: Votes;
  readonly backwardsVotes: Votes;
  /** A tag with a smaller lead than this over the second best counts as doubtful. */
  readonly doubt: number;
  /** Weights nearer to nought than this are dropped. */
  readonly leastTagWeight: number;
  readonly leastActionWeight: number;
  readonly leastLabelWeight: number;
  readonly leastArcWeight: number;
}

/** What the shipped models were made with; chosen on the development part of EWT. */
export const SHIPPED_TRAINING: GrammarTraining = {
  taggerRounds: 4,
  folds: 4,
  foldRounds: 3,
  parserRounds: 6,
  arcRounds: 6,
  treeLabelRounds: 4,
  tagBits: 18,
  foldBits: 19,
  actionBits: 20,
  labelBits: 17,
  arcBits: 20,
  treeLabelBits: 18,
  longestForArcs: 80,
  forwardsVotes: { arc: 40, label: 40 },
  backwardsVotes: { arc: 30, label: 40 },
  doubt: 16,
  leastTagWeight: 0.8,
  leastActionWeight: 2,
  leastLabelWeight: 1.1,
  leastArcWeight: 0.6,
};
