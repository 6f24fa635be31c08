import { Worker } from "node:worker_threads";
import type { EntityProfile } from "../../graph/identity/entity-profile.js";
import type { Matcher, Verdict } from "../../graph/identity/matcher.js";
import { nameMatcher } from "../../matching/name-matcher.js";

/** Fewer profiles than this are compared at once: it takes a few ms, less than starting a thread. */
const FEW_PROFILES = 300;

/**
 * The matcher of names in a thread of its own, so that comparing the entities of a large graph holds up no request.
 * @param module the compiled body of the thread
 */
export function createThreadMatcher(module = new URL("./match-thread.js", import.meta.url)): Matcher {
  return {
    name: nameMatcher.name,
    version: nameMatcher.version,
    findVerdicts: (profiles) =>
      profiles.length < FEW_PROFILES ? nameMatcher.findVerdicts(profiles) : inThread(module, profiles),
  };
}

function inThread(module: URL, profiles: readonly EntityProfile[]): Promise<readonly Verdict[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: profiles });
    worker.once("message", (verdicts: readonly Verdict[]) => resolve(verdicts));
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`The thread that compares entities ended with code ${code}.`)),
    );
  });
}
