/** A box in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives out places on the stage so that labels do not cover one another: first come, first served. */
export interface LabelPlacer {
  /** Take the place whether it is free or not. */
  take(box: Box): void;
  /** Take the place if it is free. */
  tryTake(box: Box): boolean;
  /** Take all of these places if every one of them is free. */
  tryTakeAll(boxes: readonly Box[]): boolean;
}

/** Side of the squares in which neighbours are looked for, in pixels. */
const CELL = 80;

export function createLabelPlacer(): LabelPlacer {
  const cells = new Map<string, Box[]>();
  const take = (box: Box): void => {
    for (const key of cellsOf(box)) {
      const known = cells.get(key);
      if (known === undefined) cells.set(key, [box]);
      else known.push(box);
    }
  };
  const isFree = (box: Box): boolean =>
    !cellsOf(box).some((key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false);
  return {
    take,
    tryTake: (box) => {
      if (!isFree(box)) return false;
      take(box);
      return true;
    },
    tryTakeAll: (boxes) => {
      if (!boxes.every(isFree)) return false;
      boxes.forEach(take);
      return true;
    },
  };
}

/** The box of `width` by `height` around a point. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

/** True when the two share more than a border. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function cellsOf(box: Box): readonly string[] {
  const keys: string[] = [];
  for (let x = Math.floor(box.left / CELL); x <= Math.floor((box.left + box.width) / CELL); x += 1) {
    for (let y = Math.floor(box.top / CELL); y <= Math.floor((box.top + box.height) / CELL); y += 1) {
      keys.push(`${x} ${y}`);
    }
  }
  return keys;
}
