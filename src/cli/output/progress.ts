import type { Terminal } from "./terminal.js";

/** Shortest time between two plain lines, in ms. */
const PLAIN_EVERY_MS = 2000;

/** Shows how far a batch is: a live line on a terminal, now and then a plain line elsewhere. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** What is being worked on now. */
  doing(what: string): void;
  /** There are more or fewer in all than was thought. */
  total(count: number): void;
  /** Take the live line away. */
  end(): void;
}

export function createProgress(
  terminal: Terminal,
  total: number,
  noun: string,
  now: () => number = Date.now,
): Progress {
  const started = now();
  let done = 0;
  let current = "";
  let lastPlain = started;
  const line = () => {
    const seconds = (now() - started) / 1000;
    const rate = done > 0 && seconds > 0 ? ` · ${(done / seconds).toFixed(1)} a second` : "";
    return `${done}/${total} ${noun}${rate}${current === "" ? "" : ` · ${current}`}`;
  };
  return {
    step() {
      done++;
      if (terminal.watched) terminal.live(line());
      else if (now() - lastPlain >= PLAIN_EVERY_MS) {
        terminal.note(line());
        lastPlain = now();
      }
    },
    doing(what) {
      current = what;
      terminal.live(line());
    },
    total(count) {
      total = count;
    },
    end: () => terminal.live(""),
  };
}
