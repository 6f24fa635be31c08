import { compareText } from "../../graph/text-order.js";

/** A copy ordered by id, the order in which every transaction locks nodes. */
export function sortedById<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

/** Group items by a name, the groups in code unit order of that name. */
export function groupedBy<K extends string, T>(items: Iterable<T>, nameOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}
