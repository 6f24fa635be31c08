import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A TypeScript file of the program, by its path from the root, with what it imports. */
export interface SourceFile {
  /** With `/` on every platform. */
  readonly path: string;
  readonly text: string;
  /** Module names as written: `./span.js`, `sigma`, `node:fs`. Type-only and dynamic imports count. */
  readonly imports: readonly string[];
}

/** All TypeScript files below some folders of `root`. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.name.endsWith(".d.ts"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) =>
        parseSource(path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")),
      ),
  );
}

/** TypeScript's own scanner finds every form of import, and none inside comments or text. */
export function parseSource(path: string, text: string): SourceFile {
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  return { path, text, imports };
}
