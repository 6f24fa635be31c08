import { nearestEdge, type ScreenEdge } from "./edge-geometry.js";
import type { ScreenNode } from "./overlay.js";
import type { SceneEdge, SceneGraph } from "./scene-graph.js";
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
  /** The discs in view, the largest first, as many as `most`: a large drawing has not room for more signs and names. */
  largest(most: number): readonly ScreenNode[];
  /** All lines, or only those of these ids. */
  edges(ids?: ReadonlySet<string>): readonly ScreenLine[];
  /** The id of the disc at a point, or null. */
  readonly nodeAt: (point: Point) => string | null;
  /** A disc was moved without indexing the rest again. */
  moved(id: string): void;
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
  let framed = new Map<string, Point>();
  let columns: Columns | null = null;
  sigma.on("afterProcess", () => {
    framed = framedPlaces(sigma);
    columns = null;
  });
  const columnsNow = (): Columns => {
    const { index } = shown();
    if (columns?.of !== index) columns = columnsOf(index, framed);
    return columns;
  };
  const pointOf = (id: string, view: ViewTransform): Point | null => {
    const place = framed.get(id);
    return place === undefined ? null : view.apply(place);
  };
  const lineOf = (edge: SceneEdge, view: ViewTransform): readonly ScreenLine[] => {
    const source = pointOf(edge.source, view);
    const target = pointOf(edge.target, view);
    if (source === null || target === null) return [];
    const { id, curvature, label, tentative, members } = edge;
    return [{ id, curvature, label, tentative, members, source, target }];
  };
  const edges = (ids?: ReadonlySet<string>): readonly ScreenLine[] => {
    const view = viewTransform(sigma);
    const { scene, index } = shown();
    const wanted = ids === undefined ? scene.edges : [...ids].flatMap((id) => index.edge(id) ?? []);
    return wanted.flatMap((edge) => lineOf(edge, view));
  };
  const largest = (most: number): readonly ScreenNode[] => discsInView(sigma, columnsNow(), most);
  return {
    largest,
    nodes: (ids) => {
      if (ids === undefined) return largest(Infinity);
      const view = viewTransform(sigma);
      const scale = sigma.scaleSize(1);
      const { index } = shown();
      const wanted = [...ids].flatMap((id) => index.node(id) ?? []);
      return wanted
        .sort((a, b) => b.size - a.size)
        .flatMap((node) => {
          const point = pointOf(node.id, view);
          return point === null ? [] : [{ ...node, ...point, radius: node.size * scale }];
        });
    },
    nodeAt: (point) => nearestDisc(sigma, columnsNow(), point),
    moved: (id) => {
      const data = sigma.getNodeDisplayData(id);
      if (data !== undefined) framed.set(id, { x: data.x, y: data.y });
      columns = null;
    },
    edges,
    edgeAt: (point, tolerance) => nearestEdge(edges(), point, tolerance),
    tier: () => shown().scene.tier,
    members: (id) => shown().index.edge(id)?.members ?? [],
  };
}

/** The discs of a scene, the largest first, with their places in numbers alone: a glance makes no object for each of them. */
interface Columns {
  readonly of: SceneIndex;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

function columnsOf(index: SceneIndex, framed: ReadonlyMap<string, Point>): Columns {
  const xs = new Float64Array(index.bySize.length).fill(NaN);
  const ys = new Float64Array(index.bySize.length).fill(NaN);
  index.bySize.forEach(({ id }, at) => {
    const place = framed.get(id);
    xs[at] = place?.x ?? NaN;
    ys[at] = place?.y ?? NaN;
  });
  return { of: index, xs, ys };
}

function discsInView(sigma: SigmaInstance, { of, xs, ys }: Columns, most: number): readonly ScreenNode[] {
  const { ox, oy, ax, ay, bx, by } = viewTransform(sigma);
  const { width, height } = sigma.getDimensions();
  const scale = sigma.scaleSize(1);
  const found: ScreenNode[] = [];
  for (let at = 0; at < xs.length && found.length < most; at += 1) {
    const [fx, fy] = [xs[at] ?? NaN, ys[at] ?? NaN];
    const x = ox + ax * fx + bx * fy;
    const y = oy + ay * fx + by * fy;
    // Written so that a place that is not known is out of view.
    if (!(x >= -MARGIN && y >= -MARGIN && x <= width + MARGIN && y <= height + MARGIN)) continue;
    const node = of.bySize[at];
    if (node !== undefined) found.push({ ...node, x, y, radius: node.size * scale });
  }
  return found;
}

/** Of the discs that cover a point, the one whose middle is nearest: a small disc on a large one can be had. */
function nearestDisc(sigma: SigmaInstance, { of, xs, ys }: Columns, point: Point): string | null {
  const { ox, oy, ax, ay, bx, by } = viewTransform(sigma);
  const scale = sigma.scaleSize(1);
  let best: string | null = null;
  let least = Infinity;
  for (let at = 0; at < xs.length; at += 1) {
    const [fx, fy] = [xs[at] ?? NaN, ys[at] ?? NaN];
    const dx = ox + ax * fx + bx * fy - point.x;
    const dy = oy + ay * fx + by * fy - point.y;
    const squared = dx * dx + dy * dy;
    if (!(squared < least)) continue;
    const disc = of.bySize[at];
    if (disc === undefined || squared > Math.max(disc.size * scale, NEAR_DISC) ** 2) continue;
    best = disc.id;
    least = squared;
  }
  return best;
}

function framedPlaces(sigma: SigmaInstance): Map<string, Point> {
  const places = new Map<string, Point>();
  sigma.getGraph().forEachNode((id) => {
    const data = sigma.getNodeDisplayData(id);
    if (data !== undefined) places.set(id, { x: data.x, y: data.y });
  });
  return places;
}

/** From Sigma's framed plane to the stage: x is `ox + ax * x + bx * y`, y likewise. */
interface ViewTransform {
  readonly ox: number;
  readonly oy: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  apply(point: Point): Point;
}

/** The camera's transform is affine, so three points say all of it. */
function viewTransform(sigma: SigmaInstance): ViewTransform {
  const { x: ox, y: oy } = sigma.framedGraphToViewport({ x: 0, y: 0 });
  const right = sigma.framedGraphToViewport({ x: 1, y: 0 });
  const up = sigma.framedGraphToViewport({ x: 0, y: 1 });
  const [ax, ay] = [right.x - ox, right.y - oy];
  const [bx, by] = [up.x - ox, up.y - oy];
  const apply = ({ x, y }: Point): Point => ({ x: ox + ax * x + bx * y, y: oy + ay * x + by * y });
  return { ox, oy, ax, ay, bx, by, apply };
}
