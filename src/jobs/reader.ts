import type { ReadingStage } from "../api/job-view.js";
import type { Annotations } from "../graph/annotations.js";

/** What somebody asks to have read. */
export type Submission =
  | { readonly type: "text"; readonly text: string; readonly metadata: SubmittedMetadata }
  | {
      readonly type: "html";
      readonly html: string;
      readonly url: string | null;
      readonly metadata: SubmittedMetadata;
    }
  | { readonly type: "url"; readonly url: string }
  | { readonly type: "file"; readonly path: string };

/** What the submitter knows about the article; what the article itself says fills the rest. */
export interface SubmittedMetadata {
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly language?: string;
}

/**
 * The port through which jobs have articles read: the ingest pipeline, off the main thread.
 * @throws NewsgraphError when the submission cannot be read; CancelledError after `signal`
 */
export interface ArticleReader {
  read(
    submission: Submission,
    options: { readonly signal: AbortSignal; readonly onStage: (stage: ReadingStage) => void },
  ): Promise<Annotations>;
  close(): Promise<void>;
}
