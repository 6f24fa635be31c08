import { describe, expect, it } from "vitest";
import { inTurn } from "../../src/jobs/in-turn.js";

const soon = () => new Promise(setImmediate);

describe("work in turn", () => {
  it("waits for earlier work with the same key only, also when that fails", async () => {
    const run = inTurn();
    const begun: string[] = [];
    let fail: () => void = () => undefined;
    const first = run("a", async () => {
      begun.push("a1");
      await new Promise<void>((_, reject) => {
        fail = () => reject(new Error("no"));
      });
    });
    const second = run("a", () => Promise.resolve(begun.push("a2")));
    await run("b", () => Promise.resolve(begun.push("b1")));
    expect(begun).toEqual(["a1", "b1"]);
    fail();
    await expect(first).rejects.toThrow("no");
    await second;
    await soon();
    expect(begun).toEqual(["a1", "b1", "a2"]);
  });
});
