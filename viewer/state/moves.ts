import { MAX_STEPS } from "./history.js";

/** A place on the stage, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The part of the plane that fills the view at the first zoom. */
export interface Bounds {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** Where some nodes are. */
export interface Arrangement {
  readonly places: ReadonlyMap<string, Place>;
  /** Null leaves them as they are. */
  readonly bounds: Bounds | null;
}

/** Nodes that the reader gave other places: dragged, or all arranged anew. */
export interface Move {
  /** The graph of the stage that it happened in. */
  readonly content: string;
  readonly before: Arrangement;
  readonly after: Arrangement;
}

/** Moves in the order of their numbers, oldest first. */
export type Moves = readonly (Move & { readonly number: number })[];

/** Remember a move. No more are kept than there are steps to go back. */
export function withMove<T extends { readonly moves: Moves }>(state: T, move: Move): T {
  const number = lastNumber(state.moves) + 1;
  return { ...state, moves: [...state.moves, { ...move, number }].slice(-MAX_STEPS) };
}

/** What has to be placed, in this order, to come from one state of a history to an earlier or later one. */
export function placesBetween(
  from: Moves,
  to: Moves,
): readonly { readonly content: string; readonly arrangement: Arrangement }[] {
  const undone = from.filter(({ number }) => number > lastNumber(to)).reverse();
  const redone = to.filter(({ number }) => number > lastNumber(from));
  return [
    ...undone.map(({ content, before }) => ({ content, arrangement: before })),
    ...redone.map(({ content, after }) => ({ content, arrangement: after })),
  ];
}

function lastNumber(moves: Moves): number {
  return moves.at(-1)?.number ?? 0;
}
