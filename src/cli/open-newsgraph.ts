import type { Config } from "../config/config.js";
import { isNewsgraphError } from "../graph/errors.js";
import type { Newsgraph } from "./client/newsgraph.js";
import { findServer, waitForServer } from "./find-server.js";

/** How long another process may hold the database without having said where it serves, in ms. */
const STARTING_MS = 5000;

/**
 * Newsgraph on this data folder: through the server that holds the database where there is
 * one, else with the database opened here.
 * @throws StoreError `STORE_IN_USE` when another command holds it
 */
export async function openNewsgraph(config: Config): Promise<Newsgraph> {
  const running = await findServer(config);
  if (running !== null) return openRemote(running.address, config);
  try {
    return await openLocal(config);
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== "STORE_IN_USE") throw error;
    const starting = await waitForServer(config, STARTING_MS);
    if (starting === null) throw error;
    return openRemote(starting.address, config);
  }
}

// A command needs one of the two, and each brings libraries of its own.

async function openLocal(config: Config): Promise<Newsgraph> {
  const { createLocalNewsgraph } = await import("./client/local-newsgraph.js");
  const { openWorkshop } = await import("./wire/workshop.js");
  return createLocalNewsgraph(await openWorkshop(config));
}

async function openRemote(address: string, config: Config): Promise<Newsgraph> {
  const { createRemoteNewsgraph } = await import("./client/remote-newsgraph.js");
  return createRemoteNewsgraph(address, config.reading.maxBytes);
}
