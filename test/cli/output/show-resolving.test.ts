import { describe, expect, it } from "vitest";
import { showResolving } from "../../../src/cli/output/show-resolving.js";
import type { Terminal } from "../../../src/cli/output/terminal.js";

function terminal(watched: boolean) {
  const lines: string[] = [];
  const fake: Terminal = {
    out: () => Promise.resolve(),
    note: (line) => lines.push(`note ${line}`),
    live: (line) => lines.push(`live ${line}`),
    watched,
    columns: 80,
  };
  return { fake, lines };
}

describe("the progress of the rules about who is who", () => {
  it("is a live line on a terminal", () => {
    const { fake, lines } = terminal(true);
    const show = showResolving(fake);
    show({ stage: "reading", done: 1000, total: 0 });
    show({ stage: "comparing", done: 0, total: 1234 });
    show({ stage: "writing", done: 3, total: 20 });
    show({ stage: "waiting", done: 0, total: 0 });
    expect(lines).toEqual([
      "live who is who: 1000 entities read",
      "live who is who: comparing 1234 entities",
      "live who is who: 3/20 articles brought up to date",
      "live who is who: another process compares the entities, waiting for it",
    ]);
  });

  it("is a plain line every two seconds elsewhere, so that a short run says nothing", () => {
    const { fake, lines } = terminal(false);
    let time = 0;
    const show = showResolving(fake, () => time);
    // The articles before took their time.
    const begun = 60_000;
    for (time = begun; time <= begun + 5000; time += 500)
      show({ stage: "writing", done: (time - begun) / 500, total: 20 });
    expect(lines).toEqual([
      "note who is who: 4/20 articles brought up to date",
      "note who is who: 8/20 articles brought up to date",
    ]);
  });
});
