import { inferSettings } from "graphology-layout-forceatlas2";
import iterate from "graphology-layout-forceatlas2/iterate.js";

import { NUMBERS_PER_NODE, type LayoutMatrix } from "./layout-matrix.js";

/** How long a layout may go on. Whichever comes first ends it. */
export interface LayoutLimits {
  readonly iterations: number;
  readonly budgetMs: number;
}

/** From this many nodes on a layout begins with the communities: it is near its end then and gets less time. */
export const BY_COMMUNITY_FROM = 1500;

/** Few nodes can afford many rounds; the count is fixed so that pictures repeat. */
export function layoutLimits(nodes: number): LayoutLimits {
  const iterations = nodes <= 200 ? 700 : nodes <= 1000 ? 400 : nodes <= 5000 ? 250 : 120;
  const perNode = nodes < BY_COMMUNITY_FROM ? 1 : 0.1;
  return { iterations, budgetMs: Math.min(1500 + nodes * perNode, 10_000) };
}

/**
 * ForceAtlas2 (Jacomy et al. 2014, https://doi.org/10.1371/journal.pone.0098679) on `matrix`, in place.
 * @param options.keepsApart true when discs of their sizes must not cover one another
 * @returns a function that goes one round further
 */
export function createLayoutProcess(matrix: LayoutMatrix, { keepsApart = false } = {}): () => void {
  const nodes = matrix.nodes.length / NUMBERS_PER_NODE;
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    edgeWeightInfluence: 1,
    barnesHutOptimize: false,
    barnesHutTheta: 0.5,
    strongGravityMode: true,
    scalingRatio: 10,
    slowDown: 1,
    ...inferSettings(nodes),
    // Stronger than inferred, so that small islands stay near the rest.
    gravity: 0.25,
    adjustSizes: keepsApart,
  };
  return () => iterate(settings, matrix.nodes, matrix.edges);
}
