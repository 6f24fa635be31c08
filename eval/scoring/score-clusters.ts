import { bestAssignment } from "./assignment.js";
import type { Counts } from "./counts.js";

/** Mentions that mean the same; a mention is any text that is the same for the same mention. */
export type Cluster = readonly string[];

/** The three metrics of the CoNLL score (Pradhan et al., 2012), whose mean it is. */
export interface ClusterScores {
  readonly muc: Counts;
  readonly bCubed: Counts;
  readonly ceaf: Counts;
}

/** Compare clusters that were found with annotated ones; mentions may be missing on either side. */
export function scoreClusters(gold: readonly Cluster[], found: readonly Cluster[]): ClusterScores {
  return { muc: muc(gold, found), bCubed: bCubed(gold, found), ceaf: ceaf(gold, found) };
}

/** MUC (Vilain et al., 1995): links that must be added to hold a cluster together, counted as links that are there. */
function muc(gold: readonly Cluster[], found: readonly Cluster[]): Counts {
  const [matched, goldLinks] = keptLinks(gold, found);
  const [right, foundLinks] = keptLinks(found, gold);
  return { right, found: foundLinks, matched, gold: goldLinks };
}

/** Links of the clusters that the other side has too, and all their links. */
function keptLinks(clusters: readonly Cluster[], others: readonly Cluster[]): [kept: number, all: number] {
  const other = clusterOf(others);
  let [kept, all] = [0, 0];
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention));
    kept += cluster.length - parts.size;
    all += cluster.length - 1;
  }
  return [kept, all];
}

/** B-cubed (Bagga and Baldwin, 1998): for each mention the share of its cluster that the other side has with it. */
function bCubed(gold: readonly Cluster[], found: readonly Cluster[]): Counts {
  const [matched, goldMentions] = sharedParts(gold, found);
  const [right, foundMentions] = sharedParts(found, gold);
  return { right, found: foundMentions, matched, gold: goldMentions };
}

function sharedParts(
  clusters: readonly Cluster[],
  others: readonly Cluster[],
): [shared: number, mentions: number] {
  const other = clusterOf(others);
  let [shared, mentions] = [0, 0];
  for (const cluster of clusters) {
    const sizes = new Map<Cluster, number>();
    for (const mention of cluster) {
      const theirs = other.get(mention);
      if (theirs !== undefined) sizes.set(theirs, (sizes.get(theirs) ?? 0) + 1);
    }
    for (const size of sizes.values()) shared += (size * size) / cluster.length;
    mentions += cluster.length;
  }
  return [shared, mentions];
}

/** CEAF-e (Luo, 2005): clusters paired one to one so that they share most, by Dice's coefficient. */
function ceaf(gold: readonly Cluster[], found: readonly Cluster[]): Counts {
  const members = found.map((cluster) => new Set(cluster));
  const likeness = gold.map((cluster) =>
    members.map((other) => {
      const shared = cluster.filter((mention) => other.has(mention)).length;
      return (2 * shared) / (cluster.length + other.size);
    }),
  );
  const best = bestAssignment(likeness);
  return { right: best, found: found.length, matched: best, gold: gold.length };
}

function clusterOf(clusters: readonly Cluster[]): Map<string, Cluster> {
  return new Map(clusters.flatMap((cluster) => cluster.map((mention) => [mention, cluster] as const)));
}
