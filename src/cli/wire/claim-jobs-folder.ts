import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A journal of jobs that this process alone uses. */
export interface ClaimedFolder {
  readonly folder: string;
  release(): Promise<void>;
}

const LOCK = "lock";

/**
 * A folder of the journal for this process: `jobs`, or `jobs-2` and so on while other processes have those. An
 * embedded database lets one process in at a time, which guards its journal too; a Neo4j lets in many. Folders
 * that a killed process left with unfinished jobs are taken first, so that those go on.
 * @param jobs path of the first folder
 */
export async function claimJobsFolder(jobs: string): Promise<ClaimedFolder> {
  const left = await foldersLeft(jobs);
  for (let number = 1; ; number++) {
    const folder = left.shift() ?? (number === 1 ? jobs : `${jobs}-${number}`);
    await mkdir(folder, { recursive: true });
    const lock = join(folder, LOCK);
    if (await take(lock)) return { folder, release: () => rm(lock, { force: true }) };
  }
}

/** Folders with unfinished jobs. */
async function foldersLeft(jobs: string): Promise<string[]> {
  const left: string[] = [];
  for (let number = 1; ; number++) {
    const folder = number === 1 ? jobs : `${jobs}-${number}`;
    const names = await readdir(folder).catch(() => null);
    if (names === null) return left;
    if (names.some((name) => name.endsWith(".accepted.json"))) left.push(folder);
  }
}

/** Create the lock, or take over that of a process that is gone. */
async function take(lock: string): Promise<boolean> {
  if (await create(lock)) return true;
  if (await isHeld(lock)) return false;
  // Only one of several processes can rename it; what it got may be another's new lock by now.
  const taken = `${lock}.${process.pid}`;
  try {
    await rename(lock, taken);
  } catch {
    return false;
  }
  if (await isHeld(taken)) {
    await rename(taken, lock);
    return false;
  }
  await rm(taken, { force: true });
  return create(lock);
}

async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid} ${await startOf(process.pid)}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isHeld(lock: string): Promise<boolean> {
  const [pid = "", start = ""] = (await readFile(lock, "utf8").catch(() => "")).split(" ");
  // An empty lock is one that is being written.
  return pid === "" || (isAlive(Number(pid)) && (await startOf(Number(pid))) === start);
}

/**
 * When a process was started, where the system tells: a new process may have the number of one that is gone, and
 * in a container it does each time.
 */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // Field 22 of proc(5); the second field is in brackets and may hold spaces.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
