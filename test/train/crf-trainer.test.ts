import { describe, expect, it } from "vitest";
import { bestLabels } from "../../ingest/tagging/best-labels.js";
import { decodeLabels, encodeLabels, typeOfLabel } from "../../ingest/tagging/name-labels.js";
import { completeLabels } from "../../train/names/complete-names.js";
import { CrfTrainer } from "../../train/names/crf-trainer.js";
import { FeatureTable } from "../../train/names/feature-table.js";
import { makeRarer } from "../../train/names/shift-prior.js";
import { seededRandom } from "../../train/random.js";

/** Words are their own features: 1 begins a person, 2 ends one, 3 is a place, 4 is nothing. */
const SENTENCES = [
  { words: [4, 1, 2, 4], gold: encodeLabels(4, [{ begin: 1, end: 3, type: "person" }]) },
  { words: [3, 4, 4], gold: encodeLabels(3, [{ begin: 0, end: 1, type: "place" }]) },
] as const;
const rowsOf = (words: readonly number[]) => words.map((word) => Int32Array.from([word]));

function trained() {
  const table = new FeatureTable(3);
  for (const { words } of [...SENTENCES, ...SENTENCES]) table.count(rowsOf(words));
  const rows = SENTENCES.map(({ words, gold }) => table.toRow(rowsOf(words), gold));
  const trainer = new CrfTrainer(table, seededRandom(1));
  for (let round = 0; round < 200; round += 1) for (const row of rows) trainer.step(row);
  return trainer.toSparse(0);
}

describe("the trainer of the name models", () => {
  const model = trained();

  it("learns the labels of sentences that it saw, and of others of the same words", () => {
    for (const { words, gold } of SENTENCES) expect(bestLabels(model, rowsOf(words))).toEqual(gold);
    expect(decodeLabels(bestLabels(model, rowsOf([4, 3, 4, 1, 2])))).toEqual([
      { begin: 1, end: 2, type: "place" },
      { begin: 3, end: 5, type: "person" },
    ]);
  });

  it("completes a sentence without giving up the names that are known", () => {
    const known = encodeLabels(4, [{ begin: 0, end: 1, type: "organization" }]);
    expect(decodeLabels(completeLabels(model, rowsOf([4, 1, 2, 4]), known))).toEqual([
      { begin: 0, end: 1, type: "organization" },
      { begin: 1, end: 3, type: "person" },
    ]);
  });

  it("finds a type less often once it is made rarer", () => {
    const rare = makeRarer(model, "person", 100);
    const labels = [...bestLabels(rare, rowsOf([4, 1, 2, 4]))];
    expect(labels.map(typeOfLabel)).not.toContain("person");
  });
});

describe("the table of features", () => {
  it("leaves out features of one token", () => {
    const table = new FeatureTable(3);
    table.count(rowsOf([1, 2, 1]));
    expect(table.buckets).toEqual([1]);
    expect([...table.toRow(rowsOf([2, 1]), new Uint8Array(2)).columns]).toEqual([0]);
  });
});
