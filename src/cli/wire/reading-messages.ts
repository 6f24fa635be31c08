import type { ExtractorChoice } from "../../../ingest/extractors/extractor.js";
import type { ChannelAnswer } from "../../../ingest/extractors/line-channel.js";
import type { ReadingStage } from "../../api/job-view.js";
import type { Annotations } from "../../graph/annotations.js";
import type { FetchedPage } from "../../../ingest/source/web/fetch-page.js";
import type { Collection, Submission } from "../../jobs/reader.js";
import type { PlainError } from "../output/describe-error.js";

/** Sent to a reading thread: read this. One at a time. */
export interface ReadingOrder {
  readonly type: "read";
  readonly submission: Submission;
  /** What its address gave; null when it is no address. */
  readonly page: FetchedPage | null;
  /** Largest file or page, in bytes. */
  readonly maxBytes: number;
  readonly extractor: ExtractorChoice;
}

/** Sent to a reading thread after it has asked: what the external extractor answered, or why it did not. */
export type AskedReply =
  | { readonly type: "answered"; readonly answer: ChannelAnswer }
  | { readonly type: "unanswered"; readonly error: PlainError };

/** Sent back: any number of stages, at most one question for the external extractor, then one of the other three. */
export type ReadingReport =
  | { readonly type: "stage"; readonly stage: ReadingStage }
  | { readonly type: "ask"; readonly line: string }
  | { readonly type: "done"; readonly annotations: Annotations }
  | { readonly type: "list"; readonly list: Collection }
  | { readonly type: "failed"; readonly error: PlainError };
