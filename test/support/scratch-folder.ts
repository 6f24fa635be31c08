import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder; the caller removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "newsgraph-test-"));
}

/** A new empty folder that is removed when the test has ended. */
export function scratchFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
