import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../../src/graph/errors.js";
import { STATUS_OF_CODE } from "../../src/server/errors/status-of-code.js";

const root = join(import.meta.dirname, "..", "..");

/** The rows of the table in docs/errors.md, by code. */
const documented = new Map(
  readFileSync(join(root, "docs/errors.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [, code = "", type = "", when = "", remedy = "", status = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      return [code.replaceAll("`", ""), { type, when, remedy, status }] as const;
    }),
);

/** Every `new SomeError("CODE"` of the source, as pairs. */
function raised(): (readonly [string, string])[] {
  return ["src", "ingest"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [
        ...readFileSync(join(root, folder, file), "utf8").matchAll(/new (\w+Error)\(\s*"([A-Z_]+)"/g),
      ])
      .map(([, type = "", code = ""]) => [type, code] as const),
  );
}

describe("docs/errors.md", () => {
  it("lists the codes there are, and no others, in their order", () => {
    expect([...documented.keys()]).toEqual(Object.keys(ERROR_CODES));
  });

  it.each(Object.entries(ERROR_CODES))("says of %s what the code says", (code, when) => {
    const row = documented.get(code);
    expect(row?.when).toBe(when);
    expect(row?.remedy).not.toBe("");
    const status = Object.entries(STATUS_OF_CODE).find(([known]) => known === code)?.[1];
    expect(row?.status).toBe(String(status));
  });

  it("names the class that carries each code in the source", () => {
    const pairs = raised();
    expect(pairs.length).toBeGreaterThan(30);
    for (const [type, code] of pairs) {
      expect(["any", type], `${type} ${code}`).toContain(documented.get(code)?.type);
    }
  });

  it("has no status table with codes that do not exist", () => {
    expect(Object.keys(STATUS_OF_CODE).sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });
});

describe("docs/api.md", () => {
  const text = readFileSync(join(root, "docs/api.md"), "utf8");
  const contract = readFileSync(join(root, "src/api/contract.ts"), "utf8");
  /** "GET /api/jobs/:id" and the names of its query, as one line. */
  const routes = (source: string, line: RegExp) =>
    [...source.replaceAll("\\|", "|").matchAll(line)].map(
      ([, method = "", path = ""]) => `${method} ${path}`,
    );

  it("lists the routes of the contract with their queries", () => {
    const promised = routes(contract, /^ \* (GET|POST|DELETE)\s+(\S+)/gm).filter(
      (route) => !route.includes("/docs"),
    );
    const described = routes(text, /^\| `(GET|POST|DELETE) ([^`]+)`/gm);
    expect(promised.length).toBeGreaterThan(15);
    expect(described.map((route) => route.split("?", 1)[0])).toEqual(
      promised.map((route) => route.split("?", 1)[0]),
    );
    for (const route of promised) {
      if (route.includes("?")) expect(described).toContain(route);
    }
  });
});
