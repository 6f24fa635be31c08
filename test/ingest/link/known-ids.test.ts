import { describe, expect, it } from "vitest";
import { wikidataIdOf } from "../../../ingest/link/known-ids.js";
import type { EntityKind } from "../../../src/graph/entity-kinds.js";

const idOf = (kind: EntityKind, name: string, ...countries: string[]) =>
  wikidataIdOf({ kind, name }, new Set(countries));

describe("known ids", () => {
  it("knows countries, and tells them from what else bears their name", () => {
    expect(idOf("Country", "Georgia")).toBe("Q230");
    expect(idOf("Country", "Netherlands")).toBe("Q55");
    expect(idOf("Place", "Georgia")).toBeNull();
    expect(idOf("Person", "Jordan")).toBeNull();
  });

  it("knows capitals; one with namesakes only beside its country", () => {
    expect(idOf("Place", "Bogota")).toBe("Q2841");
    expect(idOf("Place", "Santiago")).toBeNull();
    expect(idOf("Place", "Santiago", "Chile")).toBe("Q2887");
    expect(idOf("Place", "Gotham")).toBeNull();
  });

  it("knows international bodies by name and by acronym, and acronyms only in capitals", () => {
    expect(idOf("Organization", "the World Trade Organization")).toBe("Q7825");
    expect(idOf("Organization", "WTO")).toBe("Q7825");
    expect(idOf("Organization", "U.N.")).toBe("Q1065");
    expect(idOf("Organization", "Eu")).toBeNull();
    expect(idOf("Person", "UN")).toBeNull();
  });
});
