/** A mark on a text: UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** A piece of a text, marked or not. */
export interface Segment<M extends Mark = Mark> {
  readonly text: string;
  readonly mark: M | null;
}

/**
 * Cut `text`, which begins at `offset` of the text that the marks count in, into pieces with
 * and without a mark. The pieces joined are the text. Of overlapping marks the earlier and
 * longer wins; a mark that sticks out is clipped.
 */
export function cutIntoSegments<M extends Mark>(
  text: string,
  offset: number,
  marks: readonly M[],
): readonly Segment<M>[] {
  const segments: Segment<M>[] = [];
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let position = 0;
  for (const mark of ordered) {
    const start = Math.max(mark.start - offset, 0);
    const end = Math.min(mark.end - offset, text.length);
    if (start < position || end <= start) continue;
    if (start > position) segments.push({ text: text.slice(position, start), mark: null });
    segments.push({ text: text.slice(start, end), mark });
    position = end;
  }
  if (position < text.length) segments.push({ text: text.slice(position), mark: null });
  return segments;
}
