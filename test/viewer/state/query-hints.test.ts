import { describe, expect, it } from "vitest";

import type { SchemaView } from "../../../src/graph/views.js";
import { mend, misspeltKeyword, unknownNames } from "../../../viewer/state/query-hints.js";

const schema: SchemaView = {
  labels: ["Country", "Person", "Organization"].map((label) => ({ label, count: 1 })),
  relationshipTypes: ["MEMBER_OF", "HEAD_OF_STATE_OF"].map((type) => ({ type, count: 1 })),
  propertyKeys: ["name", "publishedAt"],
};

describe("what a query names and the graph does not know", () => {
  it.each([
    ["MATCH (c:Countri) RETURN c", "Countri", "label", "Country"],
    ["MATCH (c:country) RETURN c", "country", "label", "Country"],
    ["MATCH (p:Preson)-[r]->(c) RETURN c", "Preson", "label", "Person"],
    ["MATCH ()-[:MEMBEROF]->(c) RETURN c", "MEMBEROF", "relationship type", "MEMBER_OF"],
    [
      "MATCH ()-[r:MEMBER_OF|HEAD_OF_STATE]->() RETURN r",
      "HEAD_OF_STATE",
      "relationship type",
      "HEAD_OF_STATE_OF",
    ],
    ["MATCH (c) RETURN c.nmae", "nmae", "property", "name"],
    ["MATCH (c:Spaceship) RETURN c", "Spaceship", "label", null],
  ])("%s", (query, word, what, instead) => {
    const [hint, ...others] = unknownNames(query, schema);
    expect(others).toEqual([]);
    expect(hint).toEqual({ at: query.indexOf(word), word, what, instead });
  });

  it("says nothing of what is known, of texts, of comments and of functions", () => {
    const query = `MATCH (c:Country {name: '(x:Nope)'})-[r:MEMBER_OF*1..2]->() // (y:Nope)
RETURN c.name, date.truncate('day', c.publishedAt), {label: 1.5}`;
    expect(unknownNames(query, schema)).toEqual([]);
  });

  it("is mended in its place", () => {
    const query = "MATCH (c:Countri) RETURN c";
    const [hint] = unknownNames(query, schema);
    expect(hint === undefined ? "" : mend(query, hint)).toBe("MATCH (c:Country) RETURN c");
  });
});

describe("the word at an error", () => {
  it.each([
    ["MATCH (c)\nRETRUN c", 2, 1, "RETURN"],
    ["MATCH (c) WHER c.x = 1 RETURN c", 1, 11, "WHERE"],
    ["MATCH (c) RETURN c ORDRE BY c", 1, 20, "ORDER"],
    ["MATCH (c) RETURN c", 1, 11, null],
    ["MATCH (c) elephant", 1, 11, null],
    ["MATCH (c", 1, 9, null],
  ])("%j at %i:%i", (query, line, column, instead) => {
    expect(misspeltKeyword(query, { line, column })?.instead ?? null).toBe(instead);
  });
});
