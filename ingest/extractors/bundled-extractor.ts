import { annotate } from "../pipeline.js";
import type { Extractor } from "./extractor.js";

/** Newsgraph's own pipeline. It holds its thread up while it reads. */
export const bundledExtractor: Extractor = (document, { onStage }) => {
  try {
    return Promise.resolve(annotate(document, { onStage }));
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
};
