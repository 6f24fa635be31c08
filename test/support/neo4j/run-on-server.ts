import { type Run, type Running, runNewsgraph, startNewsgraph } from "../run-newsgraph.js";
import { type ServerAddress, testServer } from "./test-server.js";

/** The settings with which the command line works on a Neo4j. */
export function environmentFor(
  server: Omit<ServerAddress, "version" | "caFile"> | null = testServer,
): Readonly<Record<string, string>> {
  if (server === null) throw new Error("there is no Neo4j in this run");
  return { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
}

/** Run the command line on the Neo4j of this run, to its end. */
export function runOnServer(...args: readonly string[]): Promise<Run> {
  return runNewsgraph(args, { env: environmentFor() });
}

export function startOnServer(...args: readonly string[]): Running {
  return startNewsgraph(args, { env: environmentFor() });
}

/** An export (JSON lines or Cypher) without the one thing that is no content: when each article was taken in. */
export function withoutIngestTimes(text: string): string {
  return text.replaceAll(/(["`]ingestedAt["`]: ?)["'][^"']*["']/g, "$1");
}
