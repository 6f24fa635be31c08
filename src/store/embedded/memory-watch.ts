import { residentMemory } from "./resident-memory.js";

/** Memory can grow by 1 GB/s, so that a slower look would come too late. */
const POLL_MS = 150;

interface Watched {
  readonly pid: number;
  /** Called once when the process has grown too much. */
  readonly stop: (grownBytes: number) => void;
  readonly baseline: Promise<number | null>;
}

/**
 * Watches the memory of the database process while queries run that somebody typed. When the
 * process has grown by more than `maxGrowthBytes` since the oldest of them began, that one
 * is stopped.
 */
export class MemoryWatch {
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly maxGrowthBytes: number) {}

  /** Watch until the returned function is called. */
  start(pid: number, stop: (grownBytes: number) => void): () => void {
    const watched: Watched = { pid, stop, baseline: residentMemory(pid) };
    this.#watched.add(watched);
    this.#schedule();
    return () => {
      this.#watched.delete(watched);
    };
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      void this.#look().finally(() => {
        this.#timer = undefined;
        if (this.#watched.size > 0) this.#schedule();
      });
    }, POLL_MS);
  }

  async #look(): Promise<void> {
    // A set keeps the order of insertion: the first is the oldest.
    const [oldest] = this.#watched;
    if (oldest === undefined) return;
    const [now, before] = await Promise.all([residentMemory(oldest.pid), oldest.baseline]);
    if (now === null || before === null || now - before <= this.maxGrowthBytes) return;
    // It may have ended while its memory was being read.
    if (this.#watched.delete(oldest)) oldest.stop(now - before);
  }
}
