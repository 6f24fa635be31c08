import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { Stage } from "../scene/stage.js";
import type { PointerTool } from "../state/app-store.js";
import { withGroups } from "../state/explore-state.js";
import { useApp } from "./app-context.js";
import { ExportMenu } from "./export-menu.js";
import { Icon, type IconName } from "./icons.js";
import { redoStep, undoStep } from "./steps.js";

const ZOOM_STEP = 1.5;

/** Buttons for everything that the pointer does on the stage. */
export function StageToolbar(props: {
  readonly stage: Stage | null;
  readonly layoutRunning: boolean;
}): JSX.Element {
  const app = useApp();
  const { store } = app;
  const { stage, layoutRunning } = props;
  const [exporting, setExporting] = useState(false);
  const { past, future } = store.explore.history.value;
  const toggleTable = (): void => {
    store.tableOpen.value = !store.tableOpen.value;
  };
  return (
    <div class="toolbar" role="toolbar" aria-label="Drawing" aria-orientation="vertical">
      <Tool icon="plus" label="Nearer" onClick={() => stage?.zoom(ZOOM_STEP)} />
      <Tool icon="minus" label="Farther" onClick={() => stage?.zoom(1 / ZOOM_STEP)} />
      <Tool icon="fit" label="Fit to view" onClick={() => stage?.fit()} />
      {layoutRunning ? (
        <Tool icon="stop" label="Stop arranging" onClick={() => stage?.stopLayout()} />
      ) : (
        <Tool icon="arrange" label="Arrange anew" onClick={() => stage?.arrange()} />
      )}
      <hr />
      <Tool
        icon="box"
        label="Select in a box"
        pressed={store.pointerTool.value === "box"}
        onClick={() => toggleTool(store.pointerTool, "box")}
      />
      <Tool
        icon="lasso"
        label="Select by a line around"
        pressed={store.pointerTool.value === "lasso"}
        onClick={() => toggleTool(store.pointerTool, "lasso")}
      />
      <Tool
        icon="groups"
        label="Communities as one disc each"
        pressed={store.explore.state.value.grouped}
        onClick={() => store.explore.change((state) => withGroups(state, !state.grouped))}
      />
      <hr />
      <Tool icon="undo" label="Undo" disabled={past.length === 0} onClick={() => undoStep(app)} />
      <Tool icon="redo" label="Redo" disabled={future.length === 0} onClick={() => redoStep(app)} />
      <hr />
      <Tool icon="table" label="Table of relations" pressed={store.tableOpen.value} onClick={toggleTable} />
      <Tool
        icon="save"
        label="Save what is drawn"
        pressed={exporting}
        onClick={() => setExporting(!exporting)}
      />
      {exporting && <ExportMenu drawing={store.kept.value} onClose={() => setExporting(false)} />}
    </div>
  );
}

function toggleTool(current: Signal<PointerTool>, tool: PointerTool): void {
  current.value = current.value === tool ? "move" : tool;
}

function Tool(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled ?? false}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
