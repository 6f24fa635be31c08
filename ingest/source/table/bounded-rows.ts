/** A row as it is written, line ends in quotes included; null when it is longer than allowed. */
export interface BoundedRow {
  readonly text: string | null;
  /** Its first line, from 1. */
  readonly line: number;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;

/**
 * Splits CSV into rows and never holds more than `maxLength` of one. A row that is over the limit ends at its next
 * line end, quotes or not, so that a quotation mark that is never closed costs the rows up to the limit and no more.
 * @param maxLength longest row, in UTF-16 code units
 */
export async function* boundedRows(
  stream: AsyncIterable<string>,
  { delimiter, maxLength }: { readonly delimiter: string; readonly maxLength: number },
): AsyncGenerator<BoundedRow> {
  const separator = delimiter.charCodeAt(0);
  let parts: string[] = [];
  let length = 0;
  let line = 1;
  let first = 1;
  let isQuoted = false;
  let isFieldStart = true;
  let wasQuote = false;
  const add = (piece: string): void => {
    length += piece.length;
    if (length > maxLength) {
      parts = [];
      isQuoted = false;
    } else parts.push(piece);
  };
  const close = (): BoundedRow => {
    const row = { text: length > maxLength ? null : parts.join(""), line: first };
    parts = [];
    length = 0;
    first = line;
    return row;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === QUOTE) {
        // In quotes a mark closes them, unless another follows; elsewhere it counts at the start of a field only.
        if (isQuoted) isQuoted = false;
        else if (isFieldStart || wasQuote) isQuoted = true;
      }
      wasQuote = code === QUOTE && !isQuoted && !isFieldStart;
      isFieldStart = !isQuoted && (code === separator || code === NEWLINE);
      if (code !== NEWLINE) continue;
      line++;
      if (isQuoted && length + at - start <= maxLength) continue;
      isQuoted = false;
      isFieldStart = true;
      add(chunk.slice(start, at));
      start = at + 1;
      yield close();
    }
    add(chunk.slice(start));
  }
  if (length > 0) yield close();
}
