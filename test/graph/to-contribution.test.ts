import { describe, expect, it } from "vitest";
import type { AnnotatedFact, Annotations } from "../../src/graph/annotations.js";
import { isNewsgraphError } from "../../src/graph/errors.js";
import { parseAnnotations } from "../../src/graph/parse-annotations.js";
import { toContribution } from "../../src/graph/to-contribution.js";

const TEXT = "Freedonia met Sylvania. Sylvania, an ally, has 12 ships.";

const FACT: AnnotatedFact = {
  relation: "CONSULTED_WITH",
  subject: "1",
  object: "2",
  polarity: "asserted",
  modality: "actual",
  statedBy: null,
  validFrom: null,
  validTo: null,
  precision: null,
  place: null,
  confidence: 0.6,
  evidence: [{ start: 0, end: 23 }],
  extractor: "test@1",
};

function annotations(change: Partial<Annotations> = {}): Annotations {
  return {
    version: 1,
    source: "test.txt",
    url: null,
    canonicalUrl: null,
    title: "Meeting",
    byline: null,
    publisher: null,
    publishedAt: null,
    updatedAt: null,
    language: "en",
    extractor: "test@1",
    text: TEXT,
    sentences: [
      { start: 0, end: 23 },
      { start: 24, end: TEXT.length },
    ],
    entities: [
      {
        id: "1",
        kind: "Country",
        name: "Freedonia",
        aliases: [],
        wikidata: null,
        mentions: [{ start: 0, end: 9, form: "name" }],
      },
      {
        id: "2",
        kind: "Country",
        name: "Sylvania",
        aliases: ["the ally"],
        wikidata: null,
        mentions: [
          { start: 14, end: 22, form: "name" },
          { start: 24, end: 32, form: "name", confidence: 0.5 },
        ],
      },
    ],
    facts: [FACT],
    ...change,
  };
}

describe("toContribution", () => {
  it("gives mentions their sentence and surface", () => {
    const { mentions, sentences } = toContribution(annotations());
    expect(mentions.map((mention) => mention.surface)).toEqual(["Freedonia", "Sylvania", "Sylvania"]);
    expect(mentions.map((mention) => mention.sentence)).toEqual([
      sentences[0]?.id,
      sentences[0]?.id,
      sentences[1]?.id,
    ]);
    expect(mentions.map((mention) => mention.confidence)).toEqual([1, 1, 0.5]);
  });

  it("is the same whatever the extractor's own ids and order are", () => {
    const base = annotations();
    const renamed = annotations({
      entities: [...base.entities].reverse().map((entity) => ({ ...entity, id: `x${entity.id}` })),
      facts: [{ ...FACT, subject: "x1", object: "x2" }],
    });
    expect(toContribution(renamed)).toEqual(toContribution(base));
  });

  it("joins entities that are one by their key, and their names", () => {
    const base = annotations();
    const [first] = base.entities;
    if (first === undefined) throw new Error("unreachable");
    const twice = annotations({
      entities: [...base.entities, { ...first, id: "3", name: "FREEDONIA", mentions: [] }],
    });
    const { entities } = toContribution(twice);
    expect(entities).toHaveLength(2);
    expect(entities.find((entity) => entity.name === "Freedonia")?.aliases).toEqual(["FREEDONIA"]);
  });

  it("holds a symmetric fact for one in either direction, and joins its evidence", () => {
    const turned: AnnotatedFact = {
      ...FACT,
      subject: "2",
      object: "1",
      confidence: 0.9,
      evidence: [{ start: 24, end: TEXT.length }],
    };
    const { facts, sentences } = toContribution(annotations({ facts: [FACT, turned] }));
    expect(facts).toHaveLength(1);
    expect(facts[0]?.confidence).toBe(0.9);
    expect([...(facts[0]?.evidence ?? [])].sort()).toEqual(sentences.map((sentence) => sentence.id).sort());
  });

  it("keeps a denied fact beside the asserted one", () => {
    const { facts } = toContribution(annotations({ facts: [FACT, { ...FACT, polarity: "denied" }] }));
    expect(facts).toHaveLength(2);
  });

  it("drops what no sentence supports", () => {
    const { facts, mentions, entities } = toContribution(
      annotations({ sentences: [{ start: 24, end: TEXT.length }] }),
    );
    expect(facts).toEqual([]);
    expect(mentions.map((mention) => mention.start)).toEqual([24]);
    expect(entities.map((entity) => entity.name)).toEqual(["Sylvania"]);
  });

  it("joins quantities by number and unit, not by wording", () => {
    const value = { text: "12 ships", iso: null, number: 12, unit: "ships", start: 48, end: 56 };
    const { object: _object, ...rest } = FACT;
    const fact: AnnotatedFact = { ...rest, relation: "HAS_QUANTITY", value };
    const other: AnnotatedFact = { ...fact, value: { ...value, text: "twelve ships" } };
    expect(toContribution(annotations({ facts: [fact, other] })).facts).toHaveLength(1);
  });
});

describe("parseAnnotations", () => {
  it("returns what is valid", () => {
    expect(parseAnnotations(JSON.parse(JSON.stringify(annotations())))).toEqual(annotations());
  });

  it.each<[string, unknown, string]>([
    ["no object at all", null, "/"],
    ["an unknown version", { ...annotations(), version: 2 }, "/version"],
    ["a span outside the text", annotations({ sentences: [{ start: 0, end: 999 }] }), "/sentences/0"],
    ["an empty span", annotations({ sentences: [{ start: 3, end: 3 }] }), "/sentences/0"],
    ["a fact about nobody", annotations({ facts: [{ ...FACT, subject: "9" }] }), "/facts/0/subject"],
    [
      "a relation that the table lacks",
      { ...annotations(), facts: [{ ...FACT, relation: "LIKES" }] },
      "/facts/0/relation",
    ],
    ["a confidence above one", annotations({ facts: [{ ...FACT, confidence: 1.5 }] }), "/facts/0/confidence"],
    ["a fact without evidence", annotations({ facts: [{ ...FACT, evidence: [] }] }), "/facts/0/evidence"],
  ])("names the place of %s", (_name, value, path) => {
    try {
      parseAnnotations(value);
      expect.unreachable("should have been refused");
    } catch (error) {
      if (!isNewsgraphError(error)) throw error;
      expect(error.code).toBe("EXTRACTOR_FAILED");
      expect(error.details.path).toBe(path);
    }
  });
});
