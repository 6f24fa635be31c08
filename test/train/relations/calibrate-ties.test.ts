import { describe, expect, it } from "vitest";
import { TIE_LABELS, labelOf } from "../../../ingest/relations/learnt/tie-labels.js";
import { calibrateTies } from "../../../train/relations/calibrate-ties.js";
import { bestThreshold } from "../../../train/relations/choose-threshold.js";
import { packTies } from "../../../train/relations/pack-ties.js";
import type { TieExample } from "../../../train/relations/tie-example.js";

const SPOUSE = labelOf("spouse");
const BITS = 4;
const end = {
  kind: "Person",
  form: "name",
  first: 0,
  last: 1,
  start: 0,
  end: 1,
  at: 0,
  entity: null,
  value: null,
} as const;

/** A pair with one feature, whose weight makes the model sure (1) or doubtful (2) that it holds. */
const example = (feature: 1 | 2, holds: boolean): TieExample => ({
  features: Int32Array.of(feature),
  holds: holds ? [SPOUSE] : [],
  fails: holds ? [] : [SPOUSE],
  subject: end,
  object: end,
});

function weights() {
  const table = new Float32Array(2 ** BITS * TIE_LABELS.length);
  table[TIE_LABELS.length + SPOUSE] = 4;
  table[2 * TIE_LABELS.length + SPOUSE] = -1;
  return packTies(table, BITS, TIE_LABELS.length);
}

describe("calibrateTies", () => {
  const times = (count: number, feature: 1 | 2, holds: boolean) =>
    Array.from({ length: count }, () => example(feature, holds));
  const examples = [
    ...times(90, 1, true),
    ...times(10, 1, false),
    ...times(20, 2, true),
    ...times(80, 2, false),
  ];
  const calibration = calibrateTies([{ weights: weights(), examples }]);

  it("finds how often a tie holds at each probability", () => {
    const curve = calibration[SPOUSE] ?? [];
    expect(curve.map(([, share]) => share)).toEqual([
      expect.closeTo(21 / 102, 2),
      expect.closeTo(91 / 102, 2),
    ]);
  });

  it("draws no curve through a handful of pairs", () => {
    expect(calibration[labelOf("sibling")]).toEqual([]);
  });
});

describe("bestThreshold", () => {
  const passage = (feature: 1 | 2, holds: boolean) => ({
    passage: {
      doc: 1,
      text: "",
      complete: new Set([SPOUSE]),
      facts: holds ? [{ label: SPOUSE, subject: [0, 1], object: [0, 1] } as const] : [],
    },
    examples: [example(feature, holds)],
  });
  const passages = (sure: number, doubtful: number) => [
    ...Array.from({ length: 10 }, (_, i) => passage(1, i < sure)),
    ...Array.from({ length: 10 }, (_, i) => passage(2, i < doubtful)),
  ];

  it("leaves out what costs more than it gains", () => {
    expect(bestThreshold([{ weights: weights(), passages: passages(9, 2) }])).toBeGreaterThan(0.26);
  });

  it("takes in what gains more than it costs", () => {
    expect(bestThreshold([{ weights: weights(), passages: passages(9, 8) }])).toBeLessThan(0.26);
  });
});
