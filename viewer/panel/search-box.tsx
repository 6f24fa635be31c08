import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { EntityHit } from "../../src/graph/views.js";
import { counted } from "../state/fact-words.js";
import { useApp, type AppContext } from "./app-context.js";
import { plainExpansion } from "../state/expansion.js";
import { Icon, KindDot } from "./icons.js";
import { chooseNode } from "./stage-actions.js";
import { useHits } from "./use-hits.js";

/** Which way a key moves through the list. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/** Search for entities while typing; arrows and Enter choose. The pattern is the ARIA combobox. */
export function SearchBox(): JSX.Element {
  const app = useApp();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { hits, answered } = useHits(text);
  const choose = (hit: EntityHit | undefined): void => {
    if (hit === undefined) return;
    setOpen(false);
    setText("");
    void showEntity(app, hit.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    if (step !== undefined) setActive((active + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === "Enter") choose(hits[active]);
    else if (event.key === "Escape") leave(event, () => setOpen(false));
    else return;
    event.preventDefault();
  };
  const shown = open && text.trim() !== "";
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="Search people, places, events…"
        aria-label="Search entities"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${active}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <HitList
        hits={hits}
        active={active}
        shown={shown}
        answered={answered}
        onChoose={choose}
        onActive={setActive}
      />
    </div>
  );
}

/** Escape closes the list and not the panel behind it. */
function leave(event: KeyboardEvent, close: () => void): void {
  event.stopPropagation();
  close();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
}

/** What was found, as the list box of the search. */
function HitList(props: {
  readonly hits: readonly EntityHit[];
  readonly active: number;
  readonly shown: boolean;
  readonly answered: boolean;
  readonly onChoose: (hit: EntityHit) => void;
  readonly onActive: (index: number) => void;
}): JSX.Element {
  const { hits, active, shown, answered } = props;
  return (
    <ul id="search-hits" class="search-hits" role="listbox" aria-label="Entities found" hidden={!shown}>
      {hits.map((hit, index) => (
        <li
          key={hit.id}
          id={`hit-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onChoose(hit);
          }}
          onMouseMove={() => props.onActive(index)}
        >
          <KindDot kind={hit.kind} />
          <span class="hit-name">{hit.name}</span>
          {hit.matched !== hit.name && <span class="quiet">{hit.matched}</span>}
          <span class="quiet hit-count">{counted(hit.articles, "article")}</span>
        </li>
      ))}
      {shown && answered && hits.length === 0 && <li class="quiet no-hit">Nothing is called that.</li>}
    </ul>
  );
}

/** Open an entity, and fetch it with its neighbours when it is not on the stage yet. */
async function showEntity(app: AppContext, id: string): Promise<void> {
  const { store, stageRef } = app;
  chooseNode(app, id);
  try {
    if (!store.drawn.value.nodes.has(id)) {
      store.stage.value = "explore";
      await store.explore.expand(plainExpansion(id));
    }
    stageRef.current?.fit([id]);
  } catch (error) {
    store.report(error);
  }
}
