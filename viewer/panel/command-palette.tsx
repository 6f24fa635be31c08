import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { useApp } from "./app-context.js";
import { matchingCommands, paletteCommands } from "./palette-commands.js";

/** Every command by its name: type a part of it, choose with arrows and Enter. The pattern is the ARIA combobox. */
export function CommandPalette(props: {
  readonly onHelp: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const commands = matchingCommands(paletteCommands(app, props.onHelp), text);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`command-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const choose = (index: number): void => {
    const command = commands[index];
    if (command === undefined) return;
    dialog.current?.close();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((active + step + commands.length) % Math.max(1, commands.length));
    else if (event.key === "Enter") choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} class="help palette" aria-label="Commands" onClose={props.onClose}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="What to do…"
        aria-label="Command"
        aria-expanded={true}
        aria-controls="commands"
        aria-autocomplete="list"
        aria-activedescendant={commands.length > 0 ? `command-${active}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="commands" role="listbox" aria-label="Commands found">
        {commands.map((command, index) => (
          <li
            key={command.name}
            id={`command-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(index)}
            onMouseMove={() => setActive(index)}
          >
            <span>{command.name}</span>
            {command.keys !== undefined && <kbd>{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p class="quiet">No command is called that.</p>}
    </dialog>
  );
}
