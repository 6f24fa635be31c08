import { describe, expect, it } from "vitest";

import { ApiError } from "../../../viewer/client/api-error.js";
import { EMPTY_FORM, fileRequest, toArticleRequest } from "../../../viewer/state/article-form.js";
import { counted, factSentence, standingWords } from "../../../viewer/state/fact-words.js";
import { jobProgress } from "../../../viewer/state/job-progress.js";
import { kindEntries, relationEntries } from "../../../viewer/state/legend.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { nextTheme, parseTheme } from "../../../viewer/state/preferences.js";
import { queryExamples } from "../../../viewer/state/query-examples.js";
import { rowWindow } from "../../../viewer/state/row-window.js";
import { dateText, durationText, momentText, validityText } from "../../../viewer/state/time-text.js";
import { edge, entity, fact, graphView } from "../support/drawing-builder.js";

describe("time in words", () => {
  it.each([
    ["2022", "2022"],
    ["2022-01", "January 2022"],
    ["2022-01-05", "5 January 2022"],
    ["2022-01-05T23:30:00Z", "5 January 2022"],
    ["soon", "soon"],
  ])("%s", (iso, text) => expect(dateText(iso)).toBe(text));

  it.each([
    [null, null, null, null],
    ["1994", null, null, "from 1994"],
    ["1994-07-20", null, "year", "from 1994"],
    ["2022-01-06", "2022-01-19", "day", "6 January 2022 to 19 January 2022"],
    ["2022-01-05", "2022-01-05", "day", "5 January 2022"],
    [null, "2022-01-19", "month", "until January 2022"],
  ] as const)("from %s to %s by %s", (from, to, precision, text) => {
    expect(validityText(from, to, precision)).toBe(text);
  });

  it("tells the hour only where there is one", () => {
    expect(momentText("2022-01-05")).toBe("5 January 2022");
    expect(momentText("2022-01-05T23:30:00Z")).toMatch(/5 January 2022.*23:30 UTC/u);
  });

  it.each([
    [12.4, "12 ms"],
    [1250, "1.3 s"],
    [42_000, "42 s"],
    [180_000, "3 min"],
  ])("%d ms", (ms, text) => expect(durationText(ms)).toBe(text));
});

describe("facts in words", () => {
  it("says who, what, whom, and how it stands", () => {
    expect(factSentence(fact("f"))).toBe("Ada head of state of Utopia");
    expect(factSentence(fact("f", { polarity: "denied", validFrom: "1994" }))).toBe(
      "Ada head of state of Utopia (denied, from 1994)",
    );
    expect(standingWords(fact("f", { modality: "planned" }))).toEqual(["planned"]);
    expect(counted(1, "entity", "entities")).toBe("1 entity");
    expect(counted(2000, "entity", "entities")).toBe("2,000 entities");
  });
});

describe("the legend", () => {
  const drawing = toDrawing(
    graphView(
      [entity("Utopia", "Country"), entity("Ada"), entity("Bob")],
      [edge("ada", "CONSULTED_WITH", "bob"), edge("ada", "LEADS", "bob"), edge("bob", "LEADS", "ada")],
    ),
  );

  it("counts kinds in the table's order and relations by number", () => {
    expect(kindEntries(drawing).map(({ kind, count }) => [kind, count])).toEqual([
      ["Person", 2],
      ["Country", 1],
    ]);
    expect(relationEntries(drawing).map(({ type, count }) => [type, count])).toEqual([
      ["LEADS", 2],
      ["CONSULTED_WITH", 1],
    ]);
  });

  it("offers examples that use what is there, with names quoted", () => {
    const odd = toDrawing(graphView([entity("D'Arc\\"), entity("Bob")], [edge("bob", "LEADS", "d'arc\\")]));
    const queries = queryExamples(odd).map((example) => example.query);
    expect(queries.some((query) => query.includes("(a:Person)-[r:LEADS]->(b:Person)"))).toBe(true);
    expect(queries.some((query) => query.includes("'D\\'Arc\\\\'"))).toBe(true);
    expect(queryExamples(toDrawing(graphView([]))).length).toBeGreaterThan(0);
  });
});

describe("the form for an article", () => {
  it("sends what was filled in and nothing else", () => {
    expect(toArticleRequest({ ...EMPTY_FORM, text: "Ada met Bob.", title: " Title " })).toEqual({
      ok: true,
      article: { text: "Ada met Bob.", title: "Title" },
    });
    expect(toArticleRequest({ ...EMPTY_FORM, mode: "url", url: " https://example.org/a " })).toEqual({
      ok: true,
      article: { url: "https://example.org/a" },
    });
  });

  it.each([
    { ...EMPTY_FORM, text: "  " },
    { ...EMPTY_FORM, mode: "url" as const, url: "" },
    { ...EMPTY_FORM, mode: "url" as const, url: "javascript:alert(1)" },
  ])("says what is missing in %j", (form) => {
    const result = toArticleRequest(form);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.hint).not.toBeNull();
  });

  it("takes files by their ending", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(fileRequest("a.pdf", bytes("<p>x</p>"))).toEqual({ base64: btoa("<p>x</p>"), source: "a.pdf" });
    expect(() => fileRequest("a.txt", bytes(""))).toThrow(/empty/u);
    expect(() => fileRequest("a.txt", new Uint8Array(11 * 1024 * 1024))).toThrow(ApiError);
  });
});

describe("jobProgress", () => {
  const item = (status: "queued" | "running" | "done" | "failed", stage: "fetch" | "facts" | null = null) =>
    ({ source: "a", status, stage, outcome: null, error: null }) as const;
  const job = (...items: ReturnType<typeof item>[]): number =>
    jobProgress({ id: "j", status: "running", createdAt: "", finishedAt: null, items });

  it("grows with each stage and each article", () => {
    expect(job(item("queued"))).toBe(0);
    expect(job(item("running", "facts"))).toBeGreaterThan(job(item("running", "fetch")));
    expect(job(item("done"), item("queued"))).toBe(0.5);
    expect(job(item("done"), item("failed"))).toBe(1);
  });
});

describe("rowWindow", () => {
  it("covers what is seen and fills the rest with space", () => {
    const view = rowWindow(100_000, 34, 340_000, 400);
    expect(view.first).toBeLessThanOrEqual(10_000);
    expect(view.end).toBeGreaterThanOrEqual(10_012);
    expect(view.end - view.first).toBeLessThan(60);
    expect(view.above + (view.end - view.first) * 34 + view.below).toBe(100_000 * 34);
  });

  it.each([
    [0, 0],
    [3, 0],
    [50, 999_999],
  ])("is sound for %d rows scrolled to %d", (count, top) => {
    const view = rowWindow(count, 34, top, 400);
    expect(view.first).toBeGreaterThanOrEqual(0);
    expect(view.end).toBeLessThanOrEqual(count);
    expect(view.first).toBeLessThanOrEqual(view.end);
  });
});

describe("the theme", () => {
  it("goes round and forgives what storage holds", () => {
    expect(nextTheme(nextTheme(nextTheme("system")))).toBe("system");
    expect(parseTheme("dark")).toBe("dark");
    expect(parseTheme("purple")).toBe("system");
    expect(parseTheme(null)).toBe("system");
  });
});
