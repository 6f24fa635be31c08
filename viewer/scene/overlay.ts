import { KIND_GLYPHS } from "./kind-glyphs.js";
import type { NodeKind } from "../state/drawing.js";
import { pointOnEdge, type EdgeLine } from "./edge-geometry.js";
import { boxAround, createLabelPlacer, type LabelPlacer } from "./label-placer.js";
import { isDimmed, type ResolvedLook } from "./scene-look.js";
import { wrapName } from "./wrap-name.js";

/** A disc as it stands on the screen, in CSS pixels. */
export interface ScreenNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly loops: number;
}

export interface ScreenEdge extends EdgeLine {
  readonly label: string;
  readonly tentative: boolean;
}

/** Where edge labels are tried, from 0 (source) to 1 (target). */
const LABEL_PLACES = [0.5, 0.4, 0.6, 0.3, 0.7];
const GLYPH_FROM_RADIUS = 6;
const LINE_HEIGHT = 1.2;
const NAME_WIDTH = 22;
const TWO_PI = 2 * Math.PI;

/** Draw signs, rings, names and relation labels over the discs and lines. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  nodes: readonly ScreenNode[],
  edges: readonly ScreenEdge[],
  look: ResolvedLook,
): void {
  const placer = createLabelPlacer();
  for (const node of nodes) drawMarks(context, node, look);
  const ordered = [...nodes].sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  const strong = ordered.filter((node) => look.chosen.has(node.id));
  const rest = ordered.filter((node) => !look.chosen.has(node.id) && !isDimmed(node.id, look));
  for (const node of [...strong, ...rest]) {
    placer.take(boxAround(node.x, node.y, node.radius * 1.6, node.radius * 1.6));
  }
  for (const node of strong) drawName(context, node, look, placer, true);
  if (look.nodes !== null) for (const node of rest) drawName(context, node, look, placer, false);
  for (const edge of edges) if (look.edges.has(edge.id)) drawEdgeLabel(context, edge, look, placer);
  if (look.nodes === null) for (const node of rest) drawName(context, node, look, placer, false);
}

const GLYPH_PATHS = new Map<NodeKind, Path2D>();

function drawMarks(context: CanvasRenderingContext2D, node: ScreenNode, look: ResolvedLook): void {
  const { theme } = look;
  if (look.lit.has(node.id)) {
    context.globalAlpha = 0.3;
    ring(context, node, 7, 7, theme.lit);
    context.globalAlpha = 1;
    ring(context, node, 3, 2, theme.lit);
  }
  if (look.chosen.has(node.id)) ring(context, node, 3.5, 2.5, theme.accent);
  if (node.loops > 0 && !isDimmed(node.id, look)) drawLoop(context, node, theme.edge);
  if (node.radius >= GLYPH_FROM_RADIUS) drawGlyph(context, node, look);
}

function ring(
  context: CanvasRenderingContext2D,
  node: ScreenNode,
  distance: number,
  width: number,
  color: string,
): void {
  context.beginPath();
  context.arc(node.x, node.y, node.radius + distance, 0, TWO_PI);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
}

/** Sigma draws no line from a node to itself: a small loop at the upper right tells of it. */
function drawLoop(context: CanvasRenderingContext2D, node: ScreenNode, color: string): void {
  const away = node.radius * 0.95;
  context.beginPath();
  context.arc(
    node.x + away,
    node.y - away,
    Math.max(4, node.radius * 0.5),
    Math.PI * 0.75,
    Math.PI * 2.75 - 1.2,
  );
  context.lineWidth = 1.5;
  context.strokeStyle = color;
  context.stroke();
}

function drawGlyph(context: CanvasRenderingContext2D, node: ScreenNode, look: ResolvedLook): void {
  let path = GLYPH_PATHS.get(node.kind);
  if (path === undefined) {
    path = new Path2D(KIND_GLYPHS[node.kind]);
    GLYPH_PATHS.set(node.kind, path);
  }
  const scale = (node.radius * 1.15) / 24;
  context.save();
  context.translate(node.x - 12 * scale, node.y - 12 * scale);
  context.scale(scale, scale);
  context.globalAlpha = isDimmed(node.id, look) ? 0.35 : 0.95;
  context.fillStyle = look.theme.glyph;
  context.fill(path, "evenodd");
  context.restore();
}

function drawName(
  context: CanvasRenderingContext2D,
  node: ScreenNode,
  look: ResolvedLook,
  placer: LabelPlacer,
  forced: boolean,
): void {
  const size = Math.min(14, 10.5 + node.radius / 8);
  context.font = `${forced ? 600 : 500} ${size}px ${look.theme.font}`;
  const lines = wrapName(node.name, NAME_WIDTH);
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const height = lines.length * size * LINE_HEIGHT;
  const top = node.y + node.radius + 4;
  const box = { left: node.x - width / 2 - 2, top, width: width + 4, height };
  if (forced) placer.take(box);
  else if (!placer.tryTake(box)) return;
  context.textAlign = "center";
  context.textBaseline = "top";
  lines.forEach((line, index) => {
    drawHaloText(
      context,
      line,
      node.x,
      top + index * size * LINE_HEIGHT,
      look.theme.text,
      look.theme.background,
    );
  });
}

function drawEdgeLabel(
  context: CanvasRenderingContext2D,
  edge: ScreenEdge,
  look: ResolvedLook,
  placer: LabelPlacer,
): void {
  context.font = `${edge.tentative ? "italic " : ""}400 11.5px ${look.theme.font}`;
  const width = context.measureText(edge.label).width;
  for (const t of LABEL_PLACES) {
    const { x, y } = pointOnEdge(edge, t);
    if (!placer.tryTake(boxAround(x, y, width + 8, 16))) continue;
    context.textAlign = "center";
    context.textBaseline = "middle";
    drawHaloText(context, edge.label, x, y, look.theme.quietText, look.theme.background);
    return;
  }
}

function drawHaloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  halo: string,
): void {
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
