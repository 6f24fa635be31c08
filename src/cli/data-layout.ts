import { join } from "node:path";

/** The embedded database of a data folder. */
export function databasePath(dataFolder: string): string {
  return join(dataFolder, "newsgraph.grafeo");
}

/** The journal of accepted jobs. */
export function jobsFolder(dataFolder: string): string {
  return join(dataFolder, "jobs");
}

/** What `watch` has taken in. */
export function watchFile(dataFolder: string): string {
  return join(dataFolder, "watch.json");
}

/** Its presence says that this data folder was given the example articles once. */
export function examplesMarker(dataFolder: string): string {
  return join(dataFolder, "examples-read");
}
