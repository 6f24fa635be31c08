import { describe, expect, it } from "vitest";
import { createProgress } from "../../../src/cli/output/progress.js";
import type { Terminal } from "../../../src/cli/output/terminal.js";

function terminal(watched: boolean): { terminal: Terminal; lines: string[]; live: string[] } {
  const lines: string[] = [];
  const live: string[] = [];
  const terminal: Terminal = {
    watched,
    columns: 80,
    out: () => Promise.reject(new Error("Progress is no result.")),
    note: (line) => void lines.push(line),
    live: (line) => void live.push(line),
  };
  return { terminal, lines, live };
}

describe("progress", () => {
  it("is a live line with count, rate and what is being done on a terminal", () => {
    let now = 0;
    const { terminal: watched, live, lines } = terminal(true);
    const progress = createProgress(watched, 3, "articles", () => now);
    progress.doing("names a.txt");
    now = 500;
    progress.step();
    progress.end();
    expect(live).toEqual(["0/3 articles · names a.txt", "1/3 articles · 2.0 a second · names a.txt", ""]);
    expect(lines).toEqual([]);
  });

  it("is a plain line now and then elsewhere", () => {
    let now = 0;
    const { terminal: plain, lines } = terminal(false);
    const progress = createProgress(plain, 100, "articles", () => now);
    for (let i = 0; i < 50; i++) {
      now += 100;
      progress.step();
    }
    expect(lines).toEqual([
      "20/100 articles · 10.0 a second · 8 s left",
      "40/100 articles · 10.0 a second · 6 s left",
    ]);
  });

  it("tells the time left by the last articles, and none while nobody knows how many there are", () => {
    let now = 0;
    const { terminal: watched, live } = terminal(true);
    const progress = createProgress(watched, 1000, "articles", () => now);
    now = 60_000;
    for (let i = 0; i < 60; i++) {
      now += 500;
      progress.step();
    }
    expect(live.at(-1)).toBe("60/1000 articles · 2.0 a second · 7 min 50 s left");
    progress.total(2000, false);
    progress.doing("names a.txt");
    expect(live.at(-1)).toBe("60/2000+ articles · 2.0 a second · names a.txt");
  });
});
