import type { JSX } from "preact";

import { counted } from "../state/fact-words.js";
import { withAllNodesShown, withoutFocus } from "../state/explore-state.js";
import { mergeDrawings } from "../state/drawing.js";
import { useApp } from "./app-context.js";
import { Failure } from "./load-state.js";

/** What the reader must know about the drawing: loading, empty, failed, or only a part of it. */
export function StageBanners(): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const { status, error } = explore;
  return (
    <>
      {status.value === "loading" && explore.visible.value.nodes.size === 0 && (
        <p class="stage-message quiet" role="status">
          Loading the graph…
        </p>
      )}
      {status.value === "error" && error.value !== null && (
        <div class="stage-message">
          <h2>The graph could not be loaded</h2>
          <Failure error={error.value} retry={() => void store.start()} />
        </div>
      )}
      {status.value === "ready" && store.stage.value === "explore" && <EmptyState />}
      <div class="stage-chips" role="group" aria-label="What limits this view">
        <PathChip />
        <QueryChip />
        <FocusChip />
        <HiddenChip />
        <LitChip />
      </div>
    </>
  );
}

function EmptyState(): JSX.Element | null {
  const { store, go } = useApp();
  const { explore } = store;
  if (explore.visible.value.nodes.size > 0) return null;
  if (explore.state.value.drawing.nodes.size > 0) {
    return <p class="stage-message quiet">Everything is hidden. Use the legend to show kinds again.</p>;
  }
  return (
    <div class="stage-message" data-testid="empty-state">
      <h2>No articles yet</h2>
      <p>
        Add a news article, and the people, places and events in it appear here with their relations, each
        traced back to its sentence.
      </p>
      <div class="row">
        <button type="button" class="button button-primary" onClick={() => go({ panel: "add" })}>
          Add an article
        </button>
      </div>
      <p class="quiet">
        Or in a terminal: <code>newsgraph ingest examples</code>
      </p>
    </div>
  );
}

function Chip(props: {
  readonly text: string;
  readonly action: string;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <span class="chip">
      {props.text}
      <button type="button" onClick={props.onClick}>
        {props.action}
      </button>
    </span>
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
