import type { GraphRecord } from "../../../src/graph/records.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { openEmptyNeo4j, testServerOptions } from "./test-server.js";

/** The store on the server of this run, with nothing in it. */
export async function openEmptyStore(): Promise<GraphStore> {
  return neo4jStore(await openEmptyNeo4j());
}

/** Another store on the same database, as another process would have. */
export function openAnotherStore(): Promise<GraphStore> {
  return openNeo4jStore(testServerOptions());
}

export async function allRecords(store: GraphStore): Promise<GraphRecord[]> {
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  return records;
}
