import type { JSX, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { Point } from "../scene/seed-positions.js";
import type { MenuRequest, StageTarget } from "../state/stage-menu.js";
import { useApp, type AppContext } from "./app-context.js";
import { edgeCommands, groundCommands, nodeCommands } from "./node-commands.js";
import type { Command } from "./command.js";

/** What can be done with what is under the pointer, beside it. The pattern is the ARIA menu. */
export function StageMenu(props: {
  readonly request: MenuRequest;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const { request, onClose } = props;
  const menu = useRef<HTMLUListElement>(null);
  const commands = commandsFor(app, request.target);
  usePlace(menu, request.at);
  useEffect(() => closeOutside(menu, onClose), [onClose]);
  const run = (command: Command): void => {
    onClose();
    document.getElementById("graph")?.focus({ preventScroll: true });
    command.run();
  };
  return (
    <ul
      ref={menu}
      class="stage-menu"
      role="menu"
      aria-label={titleOf(app, request.target)}
      onKeyDown={(event) => onMenuKey(event, menu, onClose)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <li class="stage-menu-title" role="presentation">
        {titleOf(app, request.target)}
      </li>
      {commands.map((command) => (
        <li key={command.name} role="none">
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => run(command)}>
            <span>{command.name}</span>
            {command.keys !== undefined && <kbd>{command.keys}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function commandsFor(app: AppContext, target: StageTarget): readonly Command[] {
  switch (target.type) {
    case "node":
      return nodeCommands(app, target.id);
    case "edge":
      return edgeCommands(app, target.members);
    case "ground":
      return groundCommands(app);
  }
}

function titleOf({ store }: AppContext, target: StageTarget): string {
  const { nodes, edges } = store.drawn.value;
  if (target.type === "ground") return "The drawing";
  if (target.type === "node") return nodes.get(target.id)?.name ?? "Entity";
  const [first, ...others] = target.members.flatMap((id) => edges.get(id) ?? []);
  return others.length === 0 ? (first?.label ?? "Relation") : `${others.length + 1} relations`;
}

/** Put the menu where it was asked for, or as near as the window allows, and the focus into it. */
function usePlace(menu: RefObject<HTMLUListElement>, at: Point): void {
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`;
    itemsOf(menu)[0]?.focus({ preventScroll: true });
  }, [at]);
}

/** @returns a function that stops listening */
function closeOutside(menu: RefObject<HTMLUListElement>, onClose: () => void): () => void {
  const onPress = (event: Event): void => {
    if (!(event.target instanceof Node) || menu.current?.contains(event.target) !== true) onClose();
  };
  const listened = ["pointerdown", "wheel"] as const;
  for (const name of listened) window.addEventListener(name, onPress, { capture: true, passive: true });
  window.addEventListener("resize", onClose);
  return () => {
    for (const name of listened) window.removeEventListener(name, onPress, { capture: true });
    window.removeEventListener("resize", onClose);
  };
}

function onMenuKey(event: KeyboardEvent, menu: RefObject<HTMLUListElement>, onClose: () => void): void {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item === document.activeElement);
  const next: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const index = next[event.key];
  const leaves = event.key === "Escape" || event.key === "Tab";
  if (index !== undefined) items[index]?.focus();
  if (leaves) {
    onClose();
    document.getElementById("graph")?.focus({ preventScroll: true });
  }
  if (index !== undefined || leaves) event.preventDefault();
  // No key that is pressed in a menu means anything outside of it.
  event.stopPropagation();
}

function itemsOf(menu: RefObject<HTMLUListElement>): readonly HTMLElement[] {
  return [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}
