/**
 * Calls `checkpoint` when nothing was committed for a while: the engine syncs a commit to
 * the disk together with the next one, so that the last commit before a quiet time would
 * otherwise wait for the disk.
 */
export class IdleCheckpoint {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly delayMs: number,
    private readonly checkpoint: () => void,
  ) {}

  /** Something was committed: wait anew. */
  committed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), this.delayMs);
    this.#timer.unref();
  }

  /** A checkpoint was made, or none is wanted any more. */
  done(): void {
    clearTimeout(this.#timer);
  }

  #run(): void {
    try {
      this.checkpoint();
    } catch {
      // The commits are safe in the log; the next checkpoint, or closing, tries again.
    }
  }
}
