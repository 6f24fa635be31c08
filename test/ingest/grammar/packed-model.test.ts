import { describe, expect, it } from "vitest";
import { ManyLabels, packWeights, ThreeLabels, unpackWeights } from "../../../ingest/grammar/packed-model.js";

const weights = {
  bits: 2,
  labels: 3,
  scale: 0.5,
  counts: Uint8Array.of(2, 0, 1, 1),
  entryLabels: Uint8Array.of(0, 2, 1, 2),
  entryWeights: Int8Array.of(-127, 8, 120, -16),
};

describe("packed weights", () => {
  it("come back as they went", () => {
    expect(unpackWeights(packWeights(weights))).toEqual(weights);
  });

  it("are refused when they are cut short or of another kind", () => {
    const bytes = packWeights(weights);
    expect(() => unpackWeights(bytes.subarray(0, bytes.length - 1))).toThrow(/damaged/);
    expect(() => unpackWeights(bytes.subarray(0, 10))).toThrow(/damaged/);
    expect(() => unpackWeights(Uint8Array.from([1, ...bytes.subarray(1)]))).toThrow(/damaged/);
  });

  // Three labels have ten bits for a weight, so -127 squared is not quite kept there.
  it.each([
    ["many labels", new ManyLabels(weights)],
    ["three labels", new ThreeLabels(weights)],
  ])("add up for %s", (_, model) => {
    const scores = new Float32Array(3);
    model.score(Int32Array.of(0, 2, 3, 3, 1), 5, scores);
    expect(scores[0]).toBeCloseTo(-8064, -1);
    expect([...scores].slice(1)).toEqual([7200, -224]);
    model.score(Int32Array.of(0, 2), 1, scores);
    expect(scores[0]).toBeCloseTo(-8064, -1);
    expect([...scores].slice(1)).toEqual([0, 32]);
  });
});
