import { createHash } from "node:crypto";
import { type PronounModel, pronounProbability } from "../../ingest/link/pronouns/pronoun-model.js";
import type { PronounExample } from "./pronoun-example.js";
import { readGap } from "./read-gap.js";
import { readGumPronouns } from "./read-gum-pronouns.js";
import { trainPronouns } from "./train-pronouns.js";

/** Into how many parts the documents are split, each asked about by a model of the others. */
const PARTS = 4;
/** Of what the model decides on documents that it was not trained on, at least this share must be right. */
const LEAST_RIGHT = 0.8;
const STEP = 0.01;

/** What a model says of a pronoun that it was not trained on. */
interface Outcome {
  readonly set: PronounExample["set"];
  readonly probability: number;
  readonly isRight: boolean;
  /** False where the pronoun means nobody whom it can be given to. */
  readonly canBeRight: boolean;
}

/**
 * Train the model of pronouns on GAP's development part and GUM without news.
 * @returns the file of the model
 */
export function makePronouns(folder: string, seed: number, log: (line: string) => void): object {
  const examples = [...readGap(folder), ...readGumPronouns(folder)];
  const outcomes = crossValidate(examples, seed);
  const threshold = leastThreshold(outcomes);
  for (const set of ["GAP", "GUM"] as const) {
    const own = outcomes.filter((outcome) => outcome.set === set);
    const said = own.filter(({ probability }) => probability >= threshold);
    const right = said.filter(({ isRight }) => isRight).length;
    const possible = own.filter(({ canBeRight }) => canBeRight).length;
    const figures = [right / said.length, right / possible].map((share) => (100 * share).toFixed(1));
    log(
      `${set}, cross-validated: ${figures[0] ?? ""} % right of those decided, ${figures[1] ?? ""} % of all`,
    );
  }
  const weights = Object.fromEntries(
    [...trainPronouns(examples, seed)]
      .map(([feature, weight]) => [feature, Math.round(1000 * weight) / 1000] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const sha256 = createHash("sha256").update(JSON.stringify(weights)).digest("hex");
  return { sha256, threshold, weights };
}

function crossValidate(examples: readonly PronounExample[], seed: number): Outcome[] {
  const documents = [...new Set(examples.map(({ document }) => document))];
  const partOf = new Map(documents.map((document, i) => [document, i % PARTS]));
  return Array.from({ length: PARTS }, (_, part) => {
    const isHeld = ({ document }: PronounExample) => partOf.get(document) === part;
    const weights = trainPronouns(
      examples.filter((example) => !isHeld(example)),
      seed,
    );
    return examples.filter(isHeld).flatMap((example) => outcomeOf({ weights, threshold: 0 }, example));
  }).flat();
}

/** Nothing where the annotation does not tell whether the likeliest is meant. */
function outcomeOf(model: PronounModel, { set, candidates }: PronounExample): Outcome[] {
  const [best] = candidates
    .map((candidate) => ({ candidate, probability: pronounProbability(model, candidate.features) }))
    .sort((a, b) => b.probability - a.probability);
  const isRight = best?.candidate.isMeant ?? null;
  if (best === undefined || isRight === null) return [];
  const canBeRight = candidates.some(({ isMeant }) => isMeant === true);
  return [{ set, probability: best.probability, isRight, canBeRight }];
}

function leastThreshold(outcomes: readonly Outcome[]): number {
  for (let at = 0; at < 1; at += STEP) {
    const said = outcomes.filter(({ probability }) => probability >= at);
    if (said.filter(({ isRight }) => isRight).length >= LEAST_RIGHT * said.length)
      return Math.round(at * 100) / 100;
  }
  return 1;
}
