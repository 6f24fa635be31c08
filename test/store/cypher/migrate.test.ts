import { afterEach, beforeEach, expect, test } from "vitest";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import { defineSchema } from "../../../src/store/cypher/define-schema.js";
import type { Migration } from "../../../src/store/cypher/migrate.js";
import { openEmbedded } from "../../../src/store/embedded/open-embedded.js";

const childModule = new URL("../../../dist/src/store/embedded/child/main.js", import.meta.url);

let runner: CypherRunner;
let done: number[] = [];
beforeEach(async () => {
  done = [];
  runner = await openEmbedded({ path: null, childModule });
  await defineSchema(runner);
});
afterEach(() => runner.close());

const step = (to: number, fail = false): Migration => ({
  to,
  run: () => {
    done.push(to);
    return fail ? Promise.reject(new Error("broken off")) : Promise.resolve();
  },
});

const version = async () =>
  (await runner.read("MATCH (v:NewsgraphSchema) RETURN v.version AS version"))[0]?.version;

test("an older graph is migrated step by step, once", async () => {
  await defineSchema(runner, [step(2), step(3)]);
  expect([done, await version()]).toEqual([[2, 3], 3]);
  await defineSchema(runner, [step(2), step(3)]);
  expect(done).toEqual([2, 3]);
});

test("a migration that breaks off is taken up where it was", async () => {
  await expect(defineSchema(runner, [step(2), step(3, true)])).rejects.toThrow("broken off");
  expect(await version()).toBe(2);
  await defineSchema(runner, [step(2), step(3)]);
  expect([done, await version()]).toEqual([[2, 3, 3], 3]);
});

test("a graph of a newer program is refused", async () => {
  await defineSchema(runner, [step(2)]);
  await expect(defineSchema(runner)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
});
