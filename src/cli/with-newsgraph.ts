import type { Config } from "../config/config.js";
import type { Newsgraph } from "./client/newsgraph.js";

/**
 * Open Newsgraph, do some work with it, close it. An error of the work is the one that counts, not
 * what closing says after it.
 */
export async function withNewsgraph<T>(
  config: Config,
  work: (newsgraph: Newsgraph) => Promise<T>,
): Promise<T> {
  // Loaded only here: help and wrong options should not wait for databases and readers.
  const { openNewsgraph } = await import("./open-newsgraph.js");
  const newsgraph = await openNewsgraph(config);
  let result: T;
  try {
    result = await work(newsgraph);
  } catch (error) {
    await newsgraph.close().catch(() => undefined);
    throw error;
  }
  await newsgraph.close();
  return result;
}
