/**
 * Groups that can be joined unless they must stay apart: union by size with path halving (Tarjan 1975), and beside
 * every group the groups that it must never be joined with.
 */
export class DisjointGroups {
  private readonly parents = new Map<string, string>();
  private readonly sizes = new Map<string, number>();
  private readonly apart = new Map<string, Set<string>>();

  /** The item that stands for the group of an item; which one it is depends on the order of joins. */
  find(item: string): string {
    let current = item;
    for (;;) {
      const parent = this.parents.get(current) ?? current;
      const next = this.parents.get(parent) ?? parent;
      if (parent === next) return parent;
      this.parents.set(current, next);
      current = next;
    }
  }

  /** Join the groups of two items; false when they must stay apart. */
  join(a: string, b: string): boolean {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return true;
    if (this.apart.get(first)?.has(second) === true) return false;
    const isLarger = this.sizeOf(first) >= this.sizeOf(second);
    const [into, from] = isLarger ? [first, second] : [second, first];
    this.parents.set(from, into);
    this.sizes.set(into, this.sizeOf(into) + this.sizeOf(from));
    for (const other of this.apart.get(from) ?? []) {
      this.apart.get(other)?.delete(from);
      this.mark(into, other);
    }
    this.apart.delete(from);
    return true;
  }

  /** Keep the groups of two items apart from now on; false when they are one already. */
  separate(a: string, b: string): boolean {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return false;
    this.mark(first, second);
    return true;
  }

  /** True when the groups of two items must stay apart. */
  areApart(a: string, b: string): boolean {
    return this.apart.get(this.find(a))?.has(this.find(b)) === true;
  }

  private mark(a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.apart.get(one);
      if (known === undefined) this.apart.set(one, new Set([other]));
      else known.add(other);
    }
  }

  private sizeOf(root: string): number {
    return this.sizes.get(root) ?? 1;
  }
}
