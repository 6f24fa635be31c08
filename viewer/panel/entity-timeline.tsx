import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { FactView } from "../../src/graph/views.js";
import { entityTimeline, type TimelineEntry } from "../state/entity-timeline.js";
import { factSentence } from "../state/fact-words.js";
import { formatRoute } from "../state/route.js";
import { dateText } from "../state/time-text.js";

/** Entries shown at first. */
const FIRST_SHOWN = 12;

const SENSES: Readonly<Record<TimelineEntry["sense"], string>> = {
  begins: "",
  ends: "ended",
  reported: "reported",
};

/** What is known of an entity, day by day, the latest first. */
export function EntityTimeline(props: { readonly facts: readonly FactView[] }): JSX.Element | null {
  const [all, setAll] = useState(false);
  const entries = entityTimeline(props.facts);
  if (entries.length === 0) return null;
  const shown = all ? entries : entries.slice(0, FIRST_SHOWN);
  return (
    <>
      <h3>Timeline</h3>
      <ol class="timeline">
        {shown.map(({ day, sense, fact }, index) => (
          <li key={`${fact.id} ${sense}`}>
            <span class="timeline-day">{shown[index - 1]?.day === day ? "" : dateText(day)}</span>
            <a href={formatRoute({ panel: "fact", id: fact.id })}>
              {factSentence(fact)}
              {SENSES[sense] !== "" && <span class="quiet"> {SENSES[sense]}</span>}
            </a>
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          Show all {entries.length}
        </button>
      )}
    </>
  );
}
