import { readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasEnded, type JobQueue } from "../jobs/job-queue.js";
import type { Submission } from "../jobs/reader.js";
import type { GraphStore } from "../store/graph-store.js";
import { examplesMarker } from "./data-layout.js";
import { packageInfo } from "./package-info.js";

/** What reading the examples came to. */
export interface ExamplesOutcome {
  readonly read: number;
  /** Messages of those that could not be read. */
  readonly problems: readonly string[];
}

/**
 * Read the articles that come with the package, once for each data folder and only when its
 * graph is empty: somebody who deleted them does not want them back.
 * @returns null when there was nothing to do
 */
export async function readExamples(
  dataFolder: string,
  { store, jobs }: { readonly store: GraphStore; readonly jobs: JobQueue },
  signal: AbortSignal,
): Promise<ExamplesOutcome | null> {
  const marker = examplesMarker(dataFolder);
  if (existsSync(marker) || (await store.counts()).articles > 0) return null;
  const examples = await exampleArticles();
  if (examples.length === 0) return null;
  const job = await jobs.submit(examples);
  const items = await ended(jobs, job.id, signal);
  await writeFile(marker, `${new Date().toISOString()}\n`);
  const problems = items.flatMap(({ source, error }) =>
    error === null ? [] : [`${source}: ${error.message}`],
  );
  return { read: items.length - problems.length, problems };
}

/** The articles beside the folder's README, in the order of their names. */
async function exampleArticles(): Promise<Submission[]> {
  const folder = join(packageInfo().root, "examples");
  const names = await readdir(folder).catch(() => []);
  const articles = names.filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  return Promise.all(
    articles.map(async (name) => ({
      type: "text",
      text: await readFile(join(folder, name), "utf8"),
      // Not the full path: the graph of the examples is the same on every machine.
      metadata: { source: `examples/${name}` },
    })),
  );
}

function ended(jobs: JobQueue, id: string, signal: AbortSignal) {
  return new Promise<ReturnType<JobQueue["get"]>["items"]>((resolve) => {
    const look = (view: ReturnType<JobQueue["get"]>) => {
      if (!hasEnded(view) && !signal.aborted) return;
      unsubscribe();
      resolve(view.items);
    };
    const unsubscribe = jobs.subscribe(id, look);
    signal.addEventListener("abort", () => look(jobs.get(id)), { once: true });
    look(jobs.get(id));
  });
}
