import { StateEffect, StateField, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** A place in a query as the server names it: both count from 1, columns in UTF-16 code units. */
export interface TextSpot {
  readonly line: number;
  readonly column: number;
}

const setSpot = StateEffect.define<TextSpot | null>();
const LINE = Decoration.line({ class: "cm-error-line" });
const WORD = Decoration.mark({ class: "cm-error-spot" });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setSpot)) return decorate(transaction.state.doc, effect.value);
    }
    // The spot was true of the text that ran, not of what is typed after it.
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (self) => EditorView.decorations.from(self),
});

const theme = EditorView.baseTheme({
  ".cm-error-line": { backgroundColor: "var(--danger-soft)" },
  ".cm-error-spot": { textDecoration: "underline wavy var(--danger)", textUnderlineOffset: "3px" },
});

/** Lets `markSpot` underline where a query went wrong; the next change of the text clears it. */
export const errorSpot: Extension = [field, theme];

/** Underline the word at `spot` and tint its line, or clear the mark. A spot outside of the text clears it too. */
export function markSpot(view: EditorView, spot: TextSpot | null): void {
  view.dispatch({ effects: setSpot.of(spot) });
}

function decorate(doc: Text, spot: TextSpot | null): DecorationSet {
  if (spot === null || spot.line < 1 || spot.line > doc.lines) return Decoration.none;
  const line = doc.line(spot.line);
  const from = Math.min(line.from + Math.max(0, spot.column - 1), line.to);
  const word = /^(?:\w+|.)/u.exec(doc.sliceString(from, line.to))?.[0].length ?? 0;
  const marks = [LINE.range(line.from)];
  // At the end of the line there is no word: the last sign before it is marked.
  const start = word === 0 ? Math.max(line.from, from - 1) : from;
  const end = word === 0 ? from : from + word;
  if (end > start) marks.push(WORD.range(start, end));
  return Decoration.set(marks);
}
