/** Replace the text from `start` to `end` (exclusive, UTF-16 code units); an insertion when they are equal. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What one rule wants changed, and what the reader should know about it. */
export interface Rewriting {
  readonly edits: readonly Edit[];
  readonly notices: readonly string[];
}

/** A text after its edits. */
export interface EditedText {
  readonly text: string;
  /** The offset in the text before that an offset after the edits comes from. */
  originalOffset(offset: number): number;
}

/** Apply edits that do not overlap; of several insertions at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let copied = 0;
  for (const edit of sorted) {
    if (edit.start < copied) throw new Error("Two rules want to rewrite the same place of the query.");
    result += text.slice(copied, edit.start) + edit.text;
    copied = edit.end;
  }
  return { text: result + text.slice(copied), originalOffset: (offset) => toOriginal(sorted, offset) };
}

function toOriginal(sorted: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of sorted) {
    const start = edit.start + shift;
    if (offset < start) break;
    if (offset < start + edit.text.length) return edit.start;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}
