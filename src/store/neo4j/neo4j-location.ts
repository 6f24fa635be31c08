import type { Neo4jOptions } from "./neo4j-options.js";

/** Where a Neo4j database is, without secrets: its address and name. */
export function neo4jLocation({ uri, database }: Pick<Neo4jOptions, "uri" | "database">): string {
  return database === null ? uri : `${uri.replace(/\/$/, "")}/${database}`;
}
