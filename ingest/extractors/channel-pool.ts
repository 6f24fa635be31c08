import { extractionCancelled } from "./extractor-failure.js";
import type { LineChannel } from "./line-channel.js";

/**
 * Several channels to the same program as one on which several exchanges may run at a time; further ones wait.
 * A channel that was used is preferred, so that no more programs are started than are needed.
 * @param make called at most `size` times
 */
export function createChannelPool(make: () => LineChannel, size: number): LineChannel {
  const all: LineChannel[] = [];
  const idle: LineChannel[] = [];
  const waiting: ((channel: LineChannel) => void)[] = [];
  const acquire = (signal: AbortSignal): Promise<LineChannel> => {
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (all.length < size) {
      const made = make();
      all.push(made);
      return Promise.resolve(made);
    }
    return new Promise((resolve, reject) => {
      const take = (channel: LineChannel) => {
        signal.removeEventListener("abort", onAbort);
        resolve(channel);
      };
      const onAbort = () => {
        waiting.splice(waiting.indexOf(take), 1);
        reject(extractionCancelled());
      };
      signal.addEventListener("abort", onAbort, { once: true });
      waiting.push(take);
    });
  };
  const release = (channel: LineChannel) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(channel);
    else next(channel);
  };
  return {
    async exchange(line, signal) {
      if (signal.aborted) throw extractionCancelled();
      const channel = await acquire(signal);
      try {
        return await channel.exchange(line, signal);
      } finally {
        release(channel);
      }
    },
    async close() {
      await Promise.all(all.map((channel) => channel.close()));
    },
  };
}
