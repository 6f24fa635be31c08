import { expect, test } from "vitest";
import type { CypherRunner, Rows } from "../../../src/store/cypher-runner.js";
import { MemoryNameIndex } from "../../../src/store/cypher/memory-name-index.js";
import type { NamedEntity } from "../../../src/store/cypher/name-index.js";

const entity = (number: number, name: string): NamedEntity => ({
  id: `e-${String(number).padStart(6, "0")}`,
  kind: "Person",
  name,
  aliases: [],
  articles: 1,
});

const query = (text: string) => ({ text, limit: 10, kinds: null });

/** A runner that has stored these entities and answers each page when told to. */
function pagedRunner(stored: readonly NamedEntity[]) {
  const waiting: (() => void)[] = [];
  let reads = 0;
  const read: CypherRunner["read"] = async (_query, parameters) => {
    reads += 1;
    const after = typeof parameters?.after === "string" ? parameters.after : "";
    const limit = Number(parameters?.limit);
    await new Promise<void>((resolve) => waiting.push(resolve));
    const rows = stored.filter(({ id }) => id > after).map((row) => ({ ...row, aliases: [...row.aliases] }));
    return rows.slice(0, limit) satisfies Rows;
  };
  const answerAll = async () => {
    for (let idle = 0; idle < 5;) {
      const next = waiting.shift();
      idle = next === undefined ? idle + 1 : 0;
      next?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { index: new MemoryNameIndex({ read } as CypherRunner), answerAll, reads: () => reads };
}

test("nothing is read before the first search, and all pages once", async () => {
  const { index, answerAll, reads } = pagedRunner(
    Array.from({ length: 4100 }, (_, i) => entity(i, `Name${i}`)),
  );
  index.changed([entity(9999, "Early")], []);
  expect(reads()).toBe(0);
  const found = Promise.all([index.candidates(query("name4099")), index.candidates(query("name7"))]);
  await answerAll();
  expect((await found).map(([first]) => first)).toEqual(["e-004099", "e-000007"]);
  expect(reads()).toBe(3);
});

test("what changes while the pages are read is in the index afterwards", async () => {
  const { index, answerAll } = pagedRunner([entity(1, "Stays"), entity(2, "Goes"), entity(3, "Former")]);
  const first = index.candidates(query("stays"));
  index.changed([entity(3, "Renamed"), entity(4, "Comes")], ["e-000002"]);
  await answerAll();
  expect(await first).toEqual(["e-000001"]);
  expect(await index.candidates(query("renamed"))).toEqual(["e-000003"]);
  expect(await index.candidates(query("comes"))).toEqual(["e-000004"]);
  for (const gone of ["goes", "former"]) expect(await index.candidates(query(gone)), gone).toEqual([]);
});

test("after a reset the names are read again", async () => {
  const stored = [entity(1, "Before")];
  const { index, answerAll, reads } = pagedRunner(stored);
  const before = index.candidates(query("before"));
  await answerAll();
  expect(await before).toEqual(["e-000001"]);
  stored[0] = entity(1, "After");
  index.reset();
  const after = index.candidates(query("after"));
  await answerAll();
  expect(await after).toEqual(["e-000001"]);
  expect(reads()).toBe(2);
});

test("a failed reading is tried again by the next search", async () => {
  let fails = true;
  const read: CypherRunner["read"] = () => {
    if (fails) return Promise.reject(new Error("gone"));
    return Promise.resolve([{ ...entity(1, "Found"), aliases: [] }]);
  };
  const index = new MemoryNameIndex({ read } as CypherRunner);
  await expect(index.candidates(query("found"))).rejects.toThrow("gone");
  fails = false;
  expect(await index.candidates(query("found"))).toEqual(["e-000001"]);
});
