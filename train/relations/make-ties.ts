import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { packWeights } from "../../ingest/tagging/sparse-weights.js";
import { calibrateTies } from "./calibrate-ties.js";
import { readRedocred } from "./read-redocred.js";
import { preparePassages, scorePassages, tieF1 } from "./score-knowledgenet.js";
import type { TieExample } from "./tie-example.js";
import { trainTies } from "./train-ties.js";

/** Each set teaches ties of its own, so all count the same. */
const WEIGHT = 1;

/**
 * Train the model of ties on KnowledgeNet folds 1 and 2 and Re-DocRED; curves and thresholds come from models trained
 * on one half and asked about the other. Fold 3 is only scored.
 * @returns the file of the model
 */
export function makeTies(folder: string, seed: number, log: (line: string) => void): Record<string, unknown> {
  const folds = [1, 2].map((fold) => preparePassages(folder, fold).flatMap(({ examples }) => examples));
  const redocred = readRedocred(folder);
  const halves = [0, 1].map((half) =>
    redocred.filter((_, i) => Math.floor((2 * i) / redocred.length) === half),
  );
  const parts = [0, 1].map((half) => ({ ties: folds[half] ?? [], pages: halves[half] ?? [] }));
  const train = (ties: readonly TieExample[], pages: readonly TieExample[]) =>
    trainTies(
      [
        { examples: ties, weight: 1 },
        { examples: pages, weight: WEIGHT },
      ],
      seed,
    );
  const held = parts.map(({ ties, pages }, half) => {
    const other = parts[1 - half];
    return { weights: train(ties, pages), examples: [...(other?.ties ?? []), ...(other?.pages ?? [])] };
  });
  const calibration = calibrateTies(held);
  const weights = train(folds.flat(), redocred);
  const scores = scorePassages(weights, calibration.threshold, preparePassages(folder, 3));
  for (const [tie, score] of scores)
    log(`KnowledgeNet fold 3, ${tie}: F1 ${(100 * tieF1(score)).toFixed(1)}`);
  const packed = gzipSync(packWeights(weights), { level: 9 }).toString("base64");
  return { sha256: createHash("sha256").update(packed).digest("hex"), ...calibration, weights: packed };
}
