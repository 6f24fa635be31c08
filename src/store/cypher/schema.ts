import { BOOKKEEPING } from "../../graph/data-model.js";
import type { SchemaView } from "../../graph/views.js";
import { sortedTexts } from "../../graph/text-order.js";
import type { CypherRunner } from "../cypher-runner.js";
import { cypher, isPlainName, quoted } from "./cypher-text.js";
import { readCount, readText } from "./row-reader.js";

const LABELS = cypher`CALL db.labels() YIELD label RETURN label AS name`;

const TYPES = cypher`CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name`;

// One count a name: engines answer it without reading the nodes or relationships.
const nodesOf = (label: string) => cypher`MATCH (n:${quoted(label)}) RETURN count(n) AS count`;

const relationshipsOf = (type: string) => cypher`MATCH ()-[r:${quoted(type)}]->() RETURN count(r) AS count`;

const KEYS = cypher`CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS key`;

/**
 * Labels and relationship types with how often they occur, and property keys, each in code unit
 * order. Engines keep the key of a property that once was there.
 */
export async function schema(runner: CypherRunner): Promise<SchemaView> {
  const [labels, types, keys] = await Promise.all([
    countEach(runner, LABELS, nodesOf),
    countEach(runner, TYPES, relationshipsOf),
    runner.read(KEYS),
  ]);
  return {
    labels: labels.filter(isShown).map(({ name, count }) => ({ label: name, count })),
    relationshipTypes: types.filter(isShown).map(({ name, count }) => ({ type: name, count })),
    propertyKeys: sortedTexts(keys.map((row) => readText(row, "key"))),
  };
}

function isShown({ name }: { readonly name: string }): boolean {
  return !BOOKKEEPING.includes(name);
}

/** The names that are in use, with how often. Names that only a backtick could hold are left out. */
async function countEach(runner: CypherRunner, namesQuery: string, countQuery: (name: string) => string) {
  const names = (await runner.read(namesQuery)).map((row) => readText(row, "name"));
  const counted = await Promise.all(
    sortedTexts(names.filter(isPlainName)).map(async (name) => {
      const [row] = await runner.read(countQuery(name));
      return { name, count: readCount(row, "count") };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
