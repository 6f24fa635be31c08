import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { graphIn } from "./graph-of.js";

describe("the table of facts", () => {
  it("has a row for each sentence behind a fact, which says who says so, where and when", async () => {
    const rows = parse<Record<string, string>>(await graphIn("csv"), { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows.find(({ relation }) => relation === "OWNS")).toMatchObject({
      subject: "Ada",
      object: "Bank",
      modality: "planned",
      statedBy: "Cy",
      sentence: "Ada may buy Bank, Cy said.",
      publishedAt: "2022-01-05",
    });
    expect(rows.find(({ relation }) => relation === "HAS_QUANTITY")).toMatchObject({
      number: "3",
      unit: "people",
    });
  });

  it("holds nothing that a spreadsheet would run", async () => {
    const rows = parse<Record<string, string>>(await graphIn("csv"), { columns: true });
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells).toContain("'=Ada rules Freedonia.");
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });
});
