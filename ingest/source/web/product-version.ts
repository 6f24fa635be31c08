import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The version of Newsgraph, from the package that this file belongs to; sources and build lie at different depths. */
export const PRODUCT_VERSION = findVersion(dirname(fileURLToPath(import.meta.url)));

function findVersion(folder: string): string {
  const version = readVersion(join(folder, "package.json"));
  if (version !== null) return version;
  const parent = dirname(folder);
  return parent === folder ? "0" : findVersion(parent);
}

function readVersion(path: string): string | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    const isOwn = typeof parsed === "object" && parsed !== null && "name" in parsed && "version" in parsed;
    return isOwn && parsed.name === "newsgraph" ? String(parsed.version) : null;
  } catch {
    return null;
  }
}
