import { Readable } from "node:stream";
import type { JobView } from "../api/job-view.js";
import { hasEnded, type JobQueue } from "../jobs/job-queue.js";

/** The id of a job's last event; a reader that sends it back has seen the end. */
export const ENDED_EVENT_ID = "ended";

/** How often a comment is sent when nothing changes, in ms: less than what proxies allow a silent connection. */
const HEARTBEAT_MS = 15_000;

/** A view of a job with many articles is large, so its changes are sent at most this often, in ms. */
const PAUSE_OF_LARGE_JOB_MS = 200;
const LARGE_JOB_ITEMS = 20;

interface Options {
  /** Ends the stream. */
  readonly closing: AbortSignal;
  readonly heartbeatMs?: number;
}

/**
 * A job's views as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html):
 * the present one first, then one at each change, the last when the job has ended. A reader that
 * is slower than the job gets the newest view and not the ones between.
 * @throws InputError `INPUT_NOT_FOUND`
 */
export function jobEventStream(
  jobs: Pick<JobQueue, "get" | "subscribe">,
  id: string,
  options: Options,
): Readable {
  const events = new JobEvents(jobs.get(id), options);
  events.follow((listener) => jobs.subscribe(id, listener));
  return events;
}

class JobEvents extends Readable {
  #next: JobView | null;
  #wanted = false;
  #sentAt = -Infinity;
  #pause: NodeJS.Timeout | undefined;
  #unsubscribe: () => void = () => undefined;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #closing: AbortSignal;
  readonly #onClosing = () => this.destroy();

  constructor(first: JobView, { closing, heartbeatMs = HEARTBEAT_MS }: Options) {
    super({ encoding: "utf8" });
    this.#next = first;
    this.#heartbeat = setInterval(() => {
      if (this.#wanted) this.#wanted = this.push(": still here\n\n");
    }, heartbeatMs);
    this.#closing = closing;
    closing.addEventListener("abort", this.#onClosing, { once: true });
  }

  follow(subscribe: (listener: (view: JobView) => void) => () => void): void {
    this.#unsubscribe = subscribe((view) => {
      this.#next = view;
      this.#send();
    });
  }

  override _read(): void {
    this.#wanted = true;
    this.#send();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#unsubscribe();
    clearInterval(this.#heartbeat);
    clearTimeout(this.#pause);
    this.#closing.removeEventListener("abort", this.#onClosing);
    done(error);
  }

  #send(): void {
    const view = this.#next;
    if (!this.#wanted || view === null) return;
    const ended = hasEnded(view);
    const early = this.#sentAt + PAUSE_OF_LARGE_JOB_MS - performance.now();
    if (!ended && early > 0 && view.items.length > LARGE_JOB_ITEMS) {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#send(), early);
      return;
    }
    this.#next = null;
    this.#sentAt = performance.now();
    this.#wanted = this.push(`${ended ? `id: ${ENDED_EVENT_ID}\n` : ""}data: ${JSON.stringify(view)}\n\n`);
    if (ended) this.push(null);
  }
}
