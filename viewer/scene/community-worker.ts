import { findCommunities } from "./communities.js";

/** Ends of the edges by turns, as places in the list of `count` nodes. */
export interface CommunityRequest {
  readonly count: number;
  readonly ends: Int32Array<ArrayBuffer>;
}

self.onmessage = (event: MessageEvent<CommunityRequest>): void => {
  const { count, ends } = event.data;
  const joins = Array.from(
    { length: ends.length / 2 },
    (_, index) => [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0] as const,
  );
  self.postMessage(findCommunities(count, joins));
};
