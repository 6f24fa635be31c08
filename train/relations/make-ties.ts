import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { packWeights, type SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import { calibrateTies } from "./calibrate-ties.js";
import { bestThreshold } from "./choose-threshold.js";
import { readRedocred } from "./read-redocred.js";
import { type PreparedPassage, preparePassages, scorePassages, tieF1 } from "./score-knowledgenet.js";
import { scoreRedocred } from "./score-redocred.js";
import type { TieExample } from "./tie-example.js";
import { trainTies } from "./train-ties.js";

/** Into how many parts the training data are split, each asked about by a model of the others. */
const PARTS = 4;

/** A model with what it was not trained on. */
interface HeldOut {
  readonly weights: SparseWeights;
  readonly passages: readonly PreparedPassage[];
  readonly pages: readonly TieExample[];
}

/**
 * Train the model of ties on KnowledgeNet folds 1 and 2 and Re-DocRED. Curves, threshold and the figures for Re-DocRED
 * come from four models, each asked about the quarter of the pages that it was not trained on. Fold 3 is only scored.
 * @returns the file of the model
 */
export function makeTies(folder: string, seed: number, log: (line: string) => void): Record<string, unknown> {
  const passages = [1, 2].flatMap((fold) => preparePassages(folder, fold));
  const pages = readRedocred(folder);
  const examples = passages.flatMap((passage) => passage.examples);
  const held = Array.from({ length: PARTS }, (_, part) => holdOut(part, passages, pages, seed));
  const calibration = calibrateTies(
    held.map((own) => ({
      weights: own.weights,
      examples: [...own.passages.flatMap((passage) => passage.examples), ...own.pages],
    })),
  );
  const threshold = bestThreshold(held);
  const crossValidated = scoreRedocred(held, threshold);
  const weights = trainTies([...examples, ...pages.flat()], seed);
  for (const [tie, score] of scorePassages(weights, threshold, preparePassages(folder, 3)))
    log(`KnowledgeNet fold 3, ${tie}: F1 ${(100 * tieF1(score)).toFixed(1)}`);
  for (const [tie, score] of Object.entries(crossValidated))
    log(`Re-DocRED, cross-validated, ${tie}: F1 ${(100 * tieF1(score)).toFixed(1)}`);
  const packed = gzipSync(packWeights(weights), { level: 9 }).toString("base64");
  const sha256 = createHash("sha256").update(packed).digest("hex");
  return { sha256, threshold, calibration, crossValidated, weights: packed };
}

function holdOut(
  part: number,
  passages: readonly PreparedPassage[],
  pages: readonly (readonly TieExample[])[],
  seed: number,
): HeldOut {
  const isHeldPassage = ({ passage }: PreparedPassage) => passage.doc % PARTS === part;
  const isHeldPage = (_: readonly TieExample[], i: number) => i % PARTS === part;
  const training = [
    ...passages.filter((passage) => !isHeldPassage(passage)).flatMap(({ examples }) => examples),
    ...pages.filter((page, i) => !isHeldPage(page, i)).flat(),
  ];
  return {
    weights: trainTies(training, seed),
    passages: passages.filter(isHeldPassage),
    pages: pages.filter(isHeldPage).flat(),
  };
}
