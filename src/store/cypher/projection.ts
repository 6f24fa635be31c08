import type { Modality } from "../../graph/annotations.js";
import type { ContributedFact } from "../../graph/contribution.js";
import type { RelationName } from "../../graph/relations.js";
import type { CypherParameter } from "../../graph/values.js";
import type { CypherTransaction } from "../cypher-runner.js";
import { cypher, perName, quoted } from "./cypher-text.js";
import type { FactTally } from "./fact-tally.js";
import type { EdgeEnds } from "./read-holding.js";
import { groupedBy } from "./sorted-groups.js";

/**
 * The typed relationships between entities, derived from facts: one for each fact that is
 * asserted and whose object is an entity. They carry nothing that the fact does not.
 */
export interface EdgeWrite {
  /** The id of the fact. */
  readonly id: string;
  readonly relation: RelationName;
  readonly ends: EdgeEnds;
  readonly tally: FactTally;
}

/** An edge that is not there yet, with what never changes about its fact. */
export interface NewEdge extends EdgeWrite {
  readonly modality: Modality;
  readonly attributed: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The ends of the relationship derived from a fact; null for a denied fact and for one about a value. */
export function edgeEnds(fact: ContributedFact): EdgeEnds | null {
  if (fact.polarity !== "asserted" || fact.object === null) return null;
  return { subject: fact.subject, object: fact.object };
}

const create = perName(
  (relation: RelationName) => cypher`
  UNWIND $rows AS row
  MATCH (s:Entity {id: row.subject})
  MATCH (o:Entity {id: row.object})
  CREATE (s)-[r:${quoted(relation)} {id: row.id}]->(o)
  SET r += row.properties, r.confidence = toFloat(row.confidence)`,
);

/** Draw relationships for facts that had none. */
export async function createEdges(transaction: CypherTransaction, edges: readonly NewEdge[]): Promise<void> {
  for (const [relation, group] of groupedBy(edges, (edge) => edge.relation)) {
    const rows = group.map((edge) => {
      const { modality, attributed, validFrom, validTo } = edge;
      const row = toRow(edge);
      return { ...row, properties: { ...row.properties, modality, attributed, validFrom, validTo } };
    });
    await transaction.run(create(relation), { rows });
  }
}

const update = perName(
  (relation: RelationName) => cypher`
  UNWIND $rows AS row
  MATCH (s:Entity {id: row.subject})
  MATCH (o:Entity {id: row.object})
  MATCH (s)-[r:${quoted(relation)}]->(o)
  WHERE r.id = row.id
  SET r += row.properties, r.confidence = toFloat(row.confidence)`,
);

/** Bring relationships up to date with what their facts have gained or lost. */
export async function updateEdges(
  transaction: CypherTransaction,
  edges: readonly EdgeWrite[],
): Promise<void> {
  for (const [relation, group] of groupedBy(edges, (edge) => edge.relation)) {
    await transaction.run(update(relation), { rows: group.map(toRow) });
  }
}

const remove = perName(
  (relation: RelationName) => cypher`
  UNWIND $rows AS row
  MATCH (s:Entity {id: row.subject})
  MATCH (o:Entity {id: row.object})
  MATCH (s)-[r:${quoted(relation)}]->(o)
  WHERE r.id = row.id
  DELETE r`,
);

/** Remove the relationships of facts that go. */
export async function removeEdges(
  transaction: CypherTransaction,
  edges: readonly Omit<EdgeWrite, "tally">[],
): Promise<void> {
  for (const [relation, group] of groupedBy(edges, (edge) => edge.relation)) {
    const rows = group.map(({ id, ends: { subject, object } }) => ({ id, subject, object }));
    await transaction.run(remove(relation), { rows });
  }
}

function toRow({ id, ends, tally }: EdgeWrite) {
  const { sources, role, precision, firstPublishedAt, lastPublishedAt } = tally;
  const properties: Record<string, CypherParameter> = {
    sources,
    role,
    precision,
    firstPublishedAt,
    lastPublishedAt,
  };
  return { id, subject: ends.subject, object: ends.object, confidence: tally.confidence, properties };
}
