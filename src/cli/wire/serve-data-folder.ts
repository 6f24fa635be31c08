import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config/config.js";
import type { JobQueue } from "../../jobs/job-queue.js";
import type { Log } from "../../jobs/log.js";
import { createServer } from "../../server/create-server.js";
import { DEFAULT_LIMITS } from "../../server/server-limits.js";
import type { GraphStore } from "../../store/graph-store.js";
import { packageInfo } from "../package-info.js";
import { removeServerFile, writeServerFile } from "../server-file.js";
import { listenOnPort } from "./listen-on-port.js";
import { openWorkshop } from "./workshop.js";

/** A server on a data folder. */
export interface RunningServer {
  /** Such as http://127.0.0.1:4040 */
  readonly address: string;
  readonly store: GraphStore;
  readonly jobs: JobQueue;
  /** Resolves when the graph has been asked for from outside for the first time. */
  readonly firstView: Promise<void>;
  /** Stop taking requests, let go of the jobs (unfinished ones go on at the next start), close the database. */
  readonly close: () => Promise<void>;
}

/**
 * Open the database of a data folder, serve it, and say so in the folder.
 * @throws StoreError `STORE_IN_USE` when another process holds it
 */
export async function serveDataFolder(config: Config, log: Log): Promise<RunningServer> {
  const workshop = await openWorkshop(config, log);
  try {
    const { store } = workshop;
    const jobs = await workshop.openJobs();
    const server = createServer({
      store,
      jobs,
      identity: workshop.identity,
      version: workshop.version,
      viewerFolder: viewerFolder(),
      allowWrites: config.server.allowWrites,
      limits: {
        ...DEFAULT_LIMITS,
        defaultRows: config.query.limit,
        defaultTimeoutMs: config.query.timeoutMs,
      },
      log,
      host: config.server.host,
    });
    const firstView = new Promise<void>((resolve) => {
      server.addHook("onResponse", (request, _reply, done) => {
        if (request.url.startsWith("/api/graph")) resolve();
        done();
      });
    });
    const address = await listenOnPort(server, config.server, log);
    const { token } = await writeServerFile(config.dataFolder, address);
    const close = async () => {
      await removeServerFile(config.dataFolder, token);
      await server.close();
      await workshop.close();
    };
    return { address, store, jobs, firstView, close };
  } catch (error) {
    await workshop.close();
    throw error;
  }
}

function viewerFolder(): string | null {
  const folder = join(packageInfo().root, "dist", "viewer");
  return existsSync(join(folder, "index.html")) ? folder : null;
}
