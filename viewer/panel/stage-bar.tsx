import type { JSX } from "preact";

import { tierOf } from "../scene/tiers.js";
import { mergeDrawings } from "../state/drawing.js";
import { withAllNodesShown, withGroups, withoutFocus } from "../state/explore-state.js";
import { counted } from "../state/fact-words.js";
import { useApp } from "./app-context.js";
import { Chip } from "./chip.js";
import { toggleCommunity } from "./stage-actions.js";
import { FilterChips } from "./filter-chips.js";

/** The line above the drawing: what limits the view, each with a way out of it. It is always there, so that nothing jumps. */
export function StageBar(): JSX.Element {
  return (
    <div class="stage-bar" role="group" aria-label="What limits this view">
      <FilterButton />
      <PathChip />
      <QueryChip />
      <FocusChip />
      <HiddenChip />
      <LitChip />
      <CommunityChips />
      <FilterChips />
      <TierNote />
    </div>
  );
}

/** What was given up so that a large drawing stays quick. */
function TierNote(): JSX.Element | null {
  const { store } = useApp();
  const { name, note } = tierOf(store.drawn.value.edges.size);
  if (note === null) return null;
  return (
    <p class="tier-note" role="status" data-tier={name}>
      {note}
    </p>
  );
}

function FilterButton(): JSX.Element | null {
  const { store } = useApp();
  const { filtersOpen, timeOpen } = store;
  if (store.stage.value !== "explore") return null;
  return (
    <>
      <button
        type="button"
        class="chip-button"
        aria-expanded={filtersOpen.value}
        onClick={() => (filtersOpen.value = !filtersOpen.value)}
      >
        Filters
      </button>
      <button
        type="button"
        class="chip-button"
        aria-expanded={timeOpen.value}
        onClick={() => (timeOpen.value = !timeOpen.value)}
      >
        Time
      </button>
    </>
  );
}

function PathChip(): JSX.Element | null {
  const { store } = useApp();
  const from = store.pathFrom.value;
  if (from === null) return null;
  const name = store.drawn.value.nodes.get(from)?.name ?? "it";
  const cancel = (): void => {
    store.pathFrom.value = null;
  };
  return (
    <Chip
      text={`Path from ${name}: choose the other end, here or by search.`}
      action="Cancel"
      onClick={cancel}
    />
  );
}

function QueryChip(): JSX.Element | null {
  const { store } = useApp();
  if (store.stage.value !== "query") return null;
  const { nodes, edges } = store.query.drawing.value;
  const entities = {
    nodes: new Map([...nodes].filter(([, node]) => node.entity !== null)),
    edges: new Map([...edges].filter(([, edge]) => edge.fact !== null)),
  };
  const keep = (): void => {
    store.explore.change((state) => ({ ...state, drawing: mergeDrawings(entities, state.drawing) }));
    store.stage.value = "explore";
  };
  const back = (): void => {
    store.stage.value = "explore";
  };
  return (
    <>
      <Chip
        text={`Query result: ${counted(nodes.size, "node")}, ${counted(edges.size, "line")}.`}
        action="Back to the graph"
        onClick={back}
      />
      {entities.nodes.size > 0 && <Chip text="" action="Add to the graph" onClick={keep} />}
    </>
  );
}

function FocusChip(): JSX.Element | null {
  const { store } = useApp();
  const { focus } = store.explore.state.value;
  if (focus === null || store.stage.value !== "explore") return null;
  return (
    <Chip
      text={`Focus on ${counted(focus.size, "entity", "entities")}.`}
      action="Show all"
      onClick={() => store.explore.change(withoutFocus)}
    />
  );
}

function HiddenChip(): JSX.Element | null {
  const { store } = useApp();
  const { hiddenNodes } = store.explore.state.value;
  if (hiddenNodes.size === 0 || store.stage.value !== "explore") return null;
  return (
    <Chip
      text={`${counted(hiddenNodes.size, "entity", "entities")} hidden.`}
      action="Show again"
      onClick={() => store.explore.change(withAllNodesShown)}
    />
  );
}

/** Each community that is open, with a way to close it. */
function CommunityChips(): JSX.Element | null {
  const app = useApp();
  const { explore, stage, communities } = app.store;
  const { grouped, opened, drawing } = explore.state.value;
  if (!grouped || stage.value !== "explore") return null;
  return (
    <>
      <Chip
        text={
          communities.finding.value ? "Looking for communities…" : "By communities; a double click opens one."
        }
        action="Show everything"
        onClick={() => explore.change((state) => withGroups(state, false))}
      />
      {[...opened].map((id) => {
        const name = drawing.nodes.get(id)?.name ?? id;
        return (
          <Chip
            key={id}
            text={`Around ${name}`}
            action="×"
            label={`Close the community around ${name}`}
            onClick={() => toggleCommunity(app, id)}
          />
        );
      })}
    </>
  );
}

function LitChip(): JSX.Element | null {
  const { store, stageRef } = useApp();
  const shown = [...store.lit.value].filter((id) => store.drawn.value.nodes.has(id));
  if (shown.length === 0) return null;
  const clear = (): void => {
    store.lit.value = new Set();
  };
  return (
    <>
      <Chip
        text={`${counted(shown.length, "new entity", "new entities")} lit up.`}
        action="Go there"
        onClick={() => stageRef.current?.fit(shown)}
      />
      <Chip text="" action="Put out" onClick={clear} />
    </>
  );
}
