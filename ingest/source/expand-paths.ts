import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../src/graph/errors.js";
import { formatOf, READABLE_EXTENSIONS } from "./article-format.js";
import type { ArticleSource } from "./article-source.js";

/** A README describes its folder; it is not an article unless it is named itself. */
const NOT_ARTICLES = /^readme\b/iu;
const SKIPPED_FOLDERS = new Set(["node_modules"]);

/**
 * Turns what a user names into articles to load, in the order given: addresses, files, `-` for standard
 * input, and folders, of which every readable file is taken, at any depth, sorted by path. Hidden files and
 * links to folders are passed over. A file that does not exist stays in the list, so that loading names it and the
 * others are still read.
 * @throws InputError INPUT_NOT_FOUND when a folder holds no readable file
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly ArticleSource[]> {
  const sources: ArticleSource[] = [];
  for (const path of paths) {
    if (/^https?:\/\//iu.test(path)) sources.push({ type: "url", url: path });
    else if (path === "-" || !(await isFolder(path))) sources.push({ type: "file", path });
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
