import { withGroups } from "../state/explore-state.js";
import { plainExpansion } from "../state/expansion.js";
import { nextTheme } from "../state/preferences.js";
import type { AppContext } from "./app-context.js";
import { expandEntity } from "./expand-entity.js";
import { hideNodes } from "./selection-actions.js";

/** Something to do, by its name. */
export interface Command {
  readonly name: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What can be done now. */
export function paletteCommands(app: AppContext, onHelp: () => void): readonly Command[] {
  const { store, go, theme, stageRef } = app;
  const asked = store.identity.open.value;
  return [
    ...entityCommands(app),
    {
      name: "Search people, places, events",
      keys: "/",
      run: () => document.getElementById("search")?.focus(),
    },
    { name: "Add an article or a feed", run: () => go({ panel: "add" }) },
    { name: "Articles", run: () => go({ panel: "articles" }) },
    { name: "Jobs", run: () => go({ panel: "jobs" }) },
    { name: `Same or different? (${asked} open)`, keys: "R", run: () => go({ panel: "review" }) },
    { name: "What was decided about who is who", run: () => go({ panel: "decisions" }) },
    { name: "Query in Cypher", keys: "Q", run: () => (store.queryOpen.value = !store.queryOpen.value) },
    {
      name: "Table of what is drawn",
      keys: "T",
      run: () => (store.tableOpen.value = !store.tableOpen.value),
    },
    { name: "Filters", run: () => (store.filtersOpen.value = !store.filtersOpen.value) },
    { name: "Time", run: () => (store.timeOpen.value = !store.timeOpen.value) },
    {
      name: "Communities as one disc each, or everything by itself",
      keys: "M",
      run: () => store.explore.change((state) => withGroups(state, !state.grouped)),
    },
    { name: "Fit to view", keys: "0", run: () => stageRef.current?.fit() },
    { name: "Arrange anew", run: () => stageRef.current?.arrange() },
    { name: "Undo", keys: "Ctrl+Z", run: store.explore.undo },
    { name: "Redo", keys: "Ctrl+Y", run: store.explore.redo },
    { name: "Dark or light colours", run: () => (theme.value = nextTheme(theme.value)) },
    { name: "Help", keys: "?", run: onHelp },
  ];
}

/** Commands that hold every word of `text`, in any order. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/u);
  return commands.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

function entityCommands(app: AppContext): readonly Command[] {
  const { store } = app;
  const route = store.route.value;
  if (route.panel !== "entity") return [];
  const { id } = route;
  const name = store.drawn.value.nodes.get(id)?.name ?? "this entity";
  return [
    { name: `Expand ${name}`, keys: "E", run: () => void expandEntity(app, plainExpansion(id)) },
    { name: `Hide ${name}`, keys: "H", run: () => hideNodes(app, [id]) },
    { name: `Path from ${name} to…`, keys: "P", run: () => (store.pathFrom.value = id) },
  ];
}
