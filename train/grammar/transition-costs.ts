import { ACTIONS, LEFT, type ParseStates, RIGHT, SHIFT } from "../../ingest/grammar/parse-state.js";

/** Cost of a transition that a state does not allow. */
export const NOT_ALLOWED = 1_000_000;

/**
 * How many of the right arcs each transition puts out of reach: the dynamic oracle of the arc-hybrid system (Goldberg
 * and Nivre, 2013).
 * @param heads the right head of each word from 1, n + 1 for the root
 * @param costs one cost a transition, set here
 */
export function setTransitionCosts(
  states: ParseStates,
  state: number,
  heads: Int32Array,
  costs: Int32Array,
): void {
  const next = states.next(state);
  const top = states.stack(state, 0);
  const topHead = heads[top] ?? 0;
  const childrenAhead = top === 0 ? 0 : countChildren(heads, top, next, states.words);
  // The head is ahead, or right below: which of them decides between the two ways to attach.
  const headAhead = topHead >= next ? 1 : 0;
  const headBelow = topHead === states.stack(state, 1) ? 1 : 0;
  costs[LEFT] = childrenAhead + (topHead === next ? 0 : headAhead + headBelow);
  costs[RIGHT] = childrenAhead + headAhead;
  costs[SHIFT] = shiftCost(states, state, heads);
  for (let action = 0; action < ACTIONS; action += 1) {
    if (!states.isAllowed(state, action)) costs[action] = NOT_ALLOWED;
  }
}

function countChildren(heads: Int32Array, head: number, from: number, to: number): number {
  let count = 0;
  for (let word = from; word <= to; word += 1) if (heads[word] === head) count += 1;
  return count;
}

/** The next word, once on the stack, can hang on the one right below it, but on none deeper, and take no child there. */
function shiftCost(states: ParseStates, state: number, heads: Int32Array): number {
  const next = states.next(state);
  let cost = 0;
  for (let below = 0; below < states.depth(state); below += 1) {
    const word = states.stack(state, below);
    if (heads[word] === next) cost += 1;
    if (below > 0 && heads[next] === word) cost += 1;
  }
  return cost;
}
