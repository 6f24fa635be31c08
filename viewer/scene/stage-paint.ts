import { edgeColor, nodeColor, type ResolvedLook } from "./scene-look.js";
import type { SceneGraph } from "./scene-graph.js";
import type { Screen, ScreenLine } from "./screen.js";
import type { ScreenNode } from "./overlay.js";

/** All that is painted, with colours, in CSS pixels from the stage's corner. */
export interface StagePaint {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly text: string;
  readonly font: string;
  readonly nodes: readonly (ScreenNode & { readonly color: string })[];
  readonly edges: readonly (ScreenLine & {
    readonly color: string;
    readonly size: number;
    readonly arrow: boolean;
    readonly targetRadius: number;
  })[];
}

/** Read off what is painted right now. */
export function readPaint(
  size: { readonly width: number; readonly height: number },
  scene: SceneGraph,
  screen: Screen,
  look: ResolvedLook,
): StagePaint {
  const { background, text, font } = look.theme;
  const known = new Map(scene.edges.map((edge) => [edge.id, edge]));
  const nodes = screen.nodes().map((node) => ({ ...node, color: nodeColor(node, look) }));
  const radii = new Map(nodes.map((node) => [node.id, node.radius]));
  const edges = screen.edges().flatMap((line) => {
    const edge = known.get(line.id);
    if (edge === undefined) return [];
    const targetRadius = radii.get(edge.target) ?? 0;
    return [{ ...line, color: edgeColor(edge, look), size: edge.size, arrow: edge.arrow, targetRadius }];
  });
  return { ...size, background, text, font, nodes, edges };
}

/** All layers of the stage as one picture. It must be called right after they were drawn: WebGL forgets. */
export function joinCanvases(canvases: readonly HTMLCanvasElement[], background: string): HTMLCanvasElement {
  const joined = document.createElement("canvas");
  const largest = canvases.reduce((most, canvas) => (canvas.width > most.width ? canvas : most));
  joined.width = largest.width;
  joined.height = largest.height;
  const context = joined.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas for the picture.");
  context.fillStyle = background;
  context.fillRect(0, 0, joined.width, joined.height);
  for (const canvas of canvases) {
    if (canvas.width > 0) context.drawImage(canvas, 0, 0, joined.width, joined.height);
  }
  return joined;
}
