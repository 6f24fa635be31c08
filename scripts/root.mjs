import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts path below the clone's folder */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}
