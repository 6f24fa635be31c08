import { describe, expect, it } from "vitest";

import type { SchemaView } from "../../../src/graph/views.js";
import { completionsAt, variablesIn } from "../../../viewer/state/cypher-completion.js";

const schema: SchemaView = {
  labels: [{ label: "Person", count: 3 }],
  relationshipTypes: [{ type: "MEMBER_OF", count: 6 }],
  propertyKeys: ["name"],
};
const first = (before: string): string | undefined => completionsAt(before, { schema })?.options[0]?.label;

describe("completionsAt", () => {
  it.each([
    ["MATCH (p:", "Person"],
    ["MATCH (p:Pe", "Person"],
    ["MATCH (:", "Person"],
    ["MATCH (a)-[:", "MEMBER_OF"],
    ["MATCH (a)-[r:MEM", "MEMBER_OF"],
    ["MATCH (a)-[r:LEADS|", "MEMBER_OF"],
    ["RETURN p.", "name"],
    ["RETURN p.na", "name"],
    ["MAT", "MATCH"],
  ])("%s", (before, label) => expect(first(before)).toBe(label));

  it("offers nothing inside a string", () => {
    expect(completionsAt("WHERE p.name = 'Per", { schema })).toBeNull();
    expect(completionsAt("WHERE p.name = 'Per' AND p.", { schema })).not.toBeNull();
  });

  it("knows the relation table when the server does not answer", () => {
    const labels = completionsAt("MATCH ()-[:", { schema: null })?.options.map((option) => option.label);
    expect(labels).toContain("HEAD_OF_STATE_OF");
  });

  it("offers the names that the query gives, before keywords, and parameters after $", () => {
    const query = "MATCH q = (p:Person {name: 'x(y)'})-[r:LEADS*1..2]->(c) // (z)\nRETURN count(c) AS held, ";
    expect(variablesIn(query)).toEqual(["p", "r", "c", "held", "q"]);
    const options = completionsAt("RETURN count(c) AS held, ", { schema, query })?.options ?? [];
    expect(options.slice(0, 5).map(({ type }) => type)).toEqual(Array(5).fill("variable"));
    expect(completionsAt("RETURN c", { schema, query })).toBeNull();
    expect(completionsAt("WHERE p.name = $", { schema, parameters: ["name"] })).toEqual({
      prefix: "",
      afterSign: true,
      options: [{ label: "name", type: "variable" }],
    });
  });
});
