import { describe, expect, it } from "vitest";
import { mergeAnnotations } from "../../../ingest/extractors/merge/merge-annotations.js";
import type { AnnotatedEntity, AnnotatedFact, Annotations } from "../../../src/graph/annotations.js";
import { parseAnnotations } from "../../../src/graph/parse-annotations.js";

const TEXT = "Ada Obi leads Norwind. Obi met Lee Park in Oslo. Park praised Norwind.";

function entity(id: string, name: string, more: Partial<AnnotatedEntity> = {}): AnnotatedEntity {
  const mentions = [...TEXT.matchAll(new RegExp(name, "gu"))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    form: "name" as const,
  }));
  return { id, kind: "Person", name, aliases: [], wikidata: null, mentions, ...more };
}

function fact(
  relation: AnnotatedFact["relation"],
  subject: string,
  object: string,
  more: Partial<AnnotatedFact> = {},
): AnnotatedFact {
  return {
    relation,
    subject,
    object,
    polarity: "asserted",
    modality: "actual",
    statedBy: null,
    validFrom: null,
    validTo: null,
    precision: null,
    place: null,
    confidence: 0.6,
    evidence: [{ start: 0, end: 22 }],
    extractor: "own@1#rule",
    ...more,
  };
}

function annotations(extractor: string, entities: AnnotatedEntity[], facts: AnnotatedFact[]): Annotations {
  const article = {
    version: 1 as const,
    source: "-",
    url: null,
    canonicalUrl: null,
    title: null,
    byline: null,
  };
  const rest = { publisher: null, publishedAt: null, updatedAt: null, language: "en", text: TEXT };
  return {
    ...article,
    ...rest,
    extractor,
    sentences: [
      { start: 0, end: 22 },
      { start: 23, end: 48 },
      { start: 49, end: 70 },
    ],
    entities,
    facts,
  };
}

const merge = (a: [AnnotatedEntity[], AnnotatedFact[]], b: [AnnotatedEntity[], AnnotatedFact[]]) =>
  parseAnnotations(mergeAnnotations(annotations("own@1", ...a), annotations("other@2", ...b)));

const OBI = entity("e1", "Ada Obi");
const NORWIND = entity("e2", "Norwind", { kind: "Organization" });

describe("merged entities", () => {
  it("join by name, and keep the mentions, aliases and Wikidata id of both", () => {
    const other = entity("x", "Obi", { aliases: ["Ada Obi"], wikidata: "Q5" });
    const { entities } = merge([[OBI], []], [[other], []]);
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ id: "e1", name: "Ada Obi", aliases: ["Obi"], wikidata: "Q5" });
    expect(entities[0]?.mentions.map(({ start }) => start)).toEqual([0, 23]);
  });

  it("join by shared mentions where names and kinds differ; the first decides on both", () => {
    const { entities } = merge(
      [[NORWIND], []],
      [[entity("e1", "Norwind", { name: "Norwind AS", kind: "Product" })], []],
    );
    expect(entities).toEqual([{ ...NORWIND, aliases: ["Norwind AS"] }]);
  });

  it("stay apart with different Wikidata ids, and get ids of their own", () => {
    const { entities } = merge(
      [[{ ...OBI, wikidata: "Q1" }], []],
      [[{ ...OBI, wikidata: "Q2", mentions: [] }], []],
    );
    expect(entities.map(({ id, wikidata }) => [id, wikidata])).toEqual([
      ["e1", "Q1"],
      ["e1-2", "Q2"],
    ]);
  });

  it("do not become one because the other side holds them for one", () => {
    const park = entity("e3", "Lee Park");
    const both = entity("x", "Ada Obi", {
      aliases: ["Lee Park"],
      mentions: [...OBI.mentions, ...park.mentions],
    });
    const { entities } = merge([[OBI, park], []], [[both], []]);
    expect(entities.map(({ name }) => name)).toEqual(["Ada Obi", "Lee Park"]);
    expect(entities[0]?.mentions).toEqual(OBI.mentions);
  });
});

describe("merged facts", () => {
  const own = fact("LEADS", "e1", "e2");
  it("that say the same join: both names, all sentences, the higher confidence, the details of either", () => {
    const other = fact("LEADS", "y", "x", {
      role: "director",
      confidence: 0.8,
      extractor: "other@2",
      evidence: [{ start: 49, end: 70 }],
    });
    const { facts } = merge(
      [[OBI, NORWIND], [own]],
      [[entity("x", "Norwind", { kind: "Organization" }), entity("y", "Ada Obi")], [other]],
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      subject: "e1",
      object: "e2",
      role: "director",
      confidence: 0.8,
      extractor: "own@1#rule + other@2",
      evidence: [
        { start: 0, end: 22 },
        { start: 49, end: 70 },
      ],
    });
  });

  it("of a symmetric relation join in either order", () => {
    const park = entity("e3", "Lee Park");
    const met = fact("CONSULTED_WITH", "e1", "e3");
    const { facts } = merge([[OBI, park], [met]], [[OBI, park], [{ ...met, subject: "e3", object: "e1" }]]);
    expect(facts).toHaveLength(1);
  });

  it.each<[string, Partial<AnnotatedFact>]>([
    ["polarity", { polarity: "denied" }],
    ["modality", { modality: "planned" }],
    ["speaker", { statedBy: "e2" }],
    ["direction", { subject: "e2", object: "e1" }],
    ["relation", { relation: "WORKS_FOR" }],
    ["date", { validFrom: "2024" }],
  ])("stay two with another %s", (_, change) => {
    const dated = { ...own, validFrom: "2023" };
    const { facts } = merge(
      [[OBI, NORWIND], [dated]],
      [[OBI, NORWIND], [{ ...dated, extractor: "other@2", ...change }]],
    );
    expect(facts.map(({ extractor }) => extractor)).toEqual(["own@1#rule", "other@2"]);
  });

  it("with values join by what the values mean", () => {
    const count = (text: string) => ({ text, iso: null, number: 164, unit: "people", start: 0, end: 3 });
    const { object: _, ...deaths } = fact("HAS_QUANTITY", "e2", "e2", { role: "deaths" });
    const { facts } = merge(
      [[NORWIND], [{ ...deaths, value: count("164") }]],
      [
        [NORWIND],
        [
          { ...deaths, role: "Deaths", value: count("164 people") },
          { ...deaths, value: { ...count("160"), number: 160 } },
        ],
      ],
    );
    expect(facts.map(({ value }) => value?.text)).toEqual(["164", "160"]);
  });

  it("name both extractors on the article", () => {
    expect(mergeAnnotations(annotations("own@1", [], []), annotations("other@2", [], [])).extractor).toBe(
      "own@1 + other@2",
    );
  });
});
