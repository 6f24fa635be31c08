import { setTimeout as sleep } from "node:timers/promises";
import { CancelledError } from "../../../src/graph/errors.js";

/** Lets requests to one host run one after the other, each a pause after the one before. */
export interface HostTurns {
  /**
   * Runs `work` when its host is free. Work for different hosts runs at the same time.
   * @param pauseMs how long to leave the host alone after the work
   * @throws CancelledError when `signal` fires while it waits; what `work` throws
   */
  take<T>(
    host: string,
    options: { readonly pauseMs: number; readonly signal: AbortSignal },
    work: () => Promise<T>,
  ): Promise<T>;
  /** Leaves a host alone for so many ms from now, as it asked to. */
  rest(host: string, ms: number): void;
}

interface Host {
  /** Ends when the last request that was asked for has ended. */
  last: Promise<void>;
  /** Before this moment, by the clock of performance.now, nothing more is asked. */
  freeAt: number;
  waiting: number;
}

/** Hosts that are remembered between requests. */
const MOST_HOSTS = 1_000;

export function createHostTurns(): HostTurns {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const known = hosts.get(name) ?? { last: Promise.resolve(), freeAt: 0, waiting: 0 };
    hosts.set(name, known);
    return known;
  };
  return {
    async take(name, { pauseMs, signal }, work) {
      forgetIdle(hosts);
      const host = hostOf(name);
      const before = host.last;
      const { promise, resolve } = withResolvers();
      host.last = before.then(() => promise);
      host.waiting++;
      try {
        await raceAbort(before, signal);
        const wait = host.freeAt - performance.now();
        if (wait > 0) await pause(wait, signal);
        return await work();
      } finally {
        host.freeAt = Math.max(host.freeAt, performance.now() + (signal.aborted ? 0 : pauseMs));
        host.waiting--;
        resolve();
      }
    },
    rest(name, ms) {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, performance.now() + ms);
    },
  };
}

function forgetIdle(hosts: Map<string, Host>): void {
  if (hosts.size < MOST_HOSTS) return;
  const now = performance.now();
  for (const [name, host] of hosts) if (host.waiting === 0 && host.freeAt < now) hosts.delete(name);
}

function cancelled(): CancelledError {
  return new CancelledError("CANCELLED", "Fetching was cancelled.");
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {
    throw cancelled();
  });
}

function raceAbort(work: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled());
    signal.addEventListener("abort", stop, { once: true });
    void work.then(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    });
  });
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
