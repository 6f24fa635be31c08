import type { EntityKind } from "../../graph/entity-kinds.js";
import type { EntityTally } from "../../graph/entity-tally.js";
import type { CypherTransaction } from "../cypher-runner.js";
import { cypher, perName, quoted } from "./cypher-text.js";
import { type Degree, DEGREE_COLUMNS, readDegree } from "./degree.js";
import { type EntityNaming, readEntityTally, toEntityProperties } from "./entity-row.js";
import { readText } from "./row-reader.js";
import { groupedBy, sortedById } from "./sorted-groups.js";

// Setting `key` takes the write lock of an entity that was there before, so that its counts
// cannot change between this reading and the writing that follows.
const LOCK = cypher`
  UNWIND $rows AS row
  MERGE (e:Entity {id: row.id})
  ON CREATE SET e.articles = 0, e.mentions = 0, e.degree = 0, e.viewDegree = 0
  SET e.key = row.key
  WITH e, row
  RETURN e.id AS id, e.key AS key, coalesce(e.wikidata, row.wikidata) AS wikidata,
    e.articles AS articles, e.mentions AS mentions, ${DEGREE_COLUMNS},
    e.forms AS forms, e.formsAsName AS formsAsName, e.formsUsed AS formsUsed,
    e.kinds AS kinds, e.kindsUsed AS kindsUsed`;

/** An entity as it is stored. */
export interface LockedEntity {
  readonly tally: EntityTally;
  readonly degree: Degree;
}

/** Create what is missing and lock all, by id. */
export async function lockEntities(
  transaction: CypherTransaction,
  namings: readonly EntityNaming[],
): Promise<Map<string, LockedEntity>> {
  const byId = new Map(namings.map((naming) => [naming.id, naming]));
  const rows = sortedById(byId.values()).map(({ id, key, wikidata }) => ({ id, key, wikidata }));
  if (rows.length === 0) return new Map();
  const locked = await transaction.run(LOCK, { rows });
  return new Map(
    locked.map((row) => [readText(row, "id"), { tally: readEntityTally(row), degree: readDegree(row) }]),
  );
}

const writeAs = perName(
  (kind: EntityKind) => cypher`
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id})
  SET e:${quoted(kind)}, e += row.properties`,
);

const unlabel = perName(
  (kind: EntityKind) => cypher`
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  REMOVE e:${quoted(kind)}`,
);

/** An entity to write, with the kind it had before; null when it is new. */
export interface EntityWrite extends LockedEntity {
  readonly kindBefore: EntityKind | null;
}

export async function writeEntities(
  transaction: CypherTransaction,
  writes: readonly EntityWrite[],
): Promise<void> {
  const rows = writes.flatMap(({ tally, degree, kindBefore }) => {
    const { id, kind } = tally;
    return kind === null
      ? []
      : [{ id, kind, kindBefore, properties: { ...toEntityProperties(tally), ...degree } }];
  });
  const turned = rows.flatMap(({ id, kind, kindBefore }) =>
    kindBefore === null || kindBefore === kind ? [] : [{ id, kindBefore }],
  );
  for (const [kind, group] of groupedBy(turned, (row) => row.kindBefore)) {
    await transaction.run(unlabel(kind), { ids: group.map((row) => row.id) });
  }
  for (const [kind, group] of groupedBy(rows, (row) => row.kind)) {
    await transaction.run(writeAs(kind), { rows: group.map(({ id, properties }) => ({ id, properties })) });
  }
}

const REMOVE = cypher`
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  DETACH DELETE e`;

export async function removeEntities(transaction: CypherTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(REMOVE, { ids });
}
