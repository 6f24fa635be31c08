import { appendFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { JobView } from "../api/job-view.js";
import { StoreError } from "../graph/errors.js";
import { writeDurably } from "./durable-file.js";
import type { AcceptedJob, ProgressLine } from "./job-schemas.js";
import { journalFile } from "./journal-file.js";

/**
 * The journal: what makes an accepted job survive a crash. A job is `<id>.accepted.json` (its
 * articles, flushed to disk before it is acknowledged) and `<id>.progress.jsonl` (a line for each
 * article that ended); once ended it is `<id>.ended.json`, without the articles.
 */
export interface Journal {
  /** @throws StoreError `STORE_FAILED` when it cannot be written */
  accept(job: AcceptedJob): Promise<void>;
  /** Not flushed: an article whose line is lost is read again and found unchanged. */
  progress(id: string, line: ProgressLine): Promise<void>;
  end(view: JobView): Promise<void>;
  forget(id: string): Promise<void>;
}

/**
 * A journal in `folder`, which is made when it is missing.
 * @throws StoreError `STORE_FAILED` when the folder cannot be made
 */
export async function openJournal(folder: string): Promise<Journal> {
  const at = (id: string, part: "accepted" | "progress" | "ended") => join(folder, journalFile(id, part));
  await orFail(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
  await removeHalves(folder);
  return {
    accept: (job) => orFail(folder, () => writeDurably(at(job.id, "accepted"), JSON.stringify(job))),
    progress: (id, line) =>
      orFail(folder, () => appendFile(at(id, "progress"), `${JSON.stringify(line)}\n`, { mode: 0o600 })),
    async end(view) {
      await orFail(folder, () => writeDurably(at(view.id, "ended"), JSON.stringify(view)));
      await rm(at(view.id, "accepted"), { force: true });
      await rm(at(view.id, "progress"), { force: true });
    },
    async forget(id) {
      await rm(at(id, "ended"), { force: true });
    },
  };
}

/** What was being written when the program was killed was never acknowledged. */
async function removeHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".json.tmp")) await rm(join(folder, name), { force: true });
  }
}

async function orFail<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError("STORE_FAILED", `The list of jobs could not be written to ${folder}: ${reason}.`, {
      hint: "Check that the data folder is writable and that the disk has room.",
      details: { folder },
      cause,
    });
  }
}
