import type { ResolveProgress } from "../../identity/resolve-report.js";
import type { Terminal } from "./terminal.js";

/** Shortest time between two plain lines, in ms. */
const PLAIN_EVERY_MS = 2000;

/** Shows how far the rules about who is who are: a live line on a terminal, now and then a plain line elsewhere. */
export function showResolving(
  terminal: Terminal,
  now: () => number = Date.now,
): (progress: ResolveProgress) => void {
  let lastPlain: number | null = null;
  return (progress) => {
    // From when the rules begin: what they do in a moment needs no line.
    lastPlain ??= now();
    const line = `who is who: ${words(progress)}`;
    if (terminal.watched) terminal.live(line);
    else if (now() - lastPlain >= PLAIN_EVERY_MS) {
      terminal.note(line);
      lastPlain = now();
    }
  };
}

function words({ stage, done, total }: ResolveProgress): string {
  switch (stage) {
    case "waiting":
      return "another process compares the entities, waiting for it";
    case "reading":
      return `${done} entities read`;
    case "comparing":
      return `comparing ${total} entities`;
    case "writing":
      return `${done}/${total} articles brought up to date`;
  }
}
