import { SCHEMA_LABEL } from "../../graph/data-model.js";
import type { SchemaView } from "../../graph/views.js";
import { compareText, sortedTexts } from "../../graph/text-order.js";
import type { CypherRunner } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { readNumber, readText } from "./row-reader.js";

const LABELS = cypher`
  MATCH (n)
  UNWIND labels(n) AS label
  RETURN label AS label, count(label) AS count`;

const TYPES = cypher`
  MATCH ()-[r]->()
  RETURN type(r) AS type, count(r) AS count`;

const KEYS = cypher`CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS key`;

/**
 * Labels and relationship types with how often they occur, and property keys, each in code unit
 * order. Engines keep the key of a property that once was there.
 */
export async function schema(runner: CypherRunner): Promise<SchemaView> {
  const [labels, types, keys] = await Promise.all([
    runner.read(LABELS),
    runner.read(TYPES),
    runner.read(KEYS),
  ]);
  return {
    labels: labels
      .map((row) => ({ label: readText(row, "label"), count: readNumber(row, "count") }))
      .filter(({ label }) => label !== SCHEMA_LABEL)
      .sort((a, b) => compareText(a.label, b.label)),
    relationshipTypes: types
      .map((row) => ({ type: readText(row, "type"), count: readNumber(row, "count") }))
      .sort((a, b) => compareText(a.type, b.type)),
    propertyKeys: sortedTexts(keys.map((row) => readText(row, "key"))),
  };
}
