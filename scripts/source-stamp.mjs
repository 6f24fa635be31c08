import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inRoot, ROOT } from "./root.mjs";

/**
 * One hash over the content of files and folders (relative to the clone): it changes when
 * any of them does, and not when a checkout only touches their times.
 * @param {string[]} paths
 */
export function sourceStamp(paths) {
  const hash = createHash("sha1");
  for (const file of paths.flatMap((path) => filesBelow(path)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  const full = inRoot(path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
