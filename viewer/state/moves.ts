import { MAX_STEPS } from "./history.js";

/** A place on the stage, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const GRID = 10;

/** A place on the grid of tenths that all places lie on: a link that tells it is short, and exact. */
export function onGrid({ x, y }: Place): Place {
  return { x: Math.round(x * GRID) / GRID, y: Math.round(y * GRID) / GRID };
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

/** A move that was made. */
export interface MadeMove extends Move {
  readonly number: number;
  /** How many expansions there had been. */
  readonly expansions: number;
}

/** Moves in the order of their numbers, oldest first. */
export type Moves = readonly MadeMove[];

/** Remember a move. No more are kept than there are steps to go back. */
export function withMove<T extends { readonly moves: Moves; readonly expanded: readonly string[] }>(
  state: T,
  move: Move,
): T {
  const made: MadeMove = {
    ...move,
    number: lastNumber(state.moves) + 1,
    expansions: state.expanded.length,
  };
  return { ...state, moves: [...state.moves, made].slice(-MAX_STEPS) };
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
