import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { counted } from "../state/fact-words.js";
import { useApp } from "./app-context.js";
import { ExportMenu } from "./export-menu.js";
import {
  expandSelected,
  growSelection,
  hideNodes,
  keepOnly,
  pinSelected,
  selectedDrawing,
  selectedEntities,
} from "./selection-actions.js";

/** What can be done with all that is selected. */
export function SelectionBar(): JSX.Element | null {
  const app = useApp();
  const { store } = app;
  const [exporting, setExporting] = useState(false);
  const drawn = [...store.selected.value].filter((id) => store.drawn.value.nodes.has(id));
  if (drawn.length === 0) return null;
  const { pinned } = store.explore.state.value;
  const explored = store.stage.value === "explore";
  return (
    <div class="selection-bar" role="toolbar" aria-label="Selection">
      <strong aria-live="polite">{counted(drawn.length, "node")} selected</strong>
      {explored && (
        <>
          <Action label="Hide" onClick={() => hideNodes(app, selectedEntities(app))} />
          <Action label="Keep only" onClick={() => keepOnly(app)} />
          <Action label="Expand" onClick={() => void expandSelected(app)} />
          <Action
            label={drawn.every((id) => pinned.has(id)) ? "Unpin" : "Pin"}
            onClick={() => pinSelected(app)}
          />
        </>
      )}
      <Action label="Add neighbours" onClick={() => growSelection(app)} />
      <Action label="Export" onClick={() => setExporting(!exporting)} />
      <Action label="Clear" onClick={() => (store.selected.value = new Set())} />
      {exporting && <ExportMenu drawing={selectedDrawing(app)} onClose={() => setExporting(false)} />}
    </div>
  );
}

function Action(props: { readonly label: string; readonly onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="button" onClick={props.onClick}>
      {props.label}
    </button>
  );
}
