import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { joinSources } from "../../../ingest/relations/join-sources.js";
import { makeCandidate } from "../../../ingest/relations/fact-candidate.js";
import { TIE_LABELS, labelOf, tiesBetween } from "../../../ingest/relations/learnt/tie-labels.js";
import { calibrated, shippedTieModel } from "../../../ingest/relations/learnt/tie-model.js";
import type { LinkedEntity } from "../../../ingest/link/index.js";
import type { RelationName } from "../../../src/graph/relations.js";
import { articleOf } from "../article-of.js";

const FILE = new URL("../../../ingest/relations/models/ties.json", import.meta.url);

function learntFrom(text: string): string[] {
  const { entities, facts } = annotate(articleOf(text));
  const name = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name ?? "";
  return facts.map(
    (fact) => `${name(fact.subject)} ${fact.relation} ${fact.value?.text ?? name(fact.object)}`,
  );
}

describe("the shipped model of ties", () => {
  it("is the one that its checksum names, with a curve for each tie", () => {
    const file = JSON.parse(readFileSync(FILE, "utf8")) as { sha256: string; weights: string };
    expect(createHash("sha256").update(file.weights).digest("hex")).toBe(file.sha256);
    const { weights, calibration } = shippedTieModel();
    expect(weights.labels).toBe(TIE_LABELS.length);
    expect(calibration.length).toBe(TIE_LABELS.length);
  });

  it("gives shares that rise with the probability, and none where it has no curve", () => {
    const model = {
      calibration: [
        [
          [0.2, 0.1],
          [0.6, 0.5],
        ],
        [],
      ] as const,
    };
    expect(calibrated(model, 0, 0.1)).toBeCloseTo(0.05);
    expect(calibrated(model, 0, 0.4)).toBeCloseTo(0.3);
    expect(calibrated(model, 0, 0.99)).toBe(0.5);
    expect(calibrated(model, 1, 0.99)).toBe(0);
  });

  it("reads what no rule was written for", () => {
    expect(
      learntFrom(
        "Jane Smith (born 4 May 1961 in Lyon) is a politician who has been married to the writer John Miller since 1990.",
      ),
    ).toContain("Jane Smith BORN_ON 4 May 1961");
  });

  it("joins only what can be joined", () => {
    const person = { kind: "Person", form: "pronoun" } as const;
    expect(tiesBetween(person, { kind: "Date", form: "name" })).toEqual([
      labelOf("born-on"),
      labelOf("died-on"),
    ]);
    expect(tiesBetween({ kind: "Date", form: "name" }, person)).toEqual([]);
  });
});

describe("joinSources", () => {
  const entity = (id: string): LinkedEntity => ({
    id,
    kind: "Person",
    name: id,
    aliases: new Set(),
    mentions: [],
    headClass: null,
    owner: null,
    ownedIn: null,
  });
  const [a, b] = [entity("a"), entity("b")];
  const fact = (relation: RelationName, rule: string, confidence: number) =>
    makeCandidate({ relation, subject: a, object: b, rule, confidence, at: 0 });

  it("is surer of what both read, and counts it once", () => {
    expect(joinSources([fact("SPOUSE_OF", "marry", 0.8)], [fact("SPOUSE_OF", "learnt-spouse", 0.5)])).toEqual(
      [{ ...fact("SPOUSE_OF", "marry", 0.8), confidence: expect.closeTo(0.9) as number }],
    );
  });

  it("believes the rule where the two differ", () => {
    expect(joinSources([fact("CHILD_OF", "kin", 0.8)], [fact("SPOUSE_OF", "learnt-spouse", 0.9)])).toEqual([
      fact("CHILD_OF", "kin", 0.8),
    ]);
  });

  it("keeps what only the model reads", () => {
    expect(joinSources([], [fact("SPOUSE_OF", "learnt-spouse", 0.9)])).toHaveLength(1);
  });
});
