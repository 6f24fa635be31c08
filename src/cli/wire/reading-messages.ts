import type { ReadingStage } from "../../api/job-view.js";
import type { Annotations } from "../../graph/annotations.js";
import type { Submission } from "../../jobs/reader.js";
import type { PlainError } from "../output/describe-error.js";

/** Sent to a reading thread: read this. One at a time. */
export interface ReadingOrder {
  readonly submission: Submission;
  /** Largest file or page, in bytes. */
  readonly maxBytes: number;
}

/** Sent back: any number of stages, then one of the other two. */
export type ReadingReport =
  | { readonly type: "stage"; readonly stage: ReadingStage }
  | { readonly type: "done"; readonly annotations: Annotations }
  | { readonly type: "failed"; readonly error: PlainError };
