/** One runs in the database process while the other is on its way to it. */
const TOGETHER = 2;

interface Waiting {
  readonly isAlone: boolean;
  start(): void;
}

/** Starts tasks in the order in which they came: each alone, or those that may beside others of their kind. */
export class WriterQueue {
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #aloneRuns = false;
  #idle: Promise<unknown> = Promise.resolve();

  /** The result of `task`, which starts when all earlier tasks have ended. */
  run<T>(task: () => Promise<T>): Promise<T> {
    return this.#enqueue(task, true);
  }

  /** The result of `task`, which the database process itself keeps apart from others of its kind. */
  runBeside<T>(task: () => Promise<T>): Promise<T> {
    return this.#enqueue(task, false);
  }

  /** Resolves when everything that waits now has ended. */
  async idle(): Promise<void> {
    await this.#idle;
  }

  #enqueue<T>(task: () => Promise<T>, isAlone: boolean): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      const start = () =>
        void task()
          .then(resolve, reject)
          .finally(() => this.#ended());
      this.#waiting.push({ isAlone, start });
    });
    this.#idle = Promise.allSettled([this.#idle, result]);
    this.#startNext();
    return result;
  }

  #ended(): void {
    this.#running -= 1;
    this.#aloneRuns = false;
    this.#startNext();
  }

  #startNext(): void {
    for (;;) {
      const [next] = this.#waiting;
      const most = next?.isAlone === true ? 1 : TOGETHER;
      if (next === undefined || this.#aloneRuns || this.#running >= most) return;
      this.#waiting.shift();
      this.#aloneRuns = next.isAlone;
      this.#running += 1;
      next.start();
    }
  }
}
