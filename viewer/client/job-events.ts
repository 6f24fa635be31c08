import type { JobView } from "../../src/api/job-view.js";
import { isJobView } from "./answer-guards.js";
import type { Api } from "./api.js";

/** How long to wait before asking for the job instead of listening, in ms. */
const POLL_INTERVAL_MS = 1000;

export function isEnded(job: JobView): boolean {
  return job.status === "done" || job.status === "failed" || job.status === "cancelled";
}

/**
 * Follow a job until it ends: by server-sent events, and by asking every second when the
 * stream breaks. `onChange` gets every state, the last one included.
 * @returns a function that stops following
 */
export function followJob(api: Api, id: string, onChange: (job: JobView) => void): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const source = new EventSource(api.jobEventsUrl(id));

  const stop = (): void => {
    stopped = true;
    source.close();
    clearTimeout(timer);
  };
  const take = (job: JobView): void => {
    if (stopped) return;
    if (isEnded(job)) stop();
    onChange(job);
  };
  const poll = async (): Promise<void> => {
    if (stopped) return;
    try {
      take(await api.job(id));
    } catch {
      // The server may be restarting; the next round asks again.
    }
    timer = setTimeout(() => void poll(), POLL_INTERVAL_MS);
  };

  source.onmessage = (event: MessageEvent<string>) => {
    const job = parseJob(event.data);
    if (job !== null) take(job);
  };
  source.onerror = () => {
    source.close();
    if (!stopped && timer === undefined) void poll();
  };
  return stop;
}

function parseJob(text: string): JobView | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJobView(value) ? value : null;
  } catch {
    return null;
  }
}
