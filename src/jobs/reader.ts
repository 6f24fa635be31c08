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
  | {
      readonly type: "url";
      readonly url: string;
      /** What a feed or table says about the article behind the address; with it, the address must not be a list. */
      readonly known?: KnownMetadata;
    }
  | { readonly type: "file"; readonly path: string }
  /** A file in hand, in Base64; its format follows from the name (`metadata.source`) or the content. */
  | { readonly type: "bytes"; readonly base64: string; readonly metadata: SubmittedMetadata };

/** What is known of an article before it is read; what the article itself says goes before it. */
export type KnownMetadata = Omit<SubmittedMetadata, "source" | "url">;

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

/** What a feed or sitemap turned out to be: articles to read, newest first. */
export interface Collection {
  readonly title: string | null;
  readonly members: readonly Submission[];
}

/** What reading one submission gave. */
export type Reading = Annotations | Collection;

/** True when what was read is a list of articles and no article. */
export function isCollection(reading: Reading): reading is Collection {
  return "members" in reading;
}

/**
 * The port through which jobs have articles read: the ingest pipeline, off the main thread.
 * @throws NewsgraphError when the submission cannot be read; CancelledError after `signal`
 */
export interface ArticleReader {
  read(
    submission: Submission,
    options: { readonly signal: AbortSignal; readonly onStage: (stage: ReadingStage) => void },
  ): Promise<Reading>;
  close(): Promise<void>;
}
