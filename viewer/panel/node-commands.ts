import { communityOf } from "../state/community-drawing.js";
import { relationLabel } from "../state/drawing.js";
import { plainExpansion } from "../state/expansion.js";
import {
  neighbourhood,
  withAllNodesShown,
  withCollapsed,
  withFocus,
  withoutFocus,
  withRelationToggled,
} from "../state/explore-state.js";
import type { AppContext } from "./app-context.js";
import { copyLink } from "./copy-link.js";
import { expandEntity } from "./expand-entity.js";
import type { Command } from "./command.js";
import { pinNodes } from "./pin-nodes.js";
import { hideNodes } from "./selection-actions.js";
import { chooseNode, edgeRoute, toggleCommunity, toggleSelected } from "./stage-actions.js";
import { redoStep, undoStep } from "./steps.js";

/** What can be done with a disc. */
export function nodeCommands(app: AppContext, id: string): readonly Command[] {
  const { store } = app;
  const node = store.drawn.value.nodes.get(id);
  const open: Command = { name: "Open", keys: "Enter", run: () => chooseNode(app, id) };
  if (node?.kind === "Community") {
    const community = communityOf(id);
    return [open, { name: "Show its members", run: () => toggleCommunity(app, community) }, select(app, id)];
  }
  if (store.stage.value === "query" && node?.entity === null) return [open, select(app, id)];
  const { explore } = store;
  const { pinned, focus } = explore.state.value;
  return [
    open,
    { name: "Expand", keys: "E", run: () => void expandEntity(app, plainExpansion(id)) },
    { name: "Collapse", keys: "C", run: () => explore.change((state) => withCollapsed(state, id)) },
    {
      name: focus === null ? "Focus on its neighbours" : "Leave the focus",
      keys: "F",
      run: () =>
        explore.change((state) =>
          state.focus === null ? withFocus(state, neighbourhood(state.drawing, id)) : withoutFocus(state),
        ),
    },
    { name: "Path to…", keys: "P", run: () => (store.pathFrom.value = id) },
    select(app, id),
    {
      name: pinned.has(id) ? "Unpin" : "Pin",
      keys: "I",
      run: () => pinNodes(app, [id]),
    },
    { name: "Hide", keys: "H", run: () => hideNodes(app, [id]) },
  ];
}

/** What can be done with a line, by the ids of the relations that it stands for. */
export function edgeCommands(app: AppContext, members: readonly string[]): readonly Command[] {
  const { store, go } = app;
  const edges = members.flatMap((id) => store.drawn.value.edges.get(id) ?? []);
  const types = [...new Set(edges.map(({ type }) => type))];
  const open = (): void => {
    const route = edgeRoute(app, members);
    if (route !== null) go(route);
  };
  const hide = (type: string): Command => ({
    name: `Hide every “${relationLabel(type)}”`,
    run: () => store.explore.change((state) => withRelationToggled(state, type)),
  });
  return [
    { name: "Why is this here?", run: open },
    ...(store.stage.value === "explore" && edges.every(({ fact }) => fact !== null) ? types.map(hide) : []),
  ];
}

/** What can be done with the drawing as a whole. */
export function groundCommands(app: AppContext): readonly Command[] {
  const { store, stageRef } = app;
  const { explore } = store;
  const { hiddenNodes } = explore.state.value;
  return [
    { name: "Fit to view", keys: "0", run: () => stageRef.current?.fit() },
    { name: "Arrange anew", run: () => stageRef.current?.arrange() },
    { name: "Select in a box", run: () => (store.pointerTool.value = "box") },
    { name: "Select by a line around", run: () => (store.pointerTool.value = "lasso") },
    ...(hiddenNodes.size === 0
      ? []
      : [{ name: "Show what is hidden", run: () => explore.change(withAllNodesShown) }]),
    { name: "Undo", keys: "Ctrl+Z", run: () => undoStep(app) },
    { name: "Redo", keys: "Ctrl+Y", run: () => redoStep(app) },
    { name: "Copy a link to this view", run: () => void copyLink(app) },
  ];
}

function select(app: AppContext, id: string): Command {
  const selected = app.store.selected.value.has(id);
  return {
    name: selected ? "Take out of the selection" : "Select",
    keys: "S",
    run: () => toggleSelected(app, id),
  };
}
