import type { Extractor } from "./extractor.js";
import { mergeAnnotations } from "./merge/merge-annotations.js";

/**
 * Two extractors as one. When either fails the article fails: half of what was asked for would look like all of it.
 */
export function createMergedExtractor(first: Extractor, second: Extractor): Extractor {
  return async (document, options) => {
    // The second is asked first, so that an external one works while the bundled one holds this thread.
    const other = second(document, options);
    const own = first(document, options);
    const [a, b] = await Promise.all([own, other]);
    return mergeAnnotations(a, b);
  };
}
