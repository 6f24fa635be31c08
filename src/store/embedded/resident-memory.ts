import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Resident memory of a process in bytes, or null when it cannot be found out (the process may have ended). */
export async function residentMemory(pid: number): Promise<number | null> {
  try {
    if (process.platform === "linux") return fromProc(await readFile(`/proc/${pid}/status`, "utf8"));
    if (process.platform === "win32") {
      return fromTasklist((await run("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"])).stdout);
    }
    return kibibytes((await run("ps", ["-o", "rss=", "-p", String(pid)])).stdout);
  } catch {
    return null;
  }
}

function fromProc(status: string): number | null {
  return kibibytes(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? "");
}

/** The last column, such as "123,456 K"; its separators depend on the language of the system. */
function fromTasklist(line: string): number | null {
  return kibibytes((/"([^"]*)"\s*$/.exec(line)?.[1] ?? "").replaceAll(/\D/g, ""));
}

function kibibytes(text: string): number | null {
  const trimmed = text.trim();
  return /^\d+$/.test(trimmed) ? Number(trimmed) * 1024 : null;
}
