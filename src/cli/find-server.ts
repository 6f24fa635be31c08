import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../config/config.js";
import { databaseLocation } from "./database-location.js";
import { readServerFile, type ServerFile } from "./server-file.js";

/** Longest time to wait for a server to say that it is well, in ms. */
const ANSWER_MS = 5000;

/** What says which database is meant, and where its server leaves word of itself. */
type Place = Pick<Config, "dataFolder" | "neo4j">;

/**
 * The server that holds the database of a data folder, or null. A file left by a server that is
 * gone, or whose address now belongs to another program, counts for nothing.
 */
export async function findServer(place: Place): Promise<ServerFile | null> {
  const file = await readServerFile(place.dataFolder);
  return file !== null && isAlive(file.pid) && (await answers(file.address, databaseLocation(place)))
    ? file
    : null;
}

/** Ask again and again: a server takes the database some moments before it says where it is. */
export async function waitForServer(place: Place, forMs: number): Promise<ServerFile | null> {
  const until = Date.now() + forMs;
  for (;;) {
    const found = await findServer(place);
    if (found !== null || Date.now() >= until) return found;
    await wait(100);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Any program may have the port by now: only one that serves this very database counts. */
async function answers(address: string, location: string): Promise<boolean> {
  try {
    // Mostly there is no server to ask, and what checks its answer takes a while to load.
    const { ANSWERS, checkAnswer } = await import("./client/check-answer.js");
    const { createHttpClient } = await import("./client/http-client.js");
    const http = createHttpClient(address);
    const health = checkAnswer(
      ANSWERS.health,
      await http.json("/api/health", { signal: AbortSignal.timeout(ANSWER_MS) }),
    );
    return health.engine.location === location;
  } catch {
    return false;
  }
}
