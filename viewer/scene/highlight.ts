import { drawOverlay, type ScreenNode } from "./overlay.js";
import { edgeColor, nodeColor, type ResolvedLook } from "./scene-look.js";
import type { Screen } from "./screen.js";
import type { SceneIndex } from "./scene-index.js";

/** How much of the drawing a veil takes away. */
const VEIL = 0.8;
/** Most lines and discs painted above a veil: beyond that nothing stands out any more. */
const MAX_LINES = 3000;
const MAX_DISCS = 1500;
/** Lines with more company than this carry no words. */
const MAX_LABELLED = 60;
const TWO_PI = 2 * Math.PI;

/**
 * Paint what stands out in a large drawing above a veil over the rest. Its cost depends on what stands out, not on
 * the size of the drawing.
 */
export function drawHighlight(
  context: CanvasRenderingContext2D,
  screen: Screen,
  index: SceneIndex,
  look: ResolvedLook,
): void {
  if (look.nodes === null && look.edges.size === 0 && look.chosen.size === 0) return;
  if (look.nodes !== null) {
    context.globalAlpha = VEIL;
    context.fillStyle = look.theme.background;
    context.fillRect(0, 0, context.canvas.clientWidth, context.canvas.clientHeight);
    context.globalAlpha = 1;
  }
  const lines = screen.edges(new Set([...look.edges].slice(0, MAX_LINES)));
  for (const line of lines) {
    const edge = index.edge(line.id);
    if (edge === undefined) continue;
    context.beginPath();
    context.moveTo(line.source.x, line.source.y);
    context.lineTo(line.target.x, line.target.y);
    context.lineWidth = edge.size;
    context.strokeStyle = edgeColor(edge, look);
    context.stroke();
  }
  const discs = screen.nodes([...(look.nodes ?? look.chosen)].slice(0, MAX_DISCS));
  for (const disc of discs) drawDisc(context, disc, look);
  const limits = { maxNames: 80, maxGlyphs: MAX_DISCS };
  drawOverlay(context, discs, lines.length > MAX_LABELLED ? [] : lines, look, limits);
}

function drawDisc(context: CanvasRenderingContext2D, disc: ScreenNode, look: ResolvedLook): void {
  context.beginPath();
  context.arc(disc.x, disc.y, disc.radius, 0, TWO_PI);
  context.fillStyle = nodeColor(disc, look);
  context.fill();
}
