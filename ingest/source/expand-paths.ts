import { readdir, stat } from "node:fs/promises";
import { glob } from "tinyglobby";
import { join } from "node:path";
import { InputError } from "../../src/graph/errors.js";
import { formatOf, READABLE_EXTENSIONS } from "./article-format.js";
import type { ArticleSource } from "./article-source.js";
import { tableFormatOf } from "./table/table-format.js";

/** A README describes its folder; it is not an article unless it is named itself. */
const NOT_ARTICLES = /^readme\b/iu;
const SKIPPED_FOLDERS = new Set(["node_modules"]);

/**
 * Turns what a user names into articles to load, in the order given: addresses, files, `-` for standard
 * input, patterns (`news/**\/*.pdf`, for shells that do not expand them), and folders, of which every readable file
 * is taken, at any depth, sorted by path. Hidden files and links to folders are passed over, and files that hold many
 * articles (CSV, JSON Lines, WARC) must be named themselves or by a pattern. A file that does not exist stays in the
 * list, so that loading names it and the others are still read.
 * @throws InputError INPUT_NOT_FOUND when a folder holds no readable file, or a pattern fits none
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly ArticleSource[]> {
  const sources: ArticleSource[] = [];
  for (const path of paths) {
    if (/^https?:\/\//iu.test(path)) sources.push({ type: "url", url: path });
    else if (path === "-") sources.push({ type: "file", path });
    else if (await isPattern(path)) sources.push(...(await matchingFiles(path)));
    else if (!(await isFolder(path))) sources.push({ type: "file", path });
    else sources.push(...(await folderFiles(path)).map((file) => ({ type: "file", path: file }) as const));
  }
  return sources;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** A file may well be called `a[1].txt`: what exists is no pattern. */
async function isPattern(path: string): Promise<boolean> {
  return (
    /[*?[{]/u.test(path) &&
    (await stat(path).then(
      () => false,
      () => true,
    ))
  );
}

async function matchingFiles(pattern: string): Promise<readonly ArticleSource[]> {
  const found = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false });
  const paths = found.filter((path) => formatOf(path) !== null || tableFormatOf(path) !== null).toSorted();
  if (paths.length > 0) return paths.map((path) => ({ type: "file", path }));
  throw new InputError("INPUT_NOT_FOUND", `No file that can be read fits ${pattern}.`, {
    hint: `Articles are files that end in ${READABLE_EXTENSIONS.join(", ")}.`,
    details: { path: pattern },
  });
}

async function folderFiles(folder: string): Promise<readonly string[]> {
  const files = await listFiles(folder);
  if (files.length > 0) return files;
  throw new InputError("INPUT_NOT_FOUND", `The folder ${folder} holds no article that can be read.`, {
    hint: `Articles are files that end in ${READABLE_EXTENSIONS.join(", ")}.`,
    details: { path: folder },
  });
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new InputError("INPUT_UNREADABLE", `The folder ${folder} cannot be read.`, {
      hint: "Check its permissions.",
      details: { path: folder },
      cause,
    });
  });
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || SKIPPED_FOLDERS.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await listFiles(path)));
    else if (formatOf(path) !== null && !NOT_ARTICLES.test(entry.name)) files.push(path);
  }
  return files;
}
