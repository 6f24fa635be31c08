import type { Config } from "../config/config.js";
import { neo4jLocation } from "../store/neo4j/neo4j-location.js";
import { databasePath } from "./data-layout.js";

/** Where the database of a configuration is; the same as the `location` of its store's engine. */
export function databaseLocation({ neo4j, dataFolder }: Pick<Config, "neo4j" | "dataFolder">): string {
  return neo4j === null ? databasePath(dataFolder) : neo4jLocation(neo4j);
}
