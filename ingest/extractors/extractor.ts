import type { Annotations } from "../../src/graph/annotations.js";
import type { ArticleDocument } from "../article-document.js";
import type { AnnotateStage } from "../pipeline.js";

/**
 * The port for readers of articles: whatever can say what a document says, in the format of
 * `newsgraph extract`. Its name and version stand in `extractor` of the annotations and of every fact.
 * @throws InputError `EXTRACTOR_FAILED` when it cannot; CancelledError after `signal`
 */
export type Extractor = (document: ArticleDocument, options: ExtractOptions) => Promise<Annotations>;

export interface ExtractOptions {
  readonly signal: AbortSignal;
  /** Called when a stage begins. */
  readonly onStage: (stage: AnnotateStage) => void;
}

/** Which extractor reads: Newsgraph's own, the external one, or both with their results merged. */
export const EXTRACTOR_CHOICES = ["bundled", "external", "both"] as const;
export type ExtractorChoice = (typeof EXTRACTOR_CHOICES)[number];
