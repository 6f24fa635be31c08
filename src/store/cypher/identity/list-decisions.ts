import { InputError } from "../../../graph/errors.js";
import type { Decision } from "../../../graph/identity/decision.js";
import type { Page } from "../../../graph/views.js";
import type { CypherParameters } from "../../../graph/values.js";
import type { CypherRunner } from "../../cypher-runner.js";
import type { DecisionQuery } from "../../identity-store.js";
import { cypher } from "../cypher-text.js";
import { readCount } from "../row-reader.js";
import { DECISION_COLUMNS, readDecision } from "./decision-rows.js";

/** The newest first, then by id. */
export async function listDecisions(runner: CypherRunner, query: DecisionQuery): Promise<Page<Decision>> {
  const { limit, offset } = query;
  const { where, parameters } = condition(query);
  const [counted, rows] = await Promise.all([
    runner.read(cypher`MATCH (d:Decision) ${where} RETURN count(d) AS count`, parameters),
    runner.read(
      cypher`
      MATCH (d:Decision) ${where}
      WITH d ORDER BY d.decidedAt DESC, d.id SKIP $offset LIMIT $limit
      RETURN ${DECISION_COLUMNS}
      ORDER BY decidedAt DESC, id`,
      { ...parameters, offset, limit },
    ),
  ]);
  return { items: rows.map(readDecision), total: readCount(counted[0], "count") };
}

function condition({ ids, kinds, by, about, standing }: DecisionQuery) {
  const parts: string[] = [];
  const parameters: Record<string, CypherParameters[string]> = {};
  if (ids !== undefined) {
    parts.push(cypher`d.id IN $ids`);
    parameters.ids = ids;
  }
  if (kinds !== undefined) {
    parts.push(cypher`d.kind IN $kinds`);
    parameters.kinds = kinds;
  }
  if (by !== undefined) {
    parts.push(cypher`d.by = $by`);
    parameters.by = by;
  }
  if (about !== undefined) {
    parts.push(cypher`(d.left = $about OR d.right = $about)`);
    parameters.about = about;
  }
  if (standing !== undefined)
    parts.push(standing ? cypher`d.undoneAt IS NULL` : cypher`d.undoneAt IS NOT NULL`);
  return { where: parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`, parameters };
}

const BY_ID = cypher`
  MATCH (d:Decision {id: $id})
  RETURN ${DECISION_COLUMNS}`;

/** @throws InputError (`INPUT_NOT_FOUND`) */
export async function requireDecision(runner: CypherRunner, id: string): Promise<Decision> {
  const [row] = await runner.read(BY_ID, { id });
  if (row !== undefined) return readDecision(row);
  throw new InputError("INPUT_NOT_FOUND", `There is no decision with the id ${JSON.stringify(id)}.`, {
    hint: "newsgraph decisions lists them; a rule withdraws its own when it changes its mind.",
    details: { decision: id },
  });
}
