import { KIND_GLYPHS } from "./kind-glyphs.js";
import type { NodeKind } from "../state/drawing.js";
import type { ScreenEdge } from "./edge-geometry.js";
import { LINE_HEIGHT, NAME_GAP, NAME_WIDTH, letterSize } from "./label-size.js";
import { boxAround, createLabelPlacer, type Box, type LabelPlacer } from "./label-placer.js";
import { isDimmed, type ResolvedLook } from "./scene-look.js";
import type { Tier } from "./tiers.js";
import { toolsWidth } from "./stage-room.js";
import { drawEdgeLabel } from "./edge-label.js";
import { drawHaloText } from "./halo-text.js";
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

/** Where the disc is along a name that stands to one side of it, as a share of the name's width. */
const OFF_MIDDLE = 0.12;
const GLYPH_FROM_RADIUS = 6;
const TWO_PI = 2 * Math.PI;

/** Draw signs, rings, names and relation labels over the discs and lines. `nodes` come the largest first. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  nodes: readonly ScreenNode[],
  edges: readonly ScreenEdge[],
  look: ResolvedLook,
  tier: Pick<Tier, "maxNames" | "maxGlyphs">,
): void {
  const placer = createLabelPlacer();
  // Asking the canvas for its size lays the page out: once, not for each disc.
  const { clientWidth, clientHeight } = context.canvas;
  const inView = nodes.filter((node) => isInView(node, clientWidth, clientHeight));
  const glyphs = inView.length <= tier.maxGlyphs;
  for (const node of inView) drawMarks(context, node, look, glyphs);
  const strong = nodes.filter((node) => look.chosen.has(node.id));
  const rest = nodes
    .filter((node) => !look.chosen.has(node.id) && !isDimmed(node.id, look))
    .slice(0, tier.maxNames);
  for (const node of [...strong, ...rest]) {
    placer.take(boxAround(node.x, node.y, node.radius * 1.6, node.radius * 1.6));
  }
  for (const node of strong) drawName(context, node, look, placer, true);
  if (look.nodes !== null) for (const node of rest) drawName(context, node, look, placer, false);
  for (const edge of edges) if (look.edges.has(edge.id)) drawEdgeLabel(context, edge, look, placer);
  if (look.nodes === null) for (const node of rest) drawName(context, node, look, placer, false);
}

const GLYPH_PATHS = new Map<NodeKind, Path2D>();

function isInView({ x, y, radius }: ScreenNode, width: number, height: number): boolean {
  return x > -radius && y > -radius && x < width + radius && y < height + radius;
}

function drawMarks(
  context: CanvasRenderingContext2D,
  node: ScreenNode,
  look: ResolvedLook,
  glyphs: boolean,
): void {
  const { theme } = look;
  if (look.lit.has(node.id)) {
    context.globalAlpha = 0.25;
    ring(context, node, 5.5, 4, theme.lit);
    context.globalAlpha = 1;
    ring(context, node, 3, 2, theme.lit);
  }
  if (look.chosen.has(node.id)) ring(context, node, 3.5, 2.5, theme.accent);
  if (look.pinned.has(node.id)) drawPin(context, node, theme.text, theme.background);
  if (node.loops > 0 && !isDimmed(node.id, look)) drawLoop(context, node, theme.edge);
  if (glyphs && node.radius >= GLYPH_FROM_RADIUS) drawGlyph(context, node, look);
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

/** A small pin at the upper left. */
function drawPin(
  context: CanvasRenderingContext2D,
  { x, y, radius }: ScreenNode,
  color: string,
  halo: string,
): void {
  const [left, top] = [x - radius * 0.8, y - radius * 0.8];
  context.beginPath();
  context.arc(left, top - 3, 3.4, 0, TWO_PI);
  context.moveTo(left, top);
  context.lineTo(left, top + 5);
  for (const [style, width] of [
    [halo, 4],
    [color, 1.6],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
  context.fillStyle = color;
  context.fill();
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
  const size = letterSize(node.radius);
  context.font = `${forced ? 600 : 500} ${size}px ${look.theme.font}`;
  const lines = wrapName(node.name, NAME_WIDTH);
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const height = lines.length * size * LINE_HEIGHT;
  const places = namePlaces(node, width + 4, height, nameRoom(context.canvas.clientWidth));
  const box = places.find((place) => placer.tryTake(place));
  if (box === undefined && !forced) return;
  const { left, top } = box ?? places[0];
  context.textAlign = "center";
  context.textBaseline = "top";
  const middle = left + width / 2 + 2;
  lines.forEach((line, index) => {
    drawHaloText(
      context,
      line,
      middle,
      top + index * size * LINE_HEIGHT,
      look.theme.text,
      look.theme.background,
    );
  });
}

/** In a wide window the tools stand at the right border, and a name below them could not be read. */
function nameRoom(stageWidth: number): number {
  return stageWidth - toolsWidth();
}

/**
 * Where a name may stand: below its disc, above, to the right, to the left, and below or above but to one side, in this
 * order. At the border of the stage a name moves aside as long as it still touches its disc; beside the disc it must fit.
 */
function namePlaces(
  node: ScreenNode,
  width: number,
  height: number,
  stageWidth: number,
): readonly [Box, ...Box[]] {
  const { x, y, radius } = node;
  const away = radius + NAME_GAP;
  const inside = Math.max(2, Math.min(x - width / 2, stageWidth - width - 2));
  const left = Math.max(x - width, Math.min(inside, x));
  const beside = [x + away, x - away - width].filter((at) => at >= 0 && at + width <= stageWidth);
  const aside = [x - width * OFF_MIDDLE, x - width * (1 - OFF_MIDDLE)].filter(
    (at) => at >= 0 && at + width <= stageWidth,
  );
  return [
    { left, top: y + away, width, height },
    { left, top: y - away - height, width, height },
    ...beside.map((at) => ({ left: at, top: y - height / 2, width, height })),
    ...aside.flatMap((at) => [
      { left: at, top: y + away, width, height },
      { left: at, top: y - away - height, width, height },
    ]),
  ];
}
