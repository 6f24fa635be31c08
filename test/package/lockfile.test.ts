import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

/**
 * `npm install` leaves out of the lockfile what the registry does not have at that moment, and
 * `npm ci` then refuses the lockfile: a fresh clone could not be installed.
 */
describe("package-lock.json", () => {
  it("names every optional dependency, that of other platforms too", () => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", "package-lock.json"), "utf8");
    const { packages } = JSON.parse(text) as Lockfile;
    const paths = Object.keys(packages);
    const missing = Object.values(packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});
