import type { Terminal } from "./terminal.js";

/** Shortest time between two plain lines, in ms. */
const PLAIN_EVERY_MS = 2000;

/** Shows a line that changes: live on a terminal, now and then as a plain line elsewhere, the first after a while. */
export function nowAndThen(terminal: Terminal, now: () => number): (line: () => string) => void {
  let lastPlain = now();
  return (line) => {
    if (terminal.watched) terminal.live(line());
    else if (now() - lastPlain >= PLAIN_EVERY_MS) {
      terminal.note(line());
      lastPlain = now();
    }
  };
}
