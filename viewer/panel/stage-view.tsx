import { computed, effect, untracked } from "@preact/signals";
import type { JSX, RefObject } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { readSceneTheme } from "../scene/scene-theme.js";
import { createStageMemory } from "../scene/stage-memory.js";
import { createStage, type Stage } from "../scene/stage.js";
import { placesBetween } from "../state/moves.js";
import { stageContent } from "../state/stage-content.js";
import { hasWebGl } from "../scene/webgl-support.js";
import { useApp, type AppContext } from "./app-context.js";
import { FilterPanel } from "./filter-panel.js";
import { listenForMenu } from "./menu-requests.js";
import { StageMenu } from "./stage-menu.js";
import { TimeBar } from "./time-bar.js";
import { stageEvents } from "./stage-actions.js";
import { cursorText, onStageKey } from "./stage-keys.js";
import { SelectionBar } from "./selection-bar.js";
import { SelectionLayer } from "./selection-layer.js";
import { StageToolbar } from "./stage-toolbar.js";
import { StageBar } from "./stage-bar.js";
import { StageMessages } from "./stage-messages.js";

type Support = "ok" | "missing" | "lost";

/** The canvas with its tools. The canvas itself is kept from screen readers: the table says the same. */
export function StageView(): JSX.Element {
  const app = useApp();
  const { store } = app;
  const box = useRef<HTMLDivElement>(null);
  const { stage, support, setSupport } = useStage(app, box);
  const running = store.arranging.value;
  const menu = store.menu.value;
  const closeMenu = useCallback(() => (store.menu.value = null), []);
  useEffect(() => {
    const view = box.current?.parentElement ?? null;
    return view === null ? undefined : listenForMenu(app, view);
  }, []);
  return (
    <section class="stage" aria-label="Graph">
      <StageBar />
      {store.filtersOpen.value && store.stage.value === "explore" && <FilterPanel />}
      <div
        class="stage-view"
        id="graph"
        tabIndex={0}
        role="application"
        aria-label="Drawing of the graph. Arrow keys walk between neighbours, Enter opens, the menu key says what can be done."
        onKeyDown={(event) => onStageKey(app, event)}
        onBlur={() => (store.cursor.value = null)}
      >
        <div class="stage-canvas" ref={box} aria-hidden="true" />
        <SelectionLayer />
        <StageMessages />
        {support !== "ok" && (
          <NoCanvas support={support} recover={() => setSupport(hasWebGl() ? "ok" : "missing")} />
        )}
      </div>
      {menu !== null && <StageMenu request={menu} onClose={closeMenu} />}
      <span class="visually-hidden" aria-live="polite" data-testid="cursor">
        {cursorText(app)}
      </span>
      <SelectionBar />
      {store.timeOpen.value && store.stage.value === "explore" && <TimeBar />}
      {support === "ok" && <StageToolbar stage={stage} layoutRunning={running} />}
      <span hidden data-testid="stage-state" data-layout={running ? "running" : "still"} />
    </section>
  );
}

/** A stage in `box` as long as the browser gives graphics. */
function useStage(
  app: AppContext,
  box: RefObject<HTMLDivElement>,
): {
  readonly stage: Stage | null;
  readonly support: Support;
  readonly setSupport: (support: Support) => void;
} {
  const { store } = app;
  const memory = useRef(createStageMemory());
  const [stage, setStage] = useState<Stage | null>(null);
  const [support, setSupport] = useState<Support>(() => (hasWebGl() ? "ok" : "missing"));

  useEffect(() => {
    const container = box.current;
    if (container === null || support !== "ok") return;
    const made = createStage(
      container,
      memory.current,
      {
        theme: readSceneTheme(container),
        emphasis: store.emphasis.peek(),
        lit: store.lit.peek(),
        passing: store.passing.peek(),
        pinned: store.explore.state.peek().pinned,
      },
      { ...stageEvents(app), onContextLost: () => setSupport("lost") },
    );
    setStage(made);
    app.stageRef.current = made;
    const stops = [followStore(app, made), followTheme(app, made, container), followSize(made, container)];
    return () => {
      for (const stop of stops) stop();
      app.stageRef.current = null;
      store.arranging.value = false;
      made.destroy();
      setStage(null);
    };
  }, [support]);
  return { stage, support, setSupport };
}

function NoCanvas(props: { readonly support: Support; readonly recover: () => void }): JSX.Element {
  const { store } = useApp();
  const lost = props.support === "lost";
  return (
    <div class="stage-message" role="alert">
      <h2>{lost ? "The drawing was lost" : "The graph cannot be drawn here"}</h2>
      <p>
        {lost
          ? "The browser took the graphics memory away. Nothing else is lost."
          : "This browser offers no WebGL. Everything else works, and the table shows the same relations."}
      </p>
      <div class="row">
        <button type="button" class="button button-primary" onClick={props.recover}>
          {lost ? "Draw again" : "Try again"}
        </button>
        <button type="button" class="button" onClick={() => (store.tableOpen.value = true)}>
          Show as table
        </button>
      </div>
    </div>
  );
}

/** Draw what the store says, whenever it says something else. */
function followStore({ store }: AppContext, stage: Stage): () => void {
  const content = computed(() => stageContent(store));
  const stopDrawing = effect(() => {
    const drawn = store.drawn.value;
    const name = content.value;
    untracked(() => stage.draw(name, drawn));
  });
  let known = store.explore.state.peek().moves;
  const stopMoves = effect(() => {
    const { moves } = store.explore.state.value;
    const places = placesBetween(known, moves);
    known = moves;
    untracked(() => places.forEach(({ content, arrangement }) => stage.place(content, arrangement)));
  });
  const stopLook = effect(() => {
    const change = {
      emphasis: store.emphasis.value,
      lit: store.lit.value,
      passing: store.passing.value,
      pinned: store.explore.state.value.pinned,
    };
    untracked(() => stage.setLook(change));
  });
  return () => {
    stopDrawing();
    stopMoves();
    stopLook();
  };
}

/** Take over the colours when the reader or the system changes between dark and light. */
function followTheme({ theme }: AppContext, stage: Stage, container: HTMLElement): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => stage.setLook({ theme: readSceneTheme(container) });
  // The document takes the theme on in an effect of its own, which may come after this one.
  const stop = theme.choice.subscribe(() => queueMicrotask(apply));
  dark.addEventListener("change", apply);
  return () => {
    stop();
    dark.removeEventListener("change", apply);
  };
}

function followSize(stage: Stage, container: HTMLElement): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => stage.resize());
  });
  observer.observe(container);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
