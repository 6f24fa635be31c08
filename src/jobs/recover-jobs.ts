import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type Type from "typebox";
import type { Static } from "typebox";
import Value from "typebox/value";
import type { JobView } from "../api/job-view.js";
import { addMembers, createJob, type Job } from "./job.js";
import { AcceptedJobSchema, JobViewSchema, ProgressLineSchema } from "./job-schemas.js";
import { journalFile, parseJournalFile } from "./journal-file.js";
import type { Log } from "./log.js";

/** What an earlier run of the program left in the journal, each list oldest first. */
export interface RecoveredJobs {
  readonly unfinished: readonly Job[];
  readonly ended: readonly JobView[];
}

/**
 * Read the journal. A file that is damaged is set aside under the name `<file>.damaged`, said so
 * in the log, and does not keep the other jobs from going on.
 */
export async function recoverJobs(folder: string, log: Log): Promise<RecoveredJobs> {
  const files = (await readdir(folder)).sort().flatMap((name) => parseJournalFile(name) ?? []);
  const ended: JobView[] = [];
  for (const { id } of files.filter((file) => file.part === "ended")) {
    const view = await readOrSetAside(join(folder, journalFile(id, "ended")), JobViewSchema, log);
    if (view !== null && view.id === id) ended.push(view);
  }
  const done = new Set(ended.map((view) => view.id));
  const unfinished: Job[] = [];
  for (const { id } of files.filter((file) => file.part === "accepted")) {
    const path = join(folder, journalFile(id, "accepted"));
    if (done.has(id)) await rm(path, { force: true });
    else {
      const job = await recoverJob(folder, id, log);
      if (job !== null) unfinished.push(job);
    }
  }
  return { unfinished: unfinished.sort(byCreation), ended: ended.sort(byCreation) };
}

async function recoverJob(folder: string, id: string, log: Log): Promise<Job | null> {
  const accepted = await readOrSetAside(join(folder, journalFile(id, "accepted")), AcceptedJobSchema, log);
  if (accepted === null || accepted.id !== id) return null;
  const job = createJob(accepted);
  for (const line of await readProgress(join(folder, journalFile(id, "progress")), log)) {
    const { index, item, first, members = [] } = line;
    if (index >= job.items.length) continue;
    // After a lost line the places of later articles are not known: their list is read again.
    if (first !== undefined && first !== job.items.length) continue;
    addMembers(job, members);
    job.items[index] = item;
    job.submissions.delete(index);
  }
  return job;
}

async function readProgress(path: string, log: Log): Promise<Static<typeof ProgressLineSchema>[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line !== "");
  const read = lines.map((line) => parse(line, ProgressLineSchema)).filter((line) => line !== null);
  if (read.length < lines.length) {
    // A crash while appending leaves half a line; its article is read again.
    log.warn("Some lines of a job's progress could not be read; those articles are read again.", {
      file: path,
      lines: lines.length - read.length,
    });
  }
  return read;
}

async function readOrSetAside<T extends Type.TSchema>(
  path: string,
  schema: T,
  log: Log,
): Promise<Static<T> | null> {
  const value = parse(await readFile(path, "utf8").catch(() => ""), schema);
  if (value !== null) return value;
  const aside = `${path}.damaged`;
  await rename(path, aside).catch(() => undefined);
  log.warn("A job's file is damaged and was set aside; its articles must be added again.", { file: aside });
  return null;
}

function parse<T extends Type.TSchema>(text: string, schema: T): Static<T> | null {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(schema, value) ? value : null;
  } catch {
    return null;
  }
}

function byCreation(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1;
}
