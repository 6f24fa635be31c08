import { DEFAULT_SOURCE_LIMITS } from "../../../ingest/source/article-source.js";
import { createFetcher, type Fetcher } from "../../../ingest/source/web/create-fetcher.js";

/** What fetches pages, with the limits of the configuration. */
export function openFetcher({
  maxBytes,
  ignoreRobots = false,
}: {
  readonly maxBytes: number;
  readonly ignoreRobots?: boolean;
}): Fetcher {
  return createFetcher({ limits: { ...DEFAULT_SOURCE_LIMITS, maxBytes }, ignoreRobots });
}
