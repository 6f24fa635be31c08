/** Runs tasks one after another, in the order in which they came. */
export class WriterQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** The result of `task`, which starts when all earlier tasks have ended. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything that waits now has ended. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
