import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { prefersStillness } from "../scene/prefers-stillness.js";
import type { TimeBasis, TimeWindow } from "../state/edge-filter.js";
import { withFilter } from "../state/explore-state.js";
import { brushOf, timeHistogram, windowOf, type TimeBin } from "../state/time-histogram.js";
import { useApp } from "./app-context.js";
import { TimeBrush } from "./time-brush.js";

const PLAY_MS = 700;

/** Relations over time, with a window to choose from them; played, the window goes on by itself. */
export function TimeBar(): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const { filter, drawing } = explore.state.value;
  const [basis, setBasis] = useState<TimeBasis>(filter.time?.basis ?? filter.asOf?.basis ?? "published");
  const bins = timeHistogram(drawing.edges.values(), basis);
  const brush = brushOf(bins, filter.time);
  const set = (time: TimeWindow | null): void => explore.change((state) => withFilter(state, { time }));
  const play = usePlay(bins, basis);
  return (
    <section class="time-bar" aria-label="Time">
      <div class="time-tools">
        <select
          aria-label="Which time"
          value={basis}
          onChange={(event) => {
            setBasis(event.currentTarget.value === "valid" ? "valid" : "published");
            explore.change((state) => withFilter(state, { time: null, asOf: null }));
          }}
        >
          <option value="published">Published</option>
          <option value="valid">Holds or happened</option>
        </select>
        <button
          type="button"
          class="button"
          disabled={bins.length < 2}
          aria-pressed={play.playing}
          onClick={play.toggle}
        >
          {prefersStillness() ? "Step" : play.playing ? "Pause" : "Play"}
        </button>
        <button
          type="button"
          class="button"
          disabled={filter.time === null && filter.asOf === null}
          onClick={() => explore.change((state) => withFilter(state, { time: null, asOf: null }))}
        >
          Clear
        </button>
        <AsOfField basis={basis} />
      </div>
      {bins.length === 0 ? (
        <p class="quiet">No relation that is loaded has such a date.</p>
      ) : (
        <TimeBrush bins={bins} brush={brush} onBrush={(a, b) => set(windowOf(bins, basis, a, b))} />
      )}
    </section>
  );
}

/** A day: only what had been published, or what held, by then. */
function AsOfField(props: { readonly basis: TimeBasis }): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const { basis } = props;
  return (
    <label class="as-of">
      <span>{basis === "published" ? "Published up to" : "As of"}</span>
      <input
        type="date"
        value={explore.state.value.filter.asOf?.day ?? ""}
        onChange={(event) => {
          const day = event.currentTarget.value;
          explore.change((state) => withFilter(state, { asOf: day === "" ? null : { basis, day } }));
        }}
      />
    </label>
  );
}

/** Moves the window on, bin by bin. The steps of one play are one step to undo. */
function usePlay(
  bins: readonly TimeBin[],
  basis: TimeBasis,
): { readonly playing: boolean; readonly toggle: () => void } {
  const { store } = useApp();
  const { explore } = store;
  const [playing, setPlaying] = useState(false);
  const latest = useRef(bins);
  latest.current = bins;
  const step = (first: boolean): boolean => {
    const { time } = explore.state.value.filter;
    const [low, high] = brushOf(latest.current, time);
    const width = time === null ? 0 : high - low;
    const start = time === null || high >= latest.current.length - 1 ? (first ? 0 : -1) : low + 1;
    if (start < 0) return false;
    const next = windowOf(latest.current, basis, start, start + width);
    (first ? explore.change : explore.amend)((state) => withFilter(state, { time: next }));
    return true;
  };
  useEffect(() => {
    if (!playing) return;
    store.transient.value = true;
    const timer = setInterval(() => {
      if (!step(false)) setPlaying(false);
    }, PLAY_MS);
    return () => {
      clearInterval(timer);
      store.transient.value = false;
    };
  }, [playing, basis]);
  return {
    playing,
    toggle: () => {
      if (!playing) step(true);
      if (!prefersStillness()) setPlaying(!playing);
    },
  };
}
