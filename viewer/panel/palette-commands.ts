import { withGroups, withoutFilters } from "../state/explore-state.js";
import { exploreSettings, sameSettings } from "../state/view-settings.js";
import type { AppContext } from "./app-context.js";
import type { Command } from "./command.js";
import { groundCommands, nodeCommands } from "./node-commands.js";

/** What can be done now. */
export function paletteCommands(app: AppContext, onHelp: () => void): readonly Command[] {
  const { store, go, theme } = app;
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
    ...groundCommands(app),
    ...clearCommands(app),
    { name: "Dark or light colours", run: theme.chooseNext },
    { name: "Help", keys: "?", run: onHelp },
  ];
}

/** The ways out of what limits the view. */
function clearCommands({ store }: AppContext): readonly Command[] {
  const { explore } = store;
  const isFiltered = !sameSettings(
    exploreSettings(withoutFilters(explore.state.value)),
    exploreSettings(explore.state.value),
  );
  return isFiltered ? [{ name: "Remove all filters", run: () => explore.change(withoutFilters) }] : [];
}

/** Commands that hold every word of `text`, in any order. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/u);
  return commands.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

/** What can be done with the entity whose panel is open. */
function entityCommands(app: AppContext): readonly Command[] {
  const { store } = app;
  const route = store.route.value;
  if (route.panel !== "entity") return [];
  const name = store.drawn.value.nodes.get(route.id)?.name ?? "this entity";
  const [, ...others] = nodeCommands(app, route.id);
  return others.map((command) => ({ ...command, name: `${name}: ${command.name}` }));
}
