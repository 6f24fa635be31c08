import type { ScreenEdge, ScreenNode } from "./overlay.js";
import type { SceneGraph } from "./scene-graph.js";
import type { Point } from "./seed-positions.js";
import type { Tier } from "./tiers.js";
import type { SigmaInstance } from "./sigma-instance.js";

/** A line on the screen with what it stands for. */
export interface ScreenLine extends ScreenEdge {
  readonly members: readonly string[];
}

/** The scene as it stands on the screen right now, in CSS pixels from the stage's corner. */
export interface Screen {
  nodes(): readonly ScreenNode[];
  /** All lines, or only those of these ids. */
  edges(ids?: ReadonlySet<string>): readonly ScreenLine[];
  tier(): Tier;
  /** The ids that a line stands for. */
  members(edge: string): readonly string[];
}

/** How far outside the view a disc still matters, because its name may reach in. */
const MARGIN = 120;

export function createScreen(sigma: SigmaInstance, scene: () => SceneGraph): Screen {
  const pointOf = (id: string): Point | null => {
    const data = sigma.getNodeDisplayData(id);
    return data === undefined ? null : sigma.framedGraphToViewport(data);
  };
  return {
    nodes: () => {
      const { width, height } = sigma.getDimensions();
      return scene().nodes.flatMap((node) => {
        const point = pointOf(node.id);
        if (point === null) return [];
        const { x, y } = point;
        if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) return [];
        return [{ ...node, x, y, radius: sigma.scaleSize(node.size) }];
      });
    },
    tier: () => scene().tier,
    edges: (ids) =>
      scene().edges.flatMap((edge) => {
        if (ids !== undefined && !ids.has(edge.id)) return [];
        const source = pointOf(edge.source);
        const target = pointOf(edge.target);
        if (source === null || target === null) return [];
        const { id, curvature, label, tentative, members } = edge;
        return [{ id, curvature, label, tentative, members, source, target }];
      }),
    members: (id) => scene().edges.find((edge) => edge.id === id)?.members ?? [],
  };
}
