import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTable } from "../../../src/cli/output/format-table.js";

describe("formatTable", () => {
  it("lays out columns under their names", () => {
    expect(
      formatTable(
        ["a", "name"],
        [
          ["1", "Minsk"],
          ["22", "Nur-Sultan"],
        ],
        80,
      ),
    ).toBe("a   name\n──  ──────────\n1   Minsk\n22  Nur-Sultan\n");
  });

  it("cuts the widest column where the table does not fit", () => {
    const lines = formatTable(["id", "text"], [["a-1", "word ".repeat(40)]], 30).split("\n");
    expect(lines[2]).toMatch(/^a-1 {2}word word .*…$/u);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
  });

  it("lets no control character of an article reach the terminal", () => {
    expect(formatTable(["t"], [["\u001b[31mred\u0007\nline"]], 80)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f]/u,
    );
  });

  it("fits any rows into the width when the columns can be cut that far, one line a row", () => {
    const rows = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.record({
        names: fc.array(fc.string(), { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(fc.string({ maxLength: 60 }), { minLength: columns, maxLength: columns }), {
          maxLength: 5,
        }),
        width: fc.integer({ min: columns * 10, max: 120 }),
      }),
    );
    fc.assert(
      fc.property(rows, ({ names, rows, width }) => {
        const lines = formatTable(names, rows, width).split("\n");
        expect(lines).toHaveLength(rows.length + 3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
