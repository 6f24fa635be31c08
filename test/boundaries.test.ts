import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { checkBoundaries, folderOf, MAY_IMPORT } from "./support/check-boundaries.js";
import { plantAndCompile } from "./support/plant-and-compile.js";
import { parseSource, readSources } from "./support/source-imports.js";

const ROOT = join(import.meta.dirname, "..");
const sources = readSources(ROOT, ["src", "ingest", "viewer", "train", "eval"]);

/** Pairs of folders of which the first may not import the second. */
const FORBIDDEN = Object.keys(MAY_IMPORT).flatMap((from) =>
  Object.keys(MAY_IMPORT)
    .filter((to) => to !== from && MAY_IMPORT[from]?.includes(to) !== true)
    .map((to) => ({ from, to })),
);

describe("the boundaries between the folders", () => {
  it("are kept by every file", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(checkBoundaries(sources)).toEqual([]);
  });

  it("are the same in the table and in the TypeScript projects", () => {
    for (const folder of projects()) {
      const allowed = MAY_IMPORT[folder] ?? [];
      for (const reference of referencesOf(folder)) expect(allowed, folder).toContain(reference);
    }
  });

  it("cover every folder that holds source", () => {
    expect(sources.filter((source) => folderOf(source.path) === undefined)).toEqual([]);
  });
});

describe("a planted violation", () => {
  const planted: [string, string, string, RegExp][] = [
    [
      "the Neo4j driver in the server",
      "src/server/x.ts",
      'import neo4j from "neo4j-driver";',
      /neo4j-driver belongs/u,
    ],
    [
      "the engine outside its child process",
      "src/store/embedded/x.ts",
      'import "@grafeo-db/js";',
      /belongs in/u,
    ],
    [
      "sigma outside the scene",
      "viewer/panel/x.ts",
      'import type { Sigma } from "sigma/types";',
      /belongs in/u,
    ],
    [
      "the layout outside the scene",
      "viewer/x.ts",
      'await import("graphology-layout-forceatlas2/worker")',
      /belongs/u,
    ],
    ["fastify in a job", "src/jobs/x.ts", 'import fastify from "fastify";', /belongs in src\/server/u],
    ["Readability outside the sources", "ingest/text/x.ts", 'import "@mozilla/readability";', /belongs in/u],
    ["undici in the command line", "src/cli/x.ts", 'import { fetch } from "undici";', /belongs in/u],
    [
      "commander in the configuration",
      "src/config/x.ts",
      'import { Command } from "commander";',
      /belongs in/u,
    ],
    ["Node in the domain", "src/graph/x.ts", 'import { join } from "node:path";', /pure/u],
    ["Node in the exports", "src/export/x.ts", 'export { join } from "node:path";', /pure/u],
    [
      "a setting read past the configuration",
      "src/server/x.ts",
      "export const a = process.env.PORT;",
      /process\.env/u,
    ],
    ["a default export", "src/jobs/x.ts", "export default 1;", /exports by default/u],
    ["a drawer for anything", "src/server/utils.ts", "export const a = 1;", /says nothing/u],
    ["a folder nobody knows", "src/other/x.ts", "export const a = 1;", /no folder of the table/u],
  ];
  it.each(planted)("is found: %s", (_name, path, text, problem) => {
    expect(checkBoundaries([...sources, parseSource(path, text)]).join("\n")).toMatch(problem);
  });

  it("is found: two files that import each other", () => {
    const ring = [
      parseSource("src/jobs/x.ts", 'import type { y } from "./y.js";'),
      parseSource("src/jobs/y.ts", 'import { x } from "./x.js";'),
    ];
    expect(checkBoundaries([...sources, ...ring]).join("\n")).toMatch(/imports itself by way of/u);
  });

  it.each(FORBIDDEN)("is found: $from imports $to", ({ from, to }) => {
    const way = posix.relative(from, `${to}/anything.js`);
    const text = `import type { x } from "${way.startsWith(".") ? way : `./${way}`}";`;
    const problems = checkBoundaries([...sources, parseSource(`${from}/x.ts`, text)]);
    expect(problems.join("\n")).toContain(`${from} may not import from ${to}`);
  });

  it("does not compile: TypeScript knows the directions too", () => {
    const known = new Set(projects());
    const visible = FORBIDDEN.filter(({ from, to }) => known.has(from) && known.has(to));
    const refused = plantAndCompile(ROOT, visible);
    expect(visible.length).toBeGreaterThan(50);
    expect(visible.filter(({ from, to }) => !refused.has(`${from} -> ${to}`))).toEqual([]);
  }, 120_000);
});

describe("tsc -b", () => {
  it("fails where the domain imports the store", () => {
    const copy = mkdtempSync(join(tmpdir(), "newsgraph-planted-"));
    try {
      for (const name of ["src/graph", "src/store/graph-store.ts", "package.json", "tsconfig.base.json"]) {
        cpSync(join(ROOT, name), join(copy, name), { recursive: true });
      }
      symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
      const build = () =>
        spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "src/graph"], { cwd: copy });
      expect(build().status).toBe(0);
      writeFileSync(
        join(copy, "src/graph/x.ts"),
        'export type { GraphStore } from "../store/graph-store.js";\n',
      );
      const broken = build();
      expect(broken.status).not.toBe(0);
      expect(broken.stdout.toString()).toMatch(/src\/graph\/x\.ts.*TS6307/u);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

/** The folders with a TypeScript project, the tests' apart. */
function projects(): string[] {
  return Object.keys(MAY_IMPORT).filter((folder) => existsSync(join(ROOT, folder, "tsconfig.json")));
}

function referencesOf(folder: string): string[] {
  const path = join(ROOT, folder, "tsconfig.json");
  const parsed = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  return (parsed?.projectReferences ?? []).map((reference) => posix.relative(ROOT, reference.path));
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}
