import type { Config } from "../config/config.js";
import { isNewsgraphError } from "../graph/errors.js";
import { createLocalNewsgraph } from "./client/local-newsgraph.js";
import type { Newsgraph } from "./client/newsgraph.js";
import { createRemoteNewsgraph } from "./client/remote-newsgraph.js";
import { findServer, waitForServer } from "./find-server.js";
import { openWorkshop } from "./wire/workshop.js";

/** How long another process may hold the database without having said where it serves, in ms. */
const STARTING_MS = 5000;

/**
 * Newsgraph on this data folder: through the server that holds the database where there is
 * one, else with the database opened here.
 * @throws StoreError `STORE_IN_USE` when another command holds it
 */
export async function openNewsgraph(config: Config): Promise<Newsgraph> {
  const running = await findServer(config);
  if (running !== null) return createRemoteNewsgraph(running.address, config.reading.maxBytes);
  try {
    return createLocalNewsgraph(await openWorkshop(config));
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== "STORE_IN_USE") throw error;
    const starting = await waitForServer(config, STARTING_MS);
    if (starting === null) throw error;
    return createRemoteNewsgraph(starting.address, config.reading.maxBytes);
  }
}
