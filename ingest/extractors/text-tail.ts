/** What was printed last, for error messages: a program that fails usually says why at its end. */
export interface TextTail {
  add(text: string): void;
  /** The end of the text on one line, or empty. */
  read(): string;
}

/** @param length UTF-16 code units that are kept */
export function createTextTail(length: number): TextTail {
  let tail = "";
  return {
    add(text) {
      tail = (tail + text).slice(-length);
    },
    read: () => plainLine(tail),
  };
}

/** Control characters would reach the reader's terminal; line breaks become " / ". */
export function plainLine(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n]+\s*/gu, " / ")
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd");
}
