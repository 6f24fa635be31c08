import { expect, test } from "vitest";
import { StoreError } from "../../../src/graph/errors.js";
import { alternatives, cypher, quoted } from "../../../src/store/cypher/cypher-text.js";

test.each([
  [
    cypher`MATCH (s:Sentence {end: row.end}) SET s.index = $index`,
    "MATCH (s:`Sentence` {`end`:`row`.`end`}) SET s.`index` = $index",
  ],
  [cypher`-[r:SUBJECT|OBJECT]->(e)`, "-[r:`SUBJECT`|`OBJECT`]->(e)"],
  [cypher`RETURN a.text AS text, count(r) AS count`, "RETURN a.`text` AS `text`, count(r) AS `count`"],
  [cypher`CALL db.propertyKeys() YIELD propertyKey`, "CALL db.propertyKeys() YIELD propertyKey"],
  [
    cypher`SET f += row.properties, f.confidence = toFloat(1.5)`,
    "SET f += row.`properties`, f.`confidence` = toFloat(1.5)",
  ],
  [cypher`SET e:${quoted("Person")}`, "SET e:`Person`"],
])("names are quoted: %s", (text, expected) => {
  expect(text).toBe(expected);
});

test("names that come from data must be plain", () => {
  expect(alternatives(["A", "B_C"])).toBe("`A`|`B_C`");
  for (const name of ["", "a b", "a`b", "a-b", "1a", "é"])
    expect(() => quoted(name), name).toThrow(StoreError);
});
