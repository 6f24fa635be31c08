import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { Route } from "../state/route.js";
import { AddPanel } from "./add-panel.js";
import { useApp, type AppContext } from "./app-context.js";
import { ArticlePanel } from "./article-panel.js";
import { ArticlesPanel } from "./articles-panel.js";
import { ComparePanel } from "./compare-panel.js";
import { DecisionsPanel } from "./decisions-panel.js";
import { EntityPanel } from "./entity-panel.js";
import { BetweenPanel, FactPanel } from "./fact-panel.js";
import { JobsPanel } from "./jobs-panel.js";
import { NodePanel } from "./node-panel.js";
import { PathPanel } from "./path-panel.js";
import { ReviewPanel } from "./review-panel.js";

/** The panel beside the stage that the address names; none when it names none. */
export function SidePanel(): JSX.Element | null {
  const app = useApp();
  const route = app.store.route.value;
  const panel = panelOf(route);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current === null) app.stageRef.current?.unreveal();
    else revealChosen(app, box.current);
  }, [route]);
  if (panel === null) return null;
  return (
    <aside ref={box} class="side-panel" aria-label="Details" data-panel={route.panel}>
      {panel}
    </aside>
  );
}

/** Least height of the drawing in which something can be shown, in pixels. */
const LEAST_FREE = 80;

/** On a phone a panel lies over the drawing: what was chosen comes to where it can be seen. */
function revealChosen({ store, stageRef }: AppContext, panel: HTMLElement): void {
  const [id] = store.emphasis.peek().chosen;
  const drawing = document.getElementById("graph");
  if (id === undefined || drawing === null || store.restoring.value) return;
  if (getComputedStyle(panel).position !== "fixed") return;
  const free = panel.getBoundingClientRect().top - drawing.getBoundingClientRect().top;
  if (free >= LEAST_FREE) stageRef.current?.reveal(id, free);
}

function panelOf(route: Route): JSX.Element | null {
  switch (route.panel) {
    case "none":
      return null;
    case "entity":
      return <EntityPanel key={route.id} id={route.id} />;
    case "fact":
      return <FactPanel key={route.id} id={route.id} />;
    case "between":
      return <BetweenPanel key={`${route.a} ${route.b}`} a={route.a} b={route.b} />;
    case "compare":
      return <ComparePanel key={`${route.a} ${route.b}`} a={route.a} b={route.b} />;
    case "review":
      return <ReviewPanel key="review" />;
    case "decisions":
      return <DecisionsPanel key="decisions" />;
    case "path":
      return <PathPanel key={`${route.a} ${route.b}`} a={route.a} b={route.b} />;
    case "article":
      return <ArticlePanel key={route.id} id={route.id} sentence={route.sentence} />;
    case "node":
      return <NodePanel key={route.id} id={route.id} />;
    case "articles":
      return <ArticlesPanel key="articles" />;
    case "add":
      return <AddPanel key="add" />;
    case "jobs":
      return <JobsPanel key="jobs" />;
  }
}
