import type { Drawing } from "../state/drawing.js";
import { lineOver, nodeSize, type SceneEdge, type SceneGraph, type SceneNode } from "./scene-graph.js";
import type { SceneIndex } from "./scene-index.js";
import { tierOf } from "./tiers.js";

/** A scene with the drawing that it shows. */
export interface WholeScene {
  readonly drawing: Drawing;
  readonly scene: SceneGraph;
  readonly index: SceneIndex;
}

/** What of a whole scene is not shown, or shown otherwise. */
export interface PartDifference {
  readonly gone: ReadonlySet<SceneNode | SceneEdge>;
  readonly nodes: ReadonlyMap<SceneNode, SceneNode>;
  readonly edges: ReadonlyMap<SceneEdge, SceneEdge>;
}

export const NO_DIFFERENCE: PartDifference = { gone: new Set(), nodes: new Map(), edges: new Map() };

/** A part of a whole scene, as a scene of its own. */
export interface ScenePart {
  readonly scene: SceneGraph;
  readonly index: SceneIndex;
  readonly difference: PartDifference;
}

/**
 * The part of `whole` that shows `drawing`. Its cost is one look at each line; a scene made anew costs many times that.
 * @returns null when the drawing holds more than the whole, or is drawn in another tier
 */
export function partOfScene(whole: WholeScene, drawing: Drawing): ScenePart | null {
  const { scene, index } = whole;
  if (tierOf(drawing.edges.size) !== scene.tier) return null;
  const lines = lineDifference(whole, drawing);
  const nodes = new Set<SceneNode>();
  for (const node of scene.nodes) if (!drawing.nodes.has(node.id)) nodes.add(node);
  if (lines.found !== drawing.edges.size || scene.nodes.length - nodes.size !== drawing.nodes.size)
    return null;
  const difference: PartDifference = {
    gone: new Set<SceneNode | SceneEdge>([...nodes, ...lines.gone]),
    edges: lines.changed,
    nodes: nodeDifference(whole, nodes, lines, drawing.nodes.size),
  };
  return { scene: partScene(scene, difference), index: partIndex(index, difference), difference };
}

interface LineDifference {
  readonly gone: ReadonlySet<SceneEdge>;
  readonly changed: ReadonlyMap<SceneEdge, SceneEdge>;
  /** By node: relations to itself that are shown. */
  readonly loops: ReadonlyMap<string, number>;
  /** Relations of the drawing that the whole holds. */
  readonly found: number;
}

function lineDifference({ scene, drawing: all }: WholeScene, { edges }: Drawing): LineDifference {
  const gone = new Set<SceneEdge>();
  const changed = new Map<SceneEdge, SceneEdge>();
  const loops = new Map<string, number>();
  let found = 0;
  for (const line of scene.edges) {
    const shown = shownMembers(line, edges);
    found += shown;
    if (shown === 0) gone.add(line);
    else if (shown < line.members.length) {
      const rest = line.members.flatMap((id) => edges.get(id) ?? []);
      changed.set(line, { ...lineOver(rest, scene.tier), id: line.id });
    }
  }
  if (scene.nodes.some((node) => node.loops > 0)) {
    for (const { id, source, target } of all.edges.values()) {
      if (source !== target || !edges.has(id)) continue;
      found += 1;
      loops.set(source, (loops.get(source) ?? 0) + 1);
    }
  }
  return { gone, changed, loops, found };
}

function shownMembers({ members }: SceneEdge, edges: Drawing["edges"]): number {
  let shown = 0;
  for (const id of members) if (edges.has(id)) shown += 1;
  return shown;
}

/** Nodes that are drawn in another size, or with another number of relations to themselves. */
function nodeDifference(
  { scene, index }: WholeScene,
  gone: ReadonlySet<SceneNode>,
  lines: LineDifference,
  shown: number,
): ReadonlyMap<SceneNode, SceneNode> {
  const lost = new Map<string, number>();
  for (const line of lines.gone) {
    for (const id of [line.source, line.target]) lost.set(id, (lost.get(id) ?? 0) + 1);
  }
  const changed = new Map<SceneNode, SceneNode>();
  for (const node of scene.nodes) {
    if (gone.has(node)) continue;
    const loops = lines.loops.get(node.id) ?? 0;
    const neighbours = index.touching(node.id).length - (lost.get(node.id) ?? 0);
    const size = nodeSize(neighbours, shown);
    if (size !== node.size || loops !== node.loops) changed.set(node, { ...node, size, loops });
  }
  return changed;
}

function partScene({ tier, nodes, edges }: SceneGraph, difference: PartDifference): SceneGraph {
  const shownNodes: SceneNode[] = [];
  const shownEdges: SceneEdge[] = [];
  for (const node of nodes) {
    if (!difference.gone.has(node)) shownNodes.push(difference.nodes.get(node) ?? node);
  }
  for (const edge of edges) {
    if (!difference.gone.has(edge)) shownEdges.push(difference.edges.get(edge) ?? edge);
  }
  return { tier, nodes: shownNodes, edges: shownEdges };
}

/** The look-ups of the whole, through what is different. */
function partIndex(whole: SceneIndex, { gone, nodes, edges }: PartDifference): SceneIndex {
  const nodeNow = (node: SceneNode | undefined): SceneNode | undefined =>
    node === undefined || gone.has(node) ? undefined : (nodes.get(node) ?? node);
  const edgeNow = (edge: SceneEdge | undefined): SceneEdge | undefined =>
    edge === undefined || gone.has(edge) ? undefined : (edges.get(edge) ?? edge);
  const bySize = whole.bySize.flatMap((node) => nodeNow(node) ?? []);
  if (nodes.size > 0) bySize.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  return {
    bySize,
    node: (id) => nodeNow(whole.node(id)),
    edge: (id) => edgeNow(whole.edge(id)),
    lineOf: (member) => {
      const line = edgeNow(whole.lineOf(member));
      return line?.members.includes(member) === true ? line : undefined;
    },
    touching: (node) => whole.touching(node).flatMap((edge) => edgeNow(edge) ?? []),
  };
}
