import { pointOnEdge, type ScreenEdge } from "./edge-geometry.js";
import { drawHaloText } from "./halo-text.js";
import { boxAround, type Box, type LabelPlacer } from "./label-placer.js";
import type { ResolvedLook } from "./scene-look.js";
import type { Point } from "./seed-positions.js";
import { toolsWidth } from "./stage-room.js";

/** Where edge labels are tried, from 0 (source) to 1 (target). */
const LABEL_PLACES = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71];
/** How far before and after a place its direction is measured, as a share of the line. */
const TANGENT = 0.03;
const EDGE_LABEL_HEIGHT = 15;
/** How much of the line is covered: so high under the name, and so far on both sides of it. */
const LINE_COVER = 6;
const LINE_GAP = 2;
/** How far from a line its name is tried beside it: by its half width to the right, and so many pixels down. */
const BESIDE: readonly (readonly [right: number, down: number])[] = [-16, 0, 16, -32, 32, -48, 48].flatMap(
  (down) => [[1, down] as const, [-1, down] as const, [0, down + Math.sign(down) * 32] as const],
);
const BESIDE_GAP = 18;

/**
 * A relation is named along its line, so that nobody takes it for that of another; a single one that has no room there
 * is named beside it.
 */
export function drawEdgeLabel(
  context: CanvasRenderingContext2D,
  edge: ScreenEdge,
  look: ResolvedLook,
  placer: LabelPlacer,
): void {
  context.font = `${edge.tentative ? "italic " : ""}400 11.5px ${look.theme.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const width = context.measureText(edge.label).width;
  const along = LABEL_PLACES.map((t) => alongEdge(edge, t)).find((place) =>
    placer.tryTakeAll(boxesAlong(place, width + 6)),
  );
  const place = along ?? (look.edges.size === 1 ? besideEdge(context, edge, width, placer) : null);
  if (place === null) return;
  const { quietText, background } = look.theme;
  context.save();
  context.translate(place.x, place.y);
  context.rotate(place.angle);
  // Without a ground of its own the line would show between the words, like a hyphen.
  context.fillStyle = background;
  context.fillRect(-width / 2 - LINE_GAP, -LINE_COVER / 2, width + 2 * LINE_GAP, LINE_COVER);
  drawHaloText(context, edge.label, 0, 0, quietText, background);
  context.restore();
}

/** A place with the direction of what is written there, in radians; never upside down. */
interface TextPlace extends Point {
  readonly angle: number;
}

function alongEdge(edge: ScreenEdge, t: number): TextPlace {
  const before = pointOnEdge(edge, t - TANGENT);
  const after = pointOnEdge(edge, t + TANGENT);
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  return { ...pointOnEdge(edge, t), angle: dx < 0 ? Math.atan2(-dy, -dx) : Math.atan2(dy, dx) };
}

/** Small boxes that cover what is written at a place. */
function boxesAlong({ x, y, angle }: TextPlace, width: number): readonly Box[] {
  const count = Math.max(1, Math.ceil(width / EDGE_LABEL_HEIGHT));
  return Array.from({ length: count }, (_, index) => {
    const away = ((index + 0.5) / count - 0.5) * width;
    const [dx, dy] = [away * Math.cos(angle), away * Math.sin(angle)];
    return boxAround(x + dx, y + dy, EDGE_LABEL_HEIGHT, EDGE_LABEL_HEIGHT);
  });
}

/** Beside the middle of a line, level, inside of the stage, and where it is free as long as that is near. */
function besideEdge(
  context: CanvasRenderingContext2D,
  edge: ScreenEdge,
  width: number,
  placer: LabelPlacer,
): TextPlace {
  const { x, y } = pointOnEdge(edge, 0.5);
  const least = width / 2 + 4;
  const most = Math.max(least, context.canvas.clientWidth - toolsWidth() - least);
  const places = BESIDE.map(([right, down]) => ({
    x: Math.max(least, Math.min(most, x + right * (width / 2 + BESIDE_GAP))),
    y: y + down,
    angle: 0,
  }));
  const free = places.find((place) =>
    placer.tryTake(boxAround(place.x, place.y, width + 6, EDGE_LABEL_HEIGHT)),
  );
  return free ?? places[0] ?? { x, y, angle: 0 };
}
