import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { EntityDetail } from "../../src/graph/views.js";
import { relationLabel } from "../state/drawing.js";
import { plainExpansion, type ExpansionWish } from "../state/expansion.js";
import { neighbourhood, withCollapsed, withFocus, withoutFocus } from "../state/explore-state.js";
import { useApp } from "./app-context.js";
import { expandEntity } from "./expand-entity.js";
import { pinNodes } from "./pin-nodes.js";
import { hideNodes } from "./selection-actions.js";

const LIMITS = [10, 50, 200, 1000];

/** What can be done with an entity on the stage. */
export function EntityActions(props: {
  readonly id: string;
  /** Null until it is loaded. */
  readonly entity: EntityDetail | null;
}): JSX.Element {
  const app = useApp();
  const { explore, pathFrom } = app.store;
  const { id, entity } = props;
  const { focus, pinned } = explore.state.value;
  const toggleFocus = (): void => {
    explore.change((state) =>
      state.focus === null ? withFocus(state, neighbourhood(state.drawing, id)) : withoutFocus(state),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void expandEntity(app, plainExpansion(id))}>
        Expand
      </button>
      <button
        type="button"
        class="button"
        onClick={() => explore.change((state) => withCollapsed(state, id))}
      >
        Collapse
      </button>
      <button type="button" class="button" aria-pressed={focus !== null} onClick={toggleFocus}>
        Focus
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={pathFrom.value === id}
        onClick={() => (pathFrom.value = pathFrom.value === id ? null : id)}
      >
        Path to…
      </button>
      <button type="button" class="button" aria-pressed={pinned.has(id)} onClick={() => pinNodes(app, [id])}>
        Pin
      </button>
      <button type="button" class="button" onClick={() => hideNodes(app, [id])}>
        Hide
      </button>
      {entity !== null && <ExpandForm entity={entity} />}
    </>
  );
}

/** Expand by one relation, in one direction, up to a limit; within the time that is looked at. */
function ExpandForm(props: { readonly entity: EntityDetail }): JSX.Element {
  const app = useApp();
  const { entity } = props;
  const [choice, setChoice] = useState("0");
  const [limit, setLimit] = useState(LIMITS[1] ?? 50);
  const chosen = entity.relations[Number(choice) - 1];
  const wish: ExpansionWish = {
    id: entity.id,
    relation: chosen?.relation ?? null,
    direction: chosen?.direction ?? (choice === "out" || choice === "in" ? choice : "both"),
    limit,
  };
  return (
    <details class="expand-form">
      <summary>Expand by relation…</summary>
      <div class="row">
        <select
          aria-label="Relation"
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value)}
        >
          <option value="0">Any relation</option>
          <option value="out">→ any, from it</option>
          <option value="in">← any, to it</option>
          {entity.relations.map(({ relation, direction, count }, index) => (
            <option key={`${relation} ${direction}`} value={String(index + 1)}>
              {`${direction === "out" ? "→" : "←"} ${relationLabel(relation)} (${count})`}
            </option>
          ))}
        </select>
        <select
          aria-label="Most neighbours"
          value={String(limit)}
          onChange={(event) => setLimit(Number(event.currentTarget.value))}
        >
          {LIMITS.map((most) => (
            <option key={most} value={String(most)}>
              up to {most}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => void expandEntity(app, wish)}>
          Add
        </button>
      </div>
      <TimeNote />
    </details>
  );
}

/** Expanding keeps to the time that is looked at. */
function TimeNote(): JSX.Element {
  const { store } = useApp();
  const { time, asOf } = store.explore.state.value.filter;
  if (time !== null || asOf !== null) {
    return <p class="quiet">Only relations within the time that is looked at.</p>;
  }
  return (
    <p class="quiet">
      Of any time.{" "}
      <button type="button" class="link-button" onClick={() => (store.timeOpen.value = true)}>
        Choose a time
      </button>{" "}
      to add only what falls into it.
    </p>
  );
}
