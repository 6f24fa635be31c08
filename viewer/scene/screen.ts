import { nearestEdge } from "./edge-geometry.js";
import type { ScreenEdge, ScreenNode } from "./overlay.js";
import type { SceneEdge, SceneGraph, SceneNode } from "./scene-graph.js";
import type { SceneIndex } from "./scene-index.js";
import type { Point } from "./seed-positions.js";
import type { Tier } from "./tiers.js";
import type { SigmaInstance } from "./sigma-instance.js";

/** A line on the screen with what it stands for. */
export interface ScreenLine extends ScreenEdge {
  readonly members: readonly string[];
}

/** The scene as it stands on the screen right now, in CSS pixels from the stage's corner. */
export interface Screen {
  /** The discs in view, the largest first; or those of these ids, in view or not. */
  nodes(ids?: Iterable<string>): readonly ScreenNode[];
  /** All lines, or only those of these ids. */
  edges(ids?: ReadonlySet<string>): readonly ScreenLine[];
  /** The id of the disc at a point, or null. */
  readonly nodeAt: (point: Point) => string | null;
  /** The id of the line nearest to a point within `tolerance` pixels, or null. */
  edgeAt(point: Point, tolerance: number): string | null;
  tier(): Tier;
  /** The ids that a line stands for. */
  members(edge: string): readonly string[];
}

/** The part of the stage's state that a screen shows. */
export interface Shown {
  readonly scene: SceneGraph;
  readonly index: SceneIndex;
}

/** How far outside the view a disc still matters, because its name may reach in. */
const MARGIN = 120;
/** A disc is hit from this near, in pixels, however small it is drawn. */
const NEAR_DISC = 5;

export function createScreen(sigma: SigmaInstance, shown: () => Shown): Screen {
  // Sigma copies a node's data each time it is asked; the places change only when it indexes the graph.
  let framed: ReadonlyMap<string, Point> = new Map();
  sigma.on("afterProcess", () => (framed = framedPlaces(sigma)));
  const pointOf = (id: string, toView: (point: Point) => Point): Point | null => {
    const place = framed.get(id);
    return place === undefined ? null : toView(place);
  };
  const lineOf = (edge: SceneEdge, toView: (point: Point) => Point): readonly ScreenLine[] => {
    const source = pointOf(edge.source, toView);
    const target = pointOf(edge.target, toView);
    if (source === null || target === null) return [];
    const { id, curvature, label, tentative, members } = edge;
    return [{ id, curvature, label, tentative, members, source, target }];
  };
  const edges = (ids?: ReadonlySet<string>): readonly ScreenLine[] => {
    const toView = viewTransform(sigma);
    const { scene, index } = shown();
    const wanted = ids === undefined ? scene.edges : [...ids].flatMap((id) => index.edge(id) ?? []);
    return wanted.flatMap((edge) => lineOf(edge, toView));
  };
  return {
    nodes: (ids) => {
      const toView = viewTransform(sigma);
      const { width, height } = sigma.getDimensions();
      const scale = sigma.scaleSize(1);
      const discOf = (node: SceneNode, everywhere: boolean): readonly ScreenNode[] => {
        const point = pointOf(node.id, toView);
        if (point === null) return [];
        const { x, y } = point;
        const off = x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN;
        return off && !everywhere ? [] : [{ ...node, x, y, radius: node.size * scale }];
      };
      const { index } = shown();
      if (ids === undefined) return index.bySize.flatMap((node) => discOf(node, false));
      const wanted = [...ids].flatMap((id) => index.node(id) ?? []);
      return wanted.sort((a, b) => b.size - a.size).flatMap((node) => discOf(node, true));
    },
    nodeAt: (point) => {
      const toView = viewTransform(sigma);
      const scale = sigma.scaleSize(1);
      return nearestDisc(shown().index.bySize, ({ id }) => pointOf(id, toView), scale, point);
    },
    edges,
    edgeAt: (point, tolerance) => nearestEdge(edges(), point, tolerance),
    tier: () => shown().scene.tier,
    members: (id) => shown().index.edge(id)?.members ?? [],
  };
}

/** Of the discs that cover a point, the one whose middle is nearest: a small disc on a large one can be had. */
function nearestDisc(
  discs: readonly SceneNode[],
  placeOf: (disc: SceneNode) => Point | null,
  scale: number,
  point: Point,
): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const disc of discs) {
    const place = placeOf(disc);
    if (place === null) continue;
    const distance = Math.hypot(place.x - point.x, place.y - point.y);
    if (distance > Math.max(disc.size * scale, NEAR_DISC) || distance >= least) continue;
    best = disc.id;
    least = distance;
  }
  return best;
}

function framedPlaces(sigma: SigmaInstance): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  sigma.getGraph().forEachNode((id) => {
    const data = sigma.getNodeDisplayData(id);
    if (data !== undefined) places.set(id, { x: data.x, y: data.y });
  });
  return places;
}

/** From Sigma's framed plane to the stage. The camera's transform is affine, so three points say all of it. */
function viewTransform(sigma: SigmaInstance): (point: Point) => Point {
  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 });
  const right = sigma.framedGraphToViewport({ x: 1, y: 0 });
  const up = sigma.framedGraphToViewport({ x: 0, y: 1 });
  const [ax, ay] = [right.x - origin.x, right.y - origin.y];
  const [bx, by] = [up.x - origin.x, up.y - origin.y];
  return ({ x, y }) => ({ x: origin.x + ax * x + bx * y, y: origin.y + ay * x + by * y });
}
