import type { JSX } from "preact";

import { cutIntoSegments, type Mark } from "../state/text-marks.js";

/**
 * Text of an article with marks. Whatever the text holds, it is put on the page as text and
 * never as markup.
 */
export function MarkedText<M extends Mark>(props: {
  readonly text: string;
  /** Where `text` begins in the text that the marks count in. */
  readonly offset: number;
  readonly marks: readonly M[];
  readonly renderMark: (mark: M, text: string) => JSX.Element;
}): JSX.Element {
  const segments = cutIntoSegments(props.text, props.offset, props.marks);
  return <>{segments.map(({ text, mark }) => (mark === null ? text : props.renderMark(mark, text)))}</>;
}
