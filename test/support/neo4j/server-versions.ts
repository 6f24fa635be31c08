/** A release of Neo4j that the tests can start from its Maven artefacts. */
export interface ServerVersion {
  readonly version: string;
  /** Oldest Java that runs it. */
  readonly java: number;
  readonly mainClass: string;
}

/** The long-term support release first, then the current one. */
export const SERVER_VERSIONS: readonly ServerVersion[] = [
  { version: "5.26.30", java: 17, mainClass: "org.neo4j.server.CommunityEntryPoint" },
  { version: "2026.08.1", java: 21, mainClass: "org.neo4j.server.Neo4jCommunity" },
];

/** @throws Error when the version is not in the list */
export function serverVersion(version: string): ServerVersion {
  const found = SERVER_VERSIONS.find((candidate) => candidate.version === version);
  if (found === undefined) {
    throw new Error(
      `Neo4j ${version} is not known; known: ${SERVER_VERSIONS.map((one) => one.version).join(", ")}`,
    );
  }
  return found;
}
