import { MODALITIES } from "../../graph/annotations.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { countDegrees } from "./count-degrees.js";
import { cypher, quoted } from "./cypher-text.js";
import { EDGE_RELATIONS } from "./edge-view.js";
import { FACT_COLUMNS, readFactTally } from "./fact-tally.js";
import { createEdges, type NewEdge } from "./projection.js";
import { readCount, readOneOf, readRelation, readText, readTextOrNull } from "./row-reader.js";

/** Relationships removed, and facts read, by one transaction. */
const BATCH = 1000;

const REMOVE = EDGE_RELATIONS.map(
  (relation) => cypher`
  MATCH (s:Entity)-[r:${quoted(relation)}]->(o:Entity)
  WITH r LIMIT $limit
  DELETE r
  RETURN count(r) AS count`,
);

const FACTS = cypher`
  MATCH (f:Fact)
  WHERE f.id > $after AND f.polarity = $polarity
  WITH f ORDER BY f.id LIMIT $limit
  RETURN ${FACT_COLUMNS}
  ORDER BY id`;

const ENDS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUBJECT|OBJECT|STATED_BY]->(e:Entity)
  RETURN wanted AS fact, type(r) AS part, e.id AS entity`;

/**
 * Draw the typed relationships between entities anew from the facts: after the table of relations
 * has changed, or when they were changed by hand. Works in batches; until it has ended some
 * are missing, so nothing may be saved meanwhile; cut short, it must be run again. Returns how
 * many are drawn.
 */
export async function rebuildDerived(runner: CypherRunner): Promise<number> {
  for (const query of REMOVE) {
    let removed = BATCH;
    while (removed === BATCH) {
      const [row] = await runner.write((transaction) => transaction.run(query, { limit: BATCH }));
      removed = readCount(row, "count");
    }
  }
  let drawn = 0;
  let after: string | null = "";
  while (after !== null) {
    const rows: readonly Row[] = await runner.read(FACTS, { after, polarity: "asserted", limit: BATCH });
    const edges = await edgesOf(runner, rows);
    await runner.write((transaction) => createEdges(transaction, edges));
    drawn += edges.length;
    const last = rows.length < BATCH ? undefined : rows.at(-1);
    after = last === undefined ? null : readText(last, "id");
  }
  await countDegrees(runner);
  return drawn;
}

async function edgesOf(runner: CypherRunner, rows: readonly Row[]): Promise<NewEdge[]> {
  const ends =
    rows.length === 0 ? [] : await runner.read(ENDS, { ids: rows.map((row) => readText(row, "id")) });
  const parts = new Map(
    ends.map((end) => [`${readText(end, "fact")} ${readText(end, "part")}`, readText(end, "entity")]),
  );
  return rows.flatMap((row) => {
    const id = readText(row, "id");
    const [subject, object] = [parts.get(`${id} SUBJECT`), parts.get(`${id} OBJECT`)];
    if (subject === undefined || object === undefined) return [];
    return [
      {
        id,
        relation: readRelation(row, "relation"),
        ends: { subject, object },
        tally: readFactTally(row),
        modality: readOneOf(row, "modality", MODALITIES),
        attributed: parts.has(`${id} STATED_BY`),
        validFrom: readTextOrNull(row, "validFrom"),
        validTo: readTextOrNull(row, "validTo"),
      },
    ];
  });
}
