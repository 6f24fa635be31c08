import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import { graphIn, NASTY } from "./graph-of.js";

const quads = (text: string): Quad[] => new Parser({ format: "N-Triples" }).parse(text);
const find = (all: readonly Quad[], predicate: string) =>
  all.filter((quad) => quad.predicate.value.endsWith(predicate));

describe("RDF", () => {
  it("is read back by a parser, with every text as it was", async () => {
    const all = quads(await graphIn("ntriples"));
    expect(find(all, "schema.org/headline")[0]?.object.value).toBe(NASTY);
    expect(find(all, "core#altLabel").map(({ object }) => object.value)).toContain(NASTY);
  });

  it("says the same as N-Triples and as JSON-LD", async () => {
    const fromJsonLd = await jsonld.toRDF(JSON.parse(await graphIn("jsonld")), {
      format: "application/n-quads",
    });
    const lines = (text: string) =>
      [
        ...new Set(quads(text).map((quad) => JSON.stringify([quad.subject, quad.predicate, quad.object]))),
      ].sort();
    expect(lines(fromJsonLd)).toEqual(lines(await graphIn("ntriples")));
  });

  it("traces a fact to its sentence and its speaker", async () => {
    const all = quads(await graphIn("ntriples"));
    const [attribution] = find(all, "prov#wasAttributedTo");
    const derived = find(all, "prov#wasDerivedFrom").find(({ subject }) =>
      subject.equals(attribution?.subject),
    );
    const sentence = find(all, "ns#value").find(({ subject }) => subject.equals(derived?.object));
    expect(sentence?.object.value).toBe("Ada may buy Bank, Cy said.");
  });

  it("states plainly only what an article asserts as actual, in Wikidata's direction", async () => {
    const all = quads(await graphIn("ntriples"));
    const [plain] = find(all, "vocabulary:HEAD_OF_STATE_OF");
    const [wikidata] = find(all, "prop/direct/P35");
    expect(wikidata?.subject.equals(plain?.object)).toBe(true);
    expect(wikidata?.object.equals(plain?.subject)).toBe(true);
    expect(find(all, "vocabulary:OWNS")).toEqual([]);
    expect(find(all, "owl#sameAs")[0]?.object.value).toBe("http://www.wikidata.org/entity/Q1");
  });
});
