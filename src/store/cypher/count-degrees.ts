import type { CypherRunner, CypherTransaction } from "../cypher-runner.js";
import { alternatives, cypher } from "./cypher-text.js";
import { FIRST_VIEW_RELATIONS } from "./degree.js";
import { EDGE_RELATIONS } from "./edge-view.js";
import { idChunks } from "./records.js";
import { readNumber, readText } from "./row-reader.js";

/** Entities that are counted in one transaction. */
const BATCH = 500;

// Setting `key` takes the lock under which all that changes a degree is done.
const LOCK = cypher`
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  SET e.key = e.key, e.degree = 0, e.viewDegree = 0`;

const leaving = (types: readonly string[]) => cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)-[r:${alternatives(types)}]->(o:Entity)
  RETURN wanted AS id, count(r) AS ends`;

const arriving = (types: readonly string[]) => cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[r:${alternatives(types)}]-(o:Entity)
  RETURN wanted AS id, count(r) AS ends`;

const WRITE = cypher`
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id})
  SET e.degree = row.degree, e.viewDegree = row.viewDegree`;

/** Count the degree of every entity from the relationships that are there. Doing it again changes nothing. */
export async function countDegrees(runner: CypherRunner): Promise<void> {
  for await (const ids of idChunks(runner, "Entity", BATCH))
    await runner.write((transaction) => countOf(transaction, ids));
}

async function countOf(transaction: CypherTransaction, ids: readonly string[]): Promise<void> {
  await transaction.run(LOCK, { ids });
  const degree = await ends(transaction, EDGE_RELATIONS, ids);
  const viewDegree = await ends(transaction, FIRST_VIEW_RELATIONS, ids);
  const rows = [...degree].map(([id, of]) => ({ id, degree: of, viewDegree: viewDegree.get(id) ?? 0 }));
  if (rows.length > 0) await transaction.run(WRITE, { rows });
}

async function ends(
  transaction: CypherTransaction,
  types: readonly string[],
  ids: readonly string[],
): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  for (const query of [leaving(types), arriving(types)]) {
    for (const row of await transaction.run(query, { ids })) {
      const id = readText(row, "id");
      counted.set(id, (counted.get(id) ?? 0) + readNumber(row, "ends"));
    }
  }
  return counted;
}
