import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runNewsgraph } from "./run-newsgraph.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the example articles in its graph, to be copied. */
    readonly examples: string;
  }
}

let folder: string | null = null;

/** Read the example articles once for all files of a project. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "newsgraph-examples-"));
  const data = join(folder, "data");
  const examples = join(import.meta.dirname, "..", "..", "examples");
  const ingest = await runNewsgraph(["ingest", "--data", data, examples]);
  if (ingest.code !== 0) throw new Error(`The examples could not be ingested: ${ingest.stderr}`);
  project.provide("examples", data);
}

export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
