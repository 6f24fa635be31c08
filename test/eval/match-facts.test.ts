import { describe, expect, it } from "vitest";
import type { GoldArticle, GoldFact } from "../../eval/facts/gold-article.js";
import { matchEntities } from "../../eval/facts/match-entities.js";
import { matchFacts } from "../../eval/facts/match-facts.js";
import { isNearRelation, isSameRelation } from "../../eval/facts/near-relations.js";
import { scoreArticle } from "../../eval/facts/score-article.js";
import { plainDocument } from "../../eval/documents/text-document.js";
import { parseExtractAnswer } from "../../ingest/extractors/extract-answer.js";
import { requestFor } from "../../ingest/extractors/extract-request.js";
import type { Annotations } from "../../src/graph/annotations.js";

const TEXT = "Ada Obi leads Norwind. Norwind employs 40 people. Lee Park met Ada Obi.";
const document = plainDocument("story", TEXT);
const place = (part: string): [number, number] => [TEXT.indexOf(part), TEXT.indexOf(part) + part.length];
const usual = { date: null, place: null, attributed: null, polarity: "asserted", modality: "actual" };
const fact = (s: string, r: string, o: string, central = false): GoldFact => ({ ...usual, s, r, o, central });

const gold: GoldArticle = {
  id: "story",
  document,
  entities: [
    { e: "obi", name: "Ada Obi", type: "Person", mentions: [place("Ada Obi")] },
    { e: "norwind", name: "Norwind", type: "Organization", mentions: [place("Norwind")] },
    { e: "park", name: "Lee Park", type: "Person", mentions: [place("Lee Park")] },
    { e: "forty", name: "40 people", type: "Quantity", mentions: [place("40 people")] },
  ],
  facts: [
    fact("obi", "leads", "norwind", true),
    fact("norwind", "has_quantity", "forty"),
    fact("park", "consulted_with", "obi", true),
  ],
};

function found(facts: readonly object[]): Annotations {
  const mention = (part: string) => [{ start: place(part)[0], end: place(part)[1], form: "name" }];
  const answer = {
    text: TEXT,
    extractor: "test@1",
    entities: [
      { id: "a", kind: "Person", name: "Obi", mentions: mention("Obi") },
      { id: "b", kind: "Place", name: "Norwind", mentions: mention("Norwind") },
      { id: "c", kind: "Person", name: "Lee Park", mentions: mention("Lee Park") },
    ],
    facts: facts.map((one) => ({ confidence: 0.7, evidence: [{ start: 0, end: 5 }], ...one })),
  };
  return parseExtractAnswer({ line: JSON.stringify(answer), where: "line 1" }, requestFor(document));
}

const right = (facts: readonly object[], isSame = isNearRelation): number => {
  const annotations = found(facts);
  return matchFacts(annotations, gold, matchEntities(annotations, gold), isSame).matched.size;
};

describe("facts that were found", () => {
  it("count when both ends overlap and the relation is near; with the very same asked for, only then", () => {
    const near = { relation: "WORKS_FOR", subject: "a", object: "b" };
    expect(right([near])).toBe(1);
    expect(right([near], isSameRelation)).toBe(0);
    expect(right([{ ...near, relation: "LEADS" }], isSameRelation)).toBe(1);
    expect(right([{ ...near, relation: "OWNS" }])).toBe(0);
  });

  it("count in the other direction only where the relation has none", () => {
    expect(right([{ relation: "LEADS", subject: "b", object: "a" }])).toBe(0);
    expect(right([{ relation: "CONSULTED_WITH", subject: "a", object: "c" }])).toBe(1);
  });

  it("find quantities by where they stand", () => {
    const value = (part: string) => ({
      text: part,
      iso: null,
      number: 40,
      unit: null,
      start: place(part)[0],
      end: place(part)[1],
    });
    const counted = (part: string) => ({ relation: "HAS_QUANTITY", subject: "b", value: value(part) });
    expect(right([counted("40")])).toBe(1);
    expect(right([counted("employs")])).toBe(0);
  });
});

describe("the score of an article", () => {
  const annotations = found([
    { relation: "LEADS", subject: "a", object: "b", statedBy: "c" },
    { relation: "OWNS", subject: "c", object: "b" },
  ]);
  const { counts, list, judged } = scoreArticle(annotations, gold);

  it("counts facts, central ones, entities and what is said besides", () => {
    expect(counts.get("facts")).toEqual({ right: 1, found: 2, matched: 1, gold: 3 });
    expect(counts.get("central facts")).toMatchObject({ matched: 1, gold: 2 });
    expect(counts.get("entities")).toEqual({ right: 2, found: 3, matched: 3, gold: 3 });
    expect(counts.get("of the facts found: who says it")).toMatchObject({ right: 0, found: 1 });
    expect(counts.get("of the facts found: date")).toMatchObject({ right: 1, found: 1 });
    expect(judged.map((one) => one.right)).toEqual([true, false]);
  });

  it("lists what was missed and what was invented", () => {
    expect(list.invented).toEqual([expect.stringContaining("Lee Park OWNS  Norwind (0.7, test@1)")]);
    expect(list.missed).toEqual(["Norwind has_quantity  40 people", "* Lee Park consulted_with  Ada Obi"]);
  });
});
