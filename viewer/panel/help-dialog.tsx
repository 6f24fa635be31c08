import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { Icon } from "./icons.js";

const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "/", does: "Search" },
  { keys: "Ctrl+K", does: "All commands, by name" },
  { keys: "Esc", does: "Close what is open, or stop choosing a path" },
  { keys: "?", does: "This help" },
  { keys: "Q", does: "Open or close the Cypher box" },
  { keys: "Ctrl+Enter", does: "Run the query" },
  { keys: "↑ ↓", does: "At the beginning or end of a query: what was asked before or after" },
  { keys: "T", does: "Table of the relations that are drawn" },
  { keys: "E", does: "Expand the open entity" },
  { keys: "F", does: "Focus on the open entity, or show all again" },
  { keys: "C", does: "Collapse: hide the neighbours that only the open entity has" },
  { keys: "H", does: "Hide the open entity, or all that are selected" },
  { keys: "I", does: "Pin the open entity to its place, or all that are selected" },
  { keys: "S", does: "Select the open entity, or take it out" },
  { keys: "K", does: "Keep only what is selected" },
  { keys: "M", does: "Communities as one disc each, or everything by itself" },
  { keys: "R", does: "Who is who: what may be the same" },
  { keys: "S, D, N", does: "On such a question: same, different, next" },
  { keys: "P", does: "Choose the other end of a path from the open entity" },
  { keys: "Ctrl+Z, Ctrl+Y", does: "Undo, redo" },
  { keys: "G", does: "Go to the drawing" },
  { keys: "Arrows, Enter", does: "On the drawing: walk to a neighbour, open it" },
  { keys: "Menu, Shift+F10", does: "On the drawing: what can be done with that node" },
  { keys: "+ − 0", does: "Nearer, farther, fit to view" },
];

/** What the viewer can do, and with which keys. */
export function HelpDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (props.open && !element.open) element.showModal();
    if (!props.open && element.open) element.close();
  }, [props.open]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={props.onClose}>
      <header class="panel-header">
        <h2 id="help-title">Reading the graph</h2>
        <button type="button" class="icon-button" aria-label="Close help" onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        <p>
          A disc is someone or something in the news; a line is a fact that joins two of them. Click a line to
          see the sentences it rests on and who says so. Click a disc for all that is known of it; a double
          click adds its neighbours. Drag discs to move them, the ground to move the view, and turn the wheel
          to go nearer. With Shift a click selects, and dragging selects all in a box. The right button, the
          menu key, or a finger that rests lists what can be done with what is below it.
        </p>
        <p>
          A thick line has several sources. A pale line is only reported, planned or possible. A small loop
          beside a disc stands for a relation of something with itself. The table shows the same relations as
          text.
        </p>
        <dl class="keys">
          {KEYS.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
