import type { ExtractorChoice } from "../../../ingest/extractors/extractor.js";
import type { ChannelAnswer } from "../../../ingest/extractors/line-channel.js";
import type { ReadingStage } from "../../api/job-view.js";
import type { Annotations } from "../../graph/annotations.js";
import type { Submission } from "../../jobs/reader.js";
import type { PlainError } from "../output/describe-error.js";

/** Sent to a reading thread: read this. One at a time. */
export interface ReadingOrder {
  readonly type: "read";
  readonly submission: Submission;
  /** Largest file or page, in bytes. */
  readonly maxBytes: number;
  readonly extractor: ExtractorChoice;
}

/** Sent to a reading thread after it has asked: what the external extractor answered, or why it did not. */
export type AskedReply =
  | { readonly type: "answered"; readonly answer: ChannelAnswer }
  | { readonly type: "unanswered"; readonly error: PlainError };

/** Sent back: any number of stages, at most one question for the external extractor, then one of the other two. */
export type ReadingReport =
  | { readonly type: "stage"; readonly stage: ReadingStage }
  | { readonly type: "ask"; readonly line: string }
  | { readonly type: "done"; readonly annotations: Annotations }
  | { readonly type: "failed"; readonly error: PlainError };
