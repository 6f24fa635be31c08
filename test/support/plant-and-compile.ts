import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { folderOf } from "./check-boundaries.js";

/** One folder importing from another. */
export interface Direction {
  readonly from: string;
  readonly to: string;
}

/** "File is not listed within the file list of project": what `tsc -b` says of a forbidden import. */
const NOT_IN_PROJECT = 6307;

/**
 * Have TypeScript compile each project with planted files, one for each direction, that are on no disk.
 * @returns the directions that it refused, as `from -> to`
 */
export function plantAndCompile(root: string, directions: readonly Direction[]): Set<string> {
  const cache = new Map<string, ts.SourceFile | undefined>();
  const folders = new Set(directions.map((direction) => direction.from));
  return new Set(
    [...folders].flatMap((from) => {
      const targets = directions.filter((direction) => direction.from === from).map(({ to }) => to);
      const planted = new Map(targets.map((to) => plant(root, from, to)));
      return refusedBy(root, from, planted, cache);
    }),
  );
}

/** A file that imports the first file of `to`: its path, its text. */
function plant(root: string, from: string, to: string): [path: string, text: string] {
  // Not a .tsx: that fails in another way, where JSX is not switched on.
  const target = readdirSync(join(root, to), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !/\.(?:d|config)\.ts$/u.test(name))
    .find((name) => folderOf(`${to}/${name}`) === to);
  if (target === undefined) throw new Error(`${to} holds no source file to import.`);
  const way = posix.relative(from, `${to}/${target.replace(/\.tsx?$/u, ".js")}`);
  const path = join(root, from, `planted-${to.replaceAll("/", "-")}.ts`);
  return [path, `export type * from "${way.startsWith(".") ? way : `./${way}`}";\n`];
}

function refusedBy(
  root: string,
  from: string,
  planted: ReadonlyMap<string, string>,
  cache: Map<string, ts.SourceFile | undefined>,
): string[] {
  const { options, projectReferences = [] } = readProject(join(root, from, "tsconfig.json"));
  const base = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...base,
    fileExists: (path) => planted.has(path) || base.fileExists(path),
    readFile: (path) => planted.get(path) ?? base.readFile(path),
    getSourceFile(path, version) {
      if (!cache.has(path)) {
        cache.set(path, planted.has(path) ? parse(path, planted) : base.getSourceFile(path, version));
      }
      return cache.get(path);
    },
  };
  const program = ts.createProgram({ rootNames: [...planted.keys()], options, projectReferences, host });
  const files = program.getSourceFiles().filter((file) => planted.has(file.fileName));
  return [
    ...program.getOptionsDiagnostics(),
    ...files.flatMap((file) => program.getSemanticDiagnostics(file)),
  ]
    .filter((diagnostic) => diagnostic.code === NOT_IN_PROJECT)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"))
    .map((message) => /^File '(.+?)' is not listed/u.exec(message)?.[1] ?? "")
    .map((path) => `${from} -> ${folderOf(posix.relative(root, path)) ?? path}`);
}

function parse(path: string, planted: ReadonlyMap<string, string>): ts.SourceFile {
  return ts.createSourceFile(path, planted.get(path) ?? "", ts.ScriptTarget.ES2023);
}

function readProject(path: string): ts.ParsedCommandLine {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (parsed === undefined) throw new Error(`${path} cannot be read.`);
  return parsed;
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}
