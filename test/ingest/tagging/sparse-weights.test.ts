import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bestLabels } from "../../../ingest/tagging/best-labels.js";
import { LABEL_COUNT } from "../../../ingest/tagging/name-labels.js";
import { packWeights, type SparseWeights, unpackWeights } from "../../../ingest/tagging/sparse-weights.js";

/** Two buckets of features, of which one speaks for a name of one word and the other for none. */
const WEIGHTS: SparseWeights = {
  bits: 1,
  labels: LABEL_COUNT,
  scale: 0.5,
  starts: Uint32Array.from([0, 1, 3]),
  entryLabels: Uint8Array.from([4, 0, 4]),
  entryWeights: Int8Array.from([100, 127, -128]),
  transitions: Float32Array.from({ length: LABEL_COUNT ** 2 }, (_, i) => i / 1000),
};

describe("the weights of a model", () => {
  it("come back from their bytes as they were", () => {
    expect(unpackWeights(packWeights(WEIGHTS))).toEqual(WEIGHTS);
  });

  it("come back from compressed bytes, whose memory is shared with other data", () => {
    expect(unpackWeights(gunzipSync(gzipSync(packWeights(WEIGHTS))))).toEqual(WEIGHTS);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["other data", Uint8Array.from({ length: 200 }, (_, i) => i)],
    ["half a file", packWeights(WEIGHTS).slice(0, -3)],
  ])("refuse %s", (_name, bytes) => {
    expect(() => unpackWeights(bytes)).toThrow(expect.objectContaining({ code: "INPUT_UNREADABLE" }));
  });

  it("decide for the label with the higher sum", () => {
    const unit = Int32Array.from([0]);
    const outside = Int32Array.from([1]);
    expect([...bestLabels(WEIGHTS, [unit, outside])]).toEqual([4, 0]);
    expect([...bestLabels(WEIGHTS, [])]).toEqual([]);
  });
});
