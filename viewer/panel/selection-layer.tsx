import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { boxOutline } from "../scene/outline.js";
import type { Point } from "../scene/seed-positions.js";
import type { PointerTool } from "../state/app-store.js";
import { useApp } from "./app-context.js";

/** The pointer must go this far before it draws a line, in pixels: a click stays a click. */
const LEAST_WAY = 5;

/**
 * Draws the box or the line by which nodes are selected. It lies over the drawing while a tool is on; with Shift, dragging
 * on the drawing itself does the same.
 */
export function SelectionLayer(): JSX.Element {
  const app = useApp();
  const { store } = app;
  const layer = useRef<SVGSVGElement>(null);
  const [outline, setOutline] = useState<readonly Point[]>([]);
  const tool = store.pointerTool.value;

  useEffect(() => {
    const stage = layer.current?.parentElement ?? null;
    if (stage === null) return;
    const onDown = (event: PointerEvent): void => {
      const drawing = toolFor(store.pointerTool.value, event);
      if (drawing === null || event.button !== 0) return;
      trace(drawing, event, setOutline, (drawn) => {
        const { nodes } = store.kept.value;
        const found = (app.stageRef.current?.within(drawn) ?? []).filter((id) => nodes.has(id));
        const before = event.shiftKey ? store.selected.value : [];
        store.selected.value = new Set([...before, ...found]);
        store.pointerTool.value = "move";
      });
    };
    // Sigma hears of mouse buttons by another event; with Shift it must not move the view.
    const onMouseDown = (event: MouseEvent): void => {
      if (event.shiftKey && event.button === 0 && event.target !== layer.current) shieldMoves(event);
    };
    stage.addEventListener("pointerdown", onDown, true);
    stage.addEventListener("mousedown", onMouseDown, true);
    return () => {
      stage.removeEventListener("pointerdown", onDown, true);
      stage.removeEventListener("mousedown", onMouseDown, true);
    };
  }, []);

  const box = layer.current?.getBoundingClientRect();
  const points = outline.map(({ x, y }) => `${x - (box?.left ?? 0)},${y - (box?.top ?? 0)}`).join(" ");
  return (
    <svg
      ref={layer}
      class={tool === "move" ? "selection-layer" : "selection-layer is-on"}
      aria-hidden="true"
      data-tool={tool}
    >
      {outline.length > 1 && <polygon points={points} />}
    </svg>
  );
}

function toolFor(tool: PointerTool, event: PointerEvent): PointerTool | null {
  if (tool !== "move") return tool;
  return event.shiftKey ? "box" : null;
}

/** Follow the pointer until it is let go; a way too short selects nothing. */
function trace(
  tool: PointerTool,
  start: PointerEvent,
  show: (outline: readonly Point[]) => void,
  onDone: (outline: readonly Point[]) => void,
): void {
  const from = { x: start.clientX, y: start.clientY };
  let outline: readonly Point[] = [from];
  let far = false;
  const onMove = (event: PointerEvent): void => {
    const at = { x: event.clientX, y: event.clientY };
    far ||= Math.hypot(at.x - from.x, at.y - from.y) >= LEAST_WAY;
    outline = tool === "box" ? boxOutline(from, at) : [...outline, at];
    if (far) show(outline);
  };
  const onEnd = (event: PointerEvent): void => {
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onEnd);
    window.removeEventListener("pointercancel", onEnd);
    show([]);
    if (!far || event.type !== "pointerup") return;
    swallowClick();
    onDone(outline);
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onEnd);
  window.addEventListener("pointercancel", onEnd);
}

/** The press that ended a line is no click on what lies below. */
function swallowClick(): void {
  const stop = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener("click", stop, { capture: true, once: true });
  // Let go outside of the page there is no click.
  setTimeout(() => window.removeEventListener("click", stop, true), 0);
}

/** Keep the moves of this press from Sigma, which would drag the view; a click without a move still reaches it. */
function shieldMoves(press: MouseEvent): void {
  const onMove = (event: MouseEvent): void => {
    if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > 1) event.stopPropagation();
  };
  const onUp = (): void => {
    window.removeEventListener("mousemove", onMove, true);
    window.removeEventListener("mouseup", onUp, true);
  };
  window.addEventListener("mousemove", onMove, true);
  window.addEventListener("mouseup", onUp, true);
}
