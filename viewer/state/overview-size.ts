import { OVERVIEW_LIMITS } from "../../src/api/contract.js";

/** Most entities and relations of the first view. */
export interface OverviewSize {
  readonly maxNodes: number;
  readonly maxEdges: number;
}

const { nodes, edges } = OVERVIEW_LIMITS;

/** What the first view can be asked to hold, smallest first; the last is the most that the server gives. */
export const OVERVIEW_SIZES: readonly [OverviewSize, ...OverviewSize[]] = [
  { maxNodes: nodes.standard, maxEdges: edges.standard },
  { maxNodes: 1000, maxEdges: 5000 },
  { maxNodes: nodes.most, maxEdges: edges.most },
];

/** The size with this number of entities, or the smallest. */
export function overviewSize(maxNodes: number): OverviewSize {
  return OVERVIEW_SIZES.find((size) => size.maxNodes === maxNodes) ?? OVERVIEW_SIZES[0];
}

/** The next larger size, or null when the server gives no more. */
export function nextOverviewSize({ maxNodes }: OverviewSize): OverviewSize | null {
  return OVERVIEW_SIZES.find((size) => size.maxNodes > maxNodes) ?? null;
}
