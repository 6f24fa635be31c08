import { setTimeout as wait } from "node:timers/promises";
import type { JobView } from "../../api/job-view.js";
import { isNewsgraphError } from "../../graph/errors.js";
import { ANSWERS, checkAnswer } from "./check-answer.js";
import type { HttpClient } from "./http-client.js";

/** Pause before a broken stream of events is taken up again, in ms. */
const PAUSE_MS = 500;

/**
 * Follow a job by its server-sent events until it has ended. A stream that breaks is taken up
 * again; a server that is gone is an error.
 */
export async function followRemoteJob(
  http: HttpClient,
  first: JobView,
  signal: AbortSignal,
  onChange: (job: JobView) => void,
): Promise<void> {
  let job = first;
  onChange(job);
  while (job.finishedAt === null) {
    try {
      for await (const data of readEvents(http.stream(`/api/jobs/${job.id}/events`, { signal }))) {
        job = checkAnswer(ANSWERS.job, JSON.parse(data));
        onChange(job);
      }
    } catch (error) {
      if (!isNewsgraphError(error) || error.code !== "STORE_UNAVAILABLE") throw error;
    }
    if (job.finishedAt !== null) return;
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    job = checkAnswer(ANSWERS.job, await http.json(`/api/jobs/${job.id}`, { signal }));
    onChange(job);
  }
}

/** The `data` of each event of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export async function* readEvents(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = "";
  let data: string[] = [];
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r?\n/u);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /u, ""));
      if (line !== "" || data.length === 0) continue;
      yield data.join("\n");
      data = [];
    }
  }
}
