import type { JSX } from "preact";
import { useRef } from "preact/hooks";

import type { TimeBin } from "../state/time-histogram.js";

const HEIGHT = 48;
/** Width of a bin in the drawing's own units. */
const BIN = 10;

/** Bars over time and the window on them: drawn with the pointer, or set with two sliders. */
export function TimeBrush(props: {
  readonly bins: readonly TimeBin[];
  /** First and last chosen bin. */
  readonly brush: readonly [number, number];
  readonly onBrush: (first: number, last: number) => void;
}): JSX.Element {
  const { bins, brush, onBrush } = props;
  const start = useRef<number | null>(null);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const binAt = (event: PointerEvent): number => {
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    if (box === null || box.width === 0) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(bins.length - 1, Math.floor(share * bins.length)));
  };
  return (
    <div class="time-brush">
      <svg
        viewBox={`0 0 ${bins.length * BIN} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          start.current = binAt(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          if (start.current !== null) onBrush(start.current, binAt(event));
          start.current = null;
        }}
      >
        {bins.map((bin, index) => (
          <Bar
            key={bin.from}
            at={index}
            share={bin.count / most}
            inside={index >= brush[0] && index <= brush[1]}
          />
        ))}
      </svg>
      <End
        label="From"
        at={brush[0]}
        text={bins[brush[0]]?.from ?? ""}
        count={bins.length}
        onSet={(at) => onBrush(Math.min(at, brush[1]), brush[1])}
      />
      <End
        label="To"
        at={brush[1]}
        text={bins[brush[1]]?.to ?? ""}
        count={bins.length}
        onSet={(at) => onBrush(brush[0], Math.max(at, brush[0]))}
      />
    </div>
  );
}

function Bar(props: { readonly at: number; readonly share: number; readonly inside: boolean }): JSX.Element {
  // What is rare must still be seen.
  const height = props.share === 0 ? 0 : Math.max(3, props.share * HEIGHT);
  return (
    <rect
      class={props.inside ? "bar is-inside" : "bar"}
      x={props.at * BIN + 1}
      y={HEIGHT - height}
      width={BIN - 2}
      height={height}
    />
  );
}

function End(props: {
  readonly label: string;
  readonly at: number;
  readonly text: string;
  readonly count: number;
  readonly onSet: (at: number) => void;
}): JSX.Element {
  return (
    <label class="time-end">
      <span>
        {props.label} {props.text}
      </span>
      <input
        type="range"
        min="0"
        max={Math.max(0, props.count - 1)}
        step="1"
        value={props.at}
        aria-valuetext={props.text}
        onChange={(event) => props.onSet(Number(event.currentTarget.value))}
      />
    </label>
  );
}
