import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package that this program came in. */
export interface PackageInfo {
  /** Absolute path of the folder with package.json, examples and the built viewer. */
  readonly root: string;
  readonly version: string;
}

/** Found by walking up from this file: it lies at another depth in the source than when built. */
export function packageInfo(): PackageInfo {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The folder of the package newsgraph was not found.");
    folder = parent;
  }
  const content: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const version =
    typeof content === "object" && content !== null && "version" in content ? content.version : null;
  return { root: folder, version: typeof version === "string" ? version : "unknown" };
}
