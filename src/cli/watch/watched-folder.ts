import { stat } from "node:fs/promises";
import { expandPaths } from "../../../ingest/source/expand-paths.js";
import type { ListEntry } from "../../../ingest/source/feed/article-list.js";
import { isNewsgraphError } from "../../graph/errors.js";
import type { WatchedSource } from "./watched-source.js";

/** A file that was changed so short a time ago may still be written, in ms. */
const SETTLED_MS = 2_000;

/**
 * A folder: its files that can be read, at any depth. A file whose size or date has changed is read again.
 * @param path absolute
 */
export function watchedFolder(path: string, everyMs: number): WatchedSource {
  return {
    name: path,
    everyMs,
    async look() {
      const files = await filesIn(path);
      const entries = await Promise.all(files.map(toEntry));
      return { entries: entries.filter((entry) => entry !== null), etag: null, lastModified: null };
    },
  };
}

async function filesIn(path: string): Promise<readonly string[]> {
  try {
    const found = await expandPaths([path]);
    return found.flatMap((source) => (source.type === "file" ? [source.path] : []));
  } catch (error) {
    // An empty folder is one into which nothing was put yet.
    if (isNewsgraphError(error) && error.code === "INPUT_NOT_FOUND") return [];
    throw error;
  }
}

async function toEntry(path: string): Promise<ListEntry | null> {
  const stats = await stat(path).catch(() => null);
  if (stats === null || Date.now() - stats.mtimeMs < SETTLED_MS) return null;
  return { id: path, version: `${stats.mtimeMs}/${stats.size}`, source: { type: "file", path } };
}
