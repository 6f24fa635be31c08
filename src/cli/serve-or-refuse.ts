import type { Config } from "../config/config.js";
import { isNewsgraphError } from "../graph/errors.js";
import type { Log } from "../jobs/log.js";
import { AlreadyServedError } from "./already-served-error.js";
import { findServer, waitForServer } from "./find-server.js";
import { type RunningServer, serveDataFolder } from "./wire/serve-data-folder.js";

/** How long another process may hold the database without having said where it serves, in ms. */
const STARTING_MS = 3000;

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
