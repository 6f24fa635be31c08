import { formatDuration } from "./format-duration.js";
import { nowAndThen } from "./now-and-then.js";
import type { Terminal } from "./terminal.js";

/** The rate is that of the last so many articles: the first ones wait for models to load, and sources differ. */
const RATE_OVER = 50;
/** Time left is told from so many articles on: one or two say little. */
const LEAST_FOR_TIME_LEFT = 3;

/** Shows how far a batch is: a live line on a terminal, now and then a plain line elsewhere. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** What is being worked on now. */
  doing(what: string): void;
  /**
   * There are more or fewer in all than was thought.
   * @param isFinal false while nobody knows how many more there are; no time left is told then
   */
  total(count: number, isFinal?: boolean): void;
  /** Take the live line away. */
  end(): void;
}

export function createProgress(
  terminal: Terminal,
  total: number,
  noun: string,
  now: () => number = Date.now,
): Progress {
  const stamps = [now()];
  let isTotalFinal = true;
  let done = 0;
  let current = "";
  const show = nowAndThen(terminal, now);
  const line = () => {
    const parts = [`${done}/${total}${isTotalFinal ? "" : "+"} ${noun}`];
    const seconds = (now() - (stamps[0] ?? 0)) / 1000;
    const rate = seconds > 0 ? (stamps.length - 1) / seconds : 0;
    if (rate > 0) parts.push(`${rate.toFixed(1)} a second`);
    const isTold = isTotalFinal && rate > 0 && done >= LEAST_FOR_TIME_LEFT && total > done;
    if (isTold) parts.push(`${formatDuration(((total - done) / rate) * 1000)} left`);
    if (current !== "") parts.push(current);
    return parts.join(" · ");
  };
  return {
    step() {
      done++;
      stamps.push(now());
      if (stamps.length > RATE_OVER + 1) stamps.shift();
      show(line);
    },
    doing(what) {
      current = what;
      terminal.live(line());
    },
    total(count, isFinal = true) {
      total = count;
      isTotalFinal = isFinal;
    },
    end: () => terminal.live(""),
  };
}
