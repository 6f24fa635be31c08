import { describe, expect, it } from "vitest";

import { createQueryLibrary, MAX_PAST, suggestedName } from "../../../viewer/state/query-library.js";
import { createQueryRecall } from "../../../viewer/state/query-recall.js";
import { entityTimeline } from "../../../viewer/state/entity-timeline.js";
import { fact } from "../support/drawing-builder.js";

/** A browser's storage that lives in memory. */
function memoryStorage(start: Readonly<Record<string, string>> = {}): Storage {
  const held = new Map(Object.entries(start));
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  };
}

const asked = (text: string, at = 1) => ({ text, parameters: "", at, rows: 1 });

describe("the library of queries", () => {
  it("keeps the latest first, each once, and not without end", () => {
    const library = createQueryLibrary(memoryStorage());
    for (let at = 0; at < MAX_PAST + 5; at += 1) library.remember(asked(`RETURN ${at}`, at));
    library.remember(asked("RETURN 100", 999));
    expect(library.past.value).toHaveLength(MAX_PAST);
    expect(library.past.value[0]).toEqual(asked("RETURN 100", 999));
    expect(library.past.value.filter(({ text }) => text === "RETURN 100")).toHaveLength(1);
    library.forgetPast();
    expect(library.past.value).toEqual([]);
  });

  it("saves, replaces, renames and deletes by name, across visits", () => {
    const storage = memoryStorage();
    const library = createQueryLibrary(storage);
    library.save({ name: "b", text: "RETURN 1", parameters: "" });
    library.save({ name: "a", text: "RETURN 2", parameters: "{}" });
    library.save({ name: "b", text: "RETURN 3", parameters: "" });
    expect(library.rename("b", "a")).toBe(false);
    expect(library.rename("b", " ")).toBe(false);
    expect(library.rename("b", "c")).toBe(true);
    library.remove("a");
    const again = createQueryLibrary(storage);
    expect(again.saved.value).toEqual([{ name: "c", text: "RETURN 3", parameters: "" }]);
  });

  it("begins empty where what is stored makes no sense, or nothing can be stored", () => {
    const storage = memoryStorage({ "newsgraph.queries.past": "{", "newsgraph.queries.saved": "[1, {}]" });
    expect(createQueryLibrary(storage).past.value).toEqual([]);
    expect(createQueryLibrary(storage).saved.value).toEqual([]);
    const library = createQueryLibrary(null);
    library.save({ name: "a", text: "RETURN 1", parameters: "" });
    expect(library.saved.value).toHaveLength(1);
  });

  it("suggests the first comment as a name, or the beginning", () => {
    expect(suggestedName("// Heads of state\nMATCH (n) RETURN n")).toBe("Heads of state");
    expect(suggestedName("RETURN 1")).toBe("RETURN 1");
  });
});

describe("the timeline of an entity", () => {
  it("says when facts began and ended, or else when they were reported, the latest first", () => {
    const evidence = {
      sentence: "s",
      article: "a",
      copyOf: null,
      title: null,
      publisher: null,
      url: null,
      publishedAt: "2022-01-10T08:00:00.000Z",
      ingestedAt: "2023-01-01T00:00:00.000Z",
      text: "",
      start: 0,
      end: 0,
      highlights: [],
      extractor: "x@1",
      confidence: 1,
    };
    const entries = entityTimeline([
      fact("term", { validFrom: "2019", validTo: "2022-03" }),
      fact("said", { evidence: [evidence] }),
      fact("undated"),
      fact("moment", { validFrom: "2021-05-01", validTo: "2021-05-01" }),
    ]);
    expect(entries.map(({ day, sense, fact: { id } }) => `${day} ${sense} ${id}`)).toEqual([
      "2022-03 ends term",
      "2022-01-10 reported said",
      "2021-05-01 begins moment",
      "2019 begins term",
    ]);
  });
});

describe("going through what was asked", () => {
  it("leads back to the oldest and forth to the draft, which is kept", () => {
    const library = createQueryLibrary(null);
    for (const text of ["one", "two"]) library.remember({ text, parameters: "", at: 1, rows: 1 });
    const recall = createQueryRecall(library);
    const draft = { text: "half", parameters: "{}" };
    expect(recall.step(1, draft)).toBeNull();
    const latest = recall.step(-1, draft);
    expect(latest).toMatchObject({ text: "two" });
    expect(recall.step(-1, { text: "two", parameters: "" })).toMatchObject({ text: "one" });
    expect(recall.step(-1, { text: "one", parameters: "" })).toBeNull();
    expect(recall.step(1, { text: "one", parameters: "" })).toMatchObject({ text: "two" });
    expect(recall.step(1, { text: "two", parameters: "" })).toEqual(draft);
  });
});
