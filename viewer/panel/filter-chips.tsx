import type { JSX } from "preact";

import { relationLabel } from "../state/drawing.js";
import type { EdgeFilter } from "../state/edge-filter.js";
import {
  greysOut,
  isFiltered,
  withBackgroundRelations,
  withFilter,
  withGreys,
  withKindToggled,
  withRelationToggled,
  type ExploreState,
} from "../state/explore-state.js";
import { percent } from "../state/fact-words.js";
import { kindPlural } from "../state/legend.js";
import { exploreSettings } from "../state/view-settings.js";
import { dateText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { Chip } from "./chip.js";

interface FilterChip {
  readonly text: string;
  readonly undo: (state: ExploreState) => ExploreState;
}

/** Every filter that is on, each with a way to take it off. */
export function FilterChips(): JSX.Element | null {
  const { store } = useApp();
  const { explore } = store;
  if (store.stage.value !== "explore") return null;
  return (
    <>
      <GreySwitch />
      {filterChips(explore.state.value).map(({ text, undo }) => (
        <Chip
          key={text}
          text={text}
          action="×"
          label={`Remove: ${text}`}
          onClick={() => explore.change(undo)}
        />
      ))}
    </>
  );
}

/** Whether what is filtered out is left out, or stays in grey where it was. */
function GreySwitch(): JSX.Element | null {
  const { explore } = useApp().store;
  if (!isFiltered(explore.state.value)) return null;
  const greys = greysOut(explore.state.value);
  return (
    <label class="switch chip">
      <input
        type="checkbox"
        role="switch"
        checked={!greys}
        onChange={() => explore.change((state) => withGreys(state, !greys))}
      />
      <span>Hide what is filtered out</span>
    </label>
  );
}

function filterChips(state: ExploreState): readonly FilterChip[] {
  const { hiddenKinds, hiddenRelations, loose } = exploreSettings(state);
  return [
    ...hiddenKinds.map((kind) => ({
      text: `Without ${kindPlural(kind).toLowerCase()}`,
      undo: (before: ExploreState) => withKindToggled(before, kind),
    })),
    ...hiddenRelations.map((relation) => ({
      text: `Without “${relationLabel(relation)}”`,
      undo: (before: ExploreState) => withRelationToggled(before, relation),
    })),
    ...(loose
      ? [
          {
            text: "With loose relations",
            undo: (before: ExploreState) => withBackgroundRelations(before, false),
          },
        ]
      : []),
    ...edgeChips(state.filter),
  ];
}

function edgeChips({
  minConfidence,
  minNeighbours,
  voice,
  source,
  time,
  asOf,
}: EdgeFilter): readonly FilterChip[] {
  const chip = (text: string, change: Partial<EdgeFilter>): FilterChip => ({
    text,
    undo: (state) => withFilter(state, change),
  });
  return [
    ...(minConfidence > 0 ? [chip(`At least ${percent(minConfidence)} sure`, { minConfidence: 0 })] : []),
    ...(minNeighbours > 0 ? [chip(`At least ${minNeighbours} neighbours`, { minNeighbours: 0 })] : []),
    ...(voice === "denied" ? [chip("Only what is denied", { voice: "any" })] : []),
    ...(voice === "stated" ? [chip("Said by the article itself", { voice: "any" })] : []),
    ...(voice === "reported" ? [chip("Only reported, planned or possible", { voice: "any" })] : []),
    ...(source === null ? [] : [chip(`From ${source.label}`, { source: null })]),
    ...(asOf === null
      ? []
      : [
          chip(`${asOf.basis === "published" ? "Published up to" : "As of"} ${dateText(asOf.day)}`, {
            asOf: null,
          }),
        ]),
    ...(time === null
      ? []
      : [
          chip(`${time.basis === "published" ? "Published" : "Valid"} ${time.from} to ${time.to}`, {
            time: null,
          }),
        ]),
  ];
}
