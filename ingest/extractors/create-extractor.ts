import { bundledExtractor } from "./bundled-extractor.js";
import { createExternalExtractor } from "./external-extractor.js";
import type { Extractor, ExtractorChoice } from "./extractor.js";
import type { LineChannel } from "./line-channel.js";
import { createMergedExtractor } from "./merged-extractor.js";

/**
 * The extractor that was chosen.
 * @param channel the way to the external one; not used for `bundled`
 */
export function createExtractor(choice: ExtractorChoice, channel: Pick<LineChannel, "exchange">): Extractor {
  switch (choice) {
    case "bundled":
      return bundledExtractor;
    case "external":
      return createExternalExtractor(channel);
    case "both":
      return createMergedExtractor(bundledExtractor, createExternalExtractor(channel));
  }
}
