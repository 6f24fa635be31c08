/** A disc with its name below it, as a box around a place. All in the scene's units, y upwards. */
export interface LabelledBox {
  readonly width: number;
  readonly height: number;
  /** How far the middle of the box lies below the disc's middle. */
  readonly drop: number;
  /** True for what must not move. */
  readonly fixed: boolean;
}

/** Above this many boxes comparing all pairs would take too long. */
export const MAX_BOXES = 600;
const MAX_ROUNDS = 200;

/**
 * Push boxes apart until none covers another, in place; `places` holds x and y by turns. Each pair moves along
 * the axis on which it overlaps least, which keeps the picture's shape (the idea of Dwyer, Marriott and Stuckey,
 * "Fast node overlap removal", 2005, by plain relaxation). Pairs that must not move stay as they are.
 */
export function spreadLabels(places: Float32Array, boxes: readonly LabelledBox[]): void {
  if (boxes.length > MAX_BOXES) return;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let moved = false;
    for (let first = 0; first < boxes.length; first += 1) {
      for (let second = first + 1; second < boxes.length; second += 1) {
        if (pushApart(places, boxes, first, second)) moved = true;
      }
    }
    if (!moved) return;
  }
}

/** Less than this is no overlap, in the scene's units. */
const SLACK = 0.5;

function pushApart(
  places: Float32Array,
  boxes: readonly LabelledBox[],
  first: number,
  second: number,
): boolean {
  const [a, b] = [boxes[first], boxes[second]];
  if (a === undefined || b === undefined || (a.fixed && b.fixed)) return false;
  const dx = at(places, 2 * second) - at(places, 2 * first);
  const dy = at(places, 2 * second + 1) - b.drop - (at(places, 2 * first + 1) - a.drop);
  const overlapX = (a.width + b.width) / 2 - Math.abs(dx);
  const overlapY = (a.height + b.height) / 2 - Math.abs(dy);
  if (overlapX <= SLACK || overlapY <= SLACK) return false;
  const alongX = overlapX < overlapY;
  const sign = (alongX ? dx : dy) < 0 ? -1 : 1;
  const push = (alongX ? overlapX : overlapY) * sign;
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  const axis = alongX ? 0 : 1;
  places[2 * first + axis] = at(places, 2 * first + axis) - push * share;
  places[2 * second + axis] = at(places, 2 * second + axis) + push * (1 - share);
  return true;
}

function at(places: Float32Array, index: number): number {
  return places[index] ?? 0;
}
