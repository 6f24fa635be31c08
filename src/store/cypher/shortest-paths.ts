import { sortedTexts } from "../../graph/text-order.js";

/** Answers, for some nodes, each node with the nodes next to it. */
export type Expand = (nodes: readonly string[]) => Promise<Iterable<readonly [from: string, to: string]>>;

/** All shortest paths between two nodes, as the steps that lie on one of them. */
export interface ShortestPaths {
  /** Edges of each path. */
  readonly length: number;
  /** For each node on a path, the nodes that may come next. */
  readonly next: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Side {
  depth: number;
  frontier: readonly string[];
  /** Every node seen, with those one step nearer to where this side began. */
  readonly nearer: Map<string, Set<string>>;
}

/**
 * Breadth-first search from both ends, always widening the smaller front, so that hubs far from
 * both ends are never expanded (Pohl 1971, "Bi-directional search").
 * @throws whatever `expand` throws
 */
export async function findShortestPaths(
  from: string,
  to: string,
  { maxLength, expand }: { readonly maxLength: number; readonly expand: Expand },
): Promise<ShortestPaths | null> {
  if (from === to) return { length: 0, next: new Map([[from, new Set()]]) };
  const start = beginAt(from);
  const end = beginAt(to);
  while (start.depth + end.depth < maxLength) {
    const side = start.frontier.length <= end.frontier.length ? start : end;
    await widen(side, expand);
    if (side.frontier.length === 0) return null;
    const other = side === start ? end : start;
    const meeting = side.frontier.filter((node) => other.nearer.has(node));
    if (meeting.length > 0)
      return { length: start.depth + end.depth, next: stepsThrough(meeting, start, end) };
  }
  return null;
}

function beginAt(node: string): Side {
  return { depth: 0, frontier: [node], nearer: new Map([[node, new Set()]]) };
}

async function widen(side: Side, expand: Expand): Promise<void> {
  const reached = new Map<string, Set<string>>();
  for (const [near, far] of await expand(side.frontier)) {
    if (side.nearer.has(far)) continue;
    const steps = reached.get(far);
    if (steps === undefined) reached.set(far, new Set([near]));
    else steps.add(near);
  }
  for (const [node, steps] of reached) side.nearer.set(node, steps);
  side.frontier = sortedTexts(reached.keys());
  side.depth += 1;
}

function stepsThrough(meeting: readonly string[], start: Side, end: Side): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  const addStep = (from: string, to: string) => {
    const steps = next.get(from);
    if (steps === undefined) next.set(from, new Set([to]));
    else steps.add(to);
  };
  eachStep(meeting, start, (near, far) => addStep(near, far));
  eachStep(meeting, end, (near, far) => addStep(far, near));
  return next;
}

function eachStep(meeting: readonly string[], side: Side, visit: (near: string, far: string) => void): void {
  const seen = new Set(meeting);
  for (const far of seen) {
    for (const near of side.nearer.get(far) ?? []) {
      visit(near, far);
      seen.add(near);
    }
  }
}

/** The first paths in code unit order of their nodes. */
export function listPaths(from: string, { length, next }: ShortestPaths, limit: number): string[][] {
  const paths: string[][] = [];
  const walk = (path: readonly string[], node: string) => {
    if (paths.length >= limit) return;
    const walked = [...path, node];
    if (walked.length > length) paths.push(walked);
    else for (const step of sortedTexts(next.get(node) ?? [])) walk(walked, step);
  };
  walk([], from);
  return paths;
}
