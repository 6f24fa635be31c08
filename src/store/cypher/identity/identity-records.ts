import type { GraphRecord } from "../../../graph/records.js";
import type { CypherRunner } from "../../cypher-runner.js";
import { askOf } from "../ask.js";
import { readContributions } from "../contributions.js";
import { cypher } from "../cypher-text.js";
import { byIdOrder } from "../row-groups.js";
import { DECISION_COLUMNS, readDecision } from "./decision-rows.js";

const DECISIONS = cypher`
  UNWIND $ids AS wanted
  MATCH (d:Decision {id: wanted})
  RETURN ${DECISION_COLUMNS}`;

/** The decisions with these ids, by id. */
export async function decisionsOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  const rows = byIdOrder(await runner.read(DECISIONS, { ids }));
  return rows.map((row) => ({ type: "decision", decision: readDecision(row) }));
}

/** What these articles, beside which a reading is kept, say as read; by article. */
export async function readingsOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  const stored = await readContributions(askOf(runner), ids);
  return stored.map(({ contribution: { article, entities, mentions, facts } }) => ({
    type: "reading",
    reading: { article: article.id, entities, mentions, facts },
  }));
}
