/** A tree as rules change it: word by word the head (-1 for the root) and the relation to it. */
export interface DraftTree {
  readonly texts: readonly string[];
  readonly heads: number[];
  readonly relations: string[];
}

/** True when `word` is `other` or depends on it, over however many steps. */
export function dependsOn({ heads }: DraftTree, word: number, other: number): boolean {
  for (let at = word; at >= 0; at = heads[at] ?? -1) if (at === other) return true;
  return false;
}
