import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { StoreError } from "../../graph/errors.js";
import type { CypherRunner } from "../cypher-runner.js";
import { EmbeddedRunner } from "./embedded-runner.js";
import { EngineSupervisor, type EngineEvent } from "./engine-supervisor.js";

export interface EmbeddedOptions {
  /** The database file, made with its folders when missing; null keeps everything in memory, for tests. */
  readonly path: string | null;
  /** The compiled program of the database process; by default the one beside this module. */
  readonly childModule?: URL;
  /** By how many bytes a typed query may make the database process grow before it is stopped; 1 GiB by default. */
  readonly maxMemoryBytes?: number;
  /** Open a file whose log is damaged with what was committed before the damage; false by default. */
  readonly salvage?: boolean;
  /** How long to wait for another process to let go of the file, in ms; 0: not at all. 2 s by default. */
  readonly lockWaitMs?: number;
  readonly onEvent?: (event: EngineEvent) => void;
}

const DEFAULT_MAX_MEMORY_BYTES = 2 ** 30;
const DEFAULT_LOCK_WAIT_MS = 2000;
const CHECKPOINT_WAL_BYTES = 64 * 2 ** 20;
const CHECKPOINT_INTERVAL_MS = 60_000;
const IDLE_CHECKPOINT_MS = 5000;

/**
 * Open the embedded database in a process of its own.
 * @throws StoreError `STORE_IN_USE`, `STORE_DAMAGED` or `STORE_UNAVAILABLE`
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<CypherRunner> {
  if (options.path !== null) await makeFolder(dirname(options.path), options.path);
  const onEvent = options.onEvent ?? (() => undefined);
  const supervisor = new EngineSupervisor({
    childModule: options.childModule ?? new URL("./child/main.js", import.meta.url),
    open: {
      verb: "open",
      path: options.path,
      salvage: options.salvage ?? false,
      checkpointWalBytes: CHECKPOINT_WAL_BYTES,
      checkpointIntervalMs: CHECKPOINT_INTERVAL_MS,
      idleCheckpointMs: IDLE_CHECKPOINT_MS,
    },
    lockWaitMs: options.lockWaitMs ?? DEFAULT_LOCK_WAIT_MS,
    onEvent,
  });
  await supervisor.engine();
  const maxMemoryBytes = options.maxMemoryBytes ?? DEFAULT_MAX_MEMORY_BYTES;
  return new EmbeddedRunner({ supervisor, location: options.path ?? ":memory:", maxMemoryBytes, onEvent });
}

async function makeFolder(folder: string, path: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new StoreError("STORE_UNAVAILABLE", `The folder ${folder} of the database cannot be made.`, {
      hint: "Choose a data folder that may be written to.",
      details: { path },
      cause: error,
    });
  }
}
