import { describe, expect, it } from "vitest";
import { ENTITY_KIND_NAMES } from "../../src/graph/entity-kinds.js";
import { allowsKinds, isRelationName, RELATION_TYPES, relationType } from "../../src/graph/relations.js";

describe("the relation table", () => {
  it("has every name once, fit to be a Cypher relationship type", () => {
    const names = RELATION_TYPES.map((type) => type.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  it.each(RELATION_TYPES.map((type) => [type.name, type] as const))("%s is complete", (_name, type) => {
    expect(type.definition).toMatch(/^[A-Z].*\.$/);
    expect(type.label).not.toBe("");
    expect(type.subjectKinds.length).toBeGreaterThan(0);
    expect(type.objectKinds.length > 0).toBe(type.valueKind === null);
    expect(type.inverseLabel !== "").toBe(type.valueKind === null);
    if (type.wikidata !== null) expect(type.wikidata).toMatch(/^P[1-9][0-9]*$/);
  });

  it("gives symmetric relations the same label both ways and the same kinds on both sides", () => {
    for (const type of RELATION_TYPES.filter((entry) => entry.symmetric)) {
      expect(type.inverseLabel, type.name).toBe(type.label);
      for (const kind of type.subjectKinds) expect(type.objectKinds, type.name).toContain(kind);
    }
  });

  it("knows which kinds a relation may join", () => {
    expect(allowsKinds("HEAD_OF_STATE_OF", "Person", "Country")).toBe(true);
    expect(allowsKinds("HEAD_OF_STATE_OF", "Country", "Person")).toBe(false);
    for (const kind of ENTITY_KIND_NAMES) expect(allowsKinds("HAS_QUANTITY", kind, "Person")).toBe(false);
  });

  it("tells its names from other texts", () => {
    expect(isRelationName("MEMBER_OF")).toBe(true);
    expect(isRelationName("member_of")).toBe(false);
    expect(isRelationName(null)).toBe(false);
    expect(relationType("MEMBER_OF").wikidata).toBe("P463");
  });
});
