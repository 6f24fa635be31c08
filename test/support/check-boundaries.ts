import { dirname, posix } from "node:path";
import type { SourceFile } from "./source-imports.js";

/** Packages that belong in one place each; whatever else imports them breaks a boundary. */
const VENDORS: readonly { readonly name: RegExp; readonly home: readonly string[] }[] = [
  { name: /^neo4j-driver/u, home: ["src/store/neo4j/"] },
  { name: /^@grafeo-db\//u, home: ["src/store/embedded/child/"] },
  { name: /^(?:sigma|@sigma\/.*|graphology-layout-.*)(?:\/|$)/u, home: ["viewer/scene/"] },
  { name: /^(?:fastify|@fastify\/)/u, home: ["src/server/"] },
  { name: /^(?:@mozilla\/readability|linkedom|undici)$/u, home: ["ingest/source/"] },
  { name: /^commander$/u, home: ["src/cli/"] },
  { name: /^preact|^@preact\//u, home: ["viewer/"] },
];

/** Folders that run anywhere: no Node. */
const PURE = ["src/graph/", "src/api/", "src/export/"];

/**
 * Where the environment may be read. The database's child process is handed the environment
 * as it is, which is not reading a setting; Vite's configuration is no part of the program.
 */
const ENVIRONMENT = ["src/config/", "src/store/embedded/engine-process.ts", "viewer/vite.config.ts"];

/** Which folder may import from which; the same as the references of the TypeScript projects. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/graph": [],
  "src/api": ["src/graph"],
  "src/store": ["src/graph"],
  "src/copies": ["src/graph"],
  "src/store/cypher": ["src/graph", "src/store", "src/copies"],
  "src/store/embedded": ["src/graph", "src/store", "src/store/cypher", "src/copies"],
  "src/store/neo4j": ["src/graph", "src/store", "src/store/cypher", "src/copies"],
  "src/matching": ["src/graph"],
  "src/identity": ["src/graph", "src/store"],
  "src/config": ["src/graph"],
  "src/export": ["src/graph"],
  "src/import": ["src/graph", "src/store"],
  "src/jobs": ["src/graph", "src/api", "src/store"],
  "src/server": ["src/graph", "src/api", "src/store", "src/identity", "src/jobs", "src/export"],
  "src/cli": [
    "src/graph",
    "src/api",
    "src/store",
    "src/copies",
    "src/store/cypher",
    "src/store/embedded",
    "src/store/neo4j",
    "src/config",
    "src/identity",
    "src/matching",
    "src/export",
    "src/import",
    "src/jobs",
    "src/server",
    "ingest",
  ],
  ingest: ["src/graph"],
  train: ["src/graph", "ingest"],
  eval: ["src/graph", "ingest", "train"],
  viewer: ["src/graph", "src/api"],
};

/** Every broken boundary as one line: the file, and what is wrong with it. */
export function checkBoundaries(sources: readonly SourceFile[]): string[] {
  const perFile = sources.flatMap((source) => [
    ...vendorProblems(source),
    ...directionProblems(source),
    ...pureProblems(source),
    ...environmentProblems(source),
    ...formProblems(source),
  ]);
  return [...perFile, ...findCycles(sources)].sort();
}

function vendorProblems({ path, imports }: SourceFile): string[] {
  return VENDORS.flatMap(({ name, home }) =>
    imports
      .filter((imported) => name.test(imported) && !home.some((folder) => path.startsWith(folder)))
      .map((imported) => `${path}: ${imported} belongs in ${home.join(" or ")}`),
  );
}

/** The most special folder of the table that holds the file. */
export function folderOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function directionProblems({ path, imports }: SourceFile): string[] {
  const from = folderOf(path);
  if (from === undefined) return [`${path}: lies in no folder of the table in check-boundaries.ts`];
  return imports.filter(isRelative).flatMap((imported) => {
    const to = folderOf(resolveImport(path, imported));
    const allowed = to === from || (to !== undefined && MAY_IMPORT[from]?.includes(to) === true);
    return allowed ? [] : [`${path}: ${from} may not import from ${to ?? imported}`];
  });
}

function pureProblems({ path, imports }: SourceFile): string[] {
  if (!PURE.some((folder) => path.startsWith(folder))) return [];
  return imports
    .filter((name) => name.startsWith("node:"))
    .map((name) => `${path}: ${name} in a folder that is pure`);
}

function environmentProblems({ path, text }: SourceFile): string[] {
  if (ENVIRONMENT.some((place) => path.startsWith(place)) || !/\bprocess\.env\b/u.test(text)) return [];
  return [`${path}: process.env is read in src/config alone`];
}

function formProblems({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  if (/(?:^|\/)(?:utils?|helpers?)(?:\/|\.tsx?$)/u.test(path))
    problems.push(`${path}: the name says nothing`);
  // Vite reads its configuration from a default export.
  const isViteConfig = path.endsWith("vite.config.ts");
  if (/^\s*export\s+default\b/mu.test(text) && !isViteConfig) problems.push(`${path}: exports by default`);
  return problems;
}

const isRelative = (name: string): boolean => name.startsWith(".");

/** `../graph/span.js` in `src/api/job-view.ts` is `src/graph/span.ts`, as far as its folder goes. */
function resolveImport(path: string, imported: string): string {
  return posix.join(dirname(path), imported);
}

/** Files that import each other in a ring, each ring once, by its first file. */
function findCycles(sources: readonly SourceFile[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/u, ""), source]));
  const next = (source: SourceFile) =>
    source.imports
      .filter(isRelative)
      .map((imported) => byPath.get(resolveImport(source.path, imported).replace(/\.[jt]sx?$/u, "")))
      .filter((target) => target !== undefined);
  const state = new Map<SourceFile, "open" | "done">();
  const trail: SourceFile[] = [];
  const rings: string[] = [];
  const visit = (source: SourceFile): void => {
    state.set(source, "open");
    trail.push(source);
    for (const target of next(source)) {
      if (state.get(target) === "open") {
        const ring = trail.slice(trail.indexOf(target)).map((file) => file.path);
        rings.push(`${target.path}: imports itself by way of ${[...ring.slice(1), target.path].join(", ")}`);
      } else if (!state.has(target)) visit(target);
    }
    trail.pop();
    state.set(source, "done");
  };
  for (const source of sources) if (!state.has(source)) visit(source);
  return rings;
}
