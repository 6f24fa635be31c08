import type { Config } from "../config/config.js";
import { isNewsgraphError, StoreError } from "../graph/errors.js";
import type { Log } from "../jobs/log.js";
import { findServer, waitForServer } from "./find-server.js";
import type { ServerFile } from "./server-file.js";
import { type RunningServer, serveDataFolder } from "./wire/serve-data-folder.js";

/** How long another process may hold the database without having said where it serves, in ms. */
const STARTING_MS = 3000;

/** The data folder is served already. */
export class AlreadyServedError extends StoreError {
  constructor(
    dataFolder: string,
    readonly server: ServerFile,
  ) {
    super(
      "STORE_IN_USE",
      `The data folder ${dataFolder} is already served at ${server.address} (process ${server.pid}).`,
      {
        hint: "Open that address, stop that server, or name another folder with --data.",
        details: { address: server.address, pid: server.pid },
      },
    );
  }
}

/**
 * Serve a data folder that nobody serves yet.
 * @throws AlreadyServedError, which knows where; StoreError `STORE_IN_USE` when another command holds it
 */
export async function serveOrRefuse(config: Config, log: Log): Promise<RunningServer> {
  const running = await findServer(config);
  if (running !== null) throw new AlreadyServedError(config.dataFolder, running);
  try {
    return await serveDataFolder(config, log);
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== "STORE_IN_USE") throw error;
    const started = await waitForServer(config, STARTING_MS);
    throw started === null ? error : new AlreadyServedError(config.dataFolder, started);
  }
}
