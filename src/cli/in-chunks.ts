/** Some items that belong together. */
export interface Chunk<T> {
  readonly items: readonly T[];
  /** True when nothing comes after it. */
  readonly isLast: boolean;
}

/** Items in groups of `size`, the last of which may be smaller; no item, no group. Looks one item ahead. */
export async function* inChunks<T>(
  items: AsyncIterable<T> | Iterable<T>,
  size: number,
): AsyncGenerator<Chunk<T>> {
  let chunk: T[] = [];
  for await (const item of items) {
    if (chunk.length === size) {
      yield { items: chunk, isLast: false };
      chunk = [];
    }
    chunk.push(item);
  }
  if (chunk.length > 0) yield { items: chunk, isLast: true };
}
