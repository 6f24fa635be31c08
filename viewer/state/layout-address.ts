import { NO_HAND_LAYOUT, type HandLayout, type PlacedNode } from "./hand-layout.js";
import type { Bounds } from "./moves.js";

const PLACED = /^(-?\d+(?:\.\d)?)_(-?\d+(?:\.\d)?)_(\d+)_(.+)$/su;

/** A layout as parameters of an address; `prefix` tells those of one graph from those of another. */
export function layoutParameters({ placed, frame }: HandLayout, prefix: string): string[][] {
  return [
    ...placed.map(({ id, x, y, after }) => [`${prefix}place`, `${x}_${y}_${after}_${id}`]),
    ...(frame === null ? [] : [[`${prefix}frame`, [...frame.x, ...frame.y].join("_")]]),
  ];
}

/** The inverse of `layoutParameters`; what is malformed counts as not said. */
export function parseLayout(parameters: URLSearchParams, prefix: string): HandLayout {
  const placed = parameters.getAll(`${prefix}place`).flatMap(parsePlaced);
  if (placed.length === 0) return NO_HAND_LAYOUT;
  return { placed, frame: parseFrame(parameters.get(`${prefix}frame`) ?? "") };
}

function parsePlaced(text: string): readonly PlacedNode[] {
  const [, x = "", y = "", after = "", id = ""] = PLACED.exec(text) ?? [];
  return id === "" ? [] : [{ id, x: Number(x), y: Number(y), after: Number(after) }];
}

/** A frame must hold something, or nothing could be seen in it. */
function parseFrame(text: string): Bounds | null {
  const numbers = text.split("_").map(Number);
  const [left = NaN, right = NaN, bottom = NaN, top = NaN] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || right < left || top < bottom) return null;
  return { x: [left, right], y: [bottom, top] };
}
