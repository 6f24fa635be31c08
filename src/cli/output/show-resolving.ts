import type { ResolveProgress } from "../../identity/resolve-report.js";
import { nowAndThen } from "./now-and-then.js";
import type { Terminal } from "./terminal.js";

/** Shows how far the rules about who is who are: a live line on a terminal, now and then a plain line elsewhere. */
export function showResolving(
  terminal: Terminal,
  now: () => number = Date.now,
): (progress: ResolveProgress) => void {
  let show: ReturnType<typeof nowAndThen> | null = null;
  return (progress) => {
    // From when the rules begin: what they do in a moment needs no line.
    show ??= nowAndThen(terminal, now);
    show(() => `who is who: ${words(progress)}`);
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
