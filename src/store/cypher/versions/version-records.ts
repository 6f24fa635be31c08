import type { GraphRecord } from "../../../graph/records.js";
import type { CypherRunner } from "../../cypher-runner.js";
import { askOf } from "../ask.js";
import { versionsById } from "./former-versions.js";

/** The former versions with these ids, by id. */
export async function versionRecordsOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  return (await versionsById(askOf(runner), ids)).map((version) => ({ type: "version", version }));
}
