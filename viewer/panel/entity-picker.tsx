import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { EntityHit } from "../../src/graph/views.js";
import { counted } from "../state/fact-words.js";
import { KindDot } from "./icons.js";
import { useHits } from "./use-hits.js";

/** A search for another entity; each that is found is a button. */
export function EntityPicker(props: {
  readonly label: string;
  /** The entity that is not offered. */
  readonly except: string;
  readonly onChoose: (hit: EntityHit) => void;
}): JSX.Element {
  const [text, setText] = useState("");
  const { hits, answered } = useHits(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const offered = hits.filter(({ id }) => id !== props.except);
  return (
    <div class="entity-picker">
      <label class="field">
        <span>{props.label}</span>
        <input
          ref={input}
          type="text"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <ul>
        {offered.map((hit) => (
          <li key={hit.id}>
            <button type="button" class="picker-hit" onClick={() => props.onChoose(hit)}>
              <KindDot kind={hit.kind} />
              <span>{hit.name}</span>
              <span class="quiet">{counted(hit.articles, "article")}</span>
            </button>
          </li>
        ))}
      </ul>
      {answered && offered.length === 0 && <p class="quiet">Nothing else is called that.</p>}
    </div>
  );
}
