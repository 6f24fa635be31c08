import type { JobView } from "../api/job-view.js";
import type { Log } from "./log.js";

type Listener = (view: JobView) => void;

/** Who wants to hear of which job. */
export class Listeners {
  readonly #byJob = new Map<string, Set<Listener>>();

  constructor(private readonly log: Log) {}

  /** @returns a function that takes the listener away again */
  add(id: string, listener: Listener): () => void {
    const listeners = this.#byJob.get(id) ?? new Set();
    this.#byJob.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byJob.get(id) === listeners) this.#byJob.delete(id);
    };
  }

  /** Makes the view only when somebody listens: a job of a thousand articles changes often. */
  tell(id: string, view: () => JobView): void {
    const listeners = this.#byJob.get(id);
    if (listeners === undefined) return;
    const seen = view();
    for (const listener of [...listeners]) {
      try {
        listener(seen);
      } catch (error) {
        this.log.error("A listener of a job failed.", { job: id, error });
      }
    }
  }
}
