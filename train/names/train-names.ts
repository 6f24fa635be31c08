import { bestLabels } from "../../ingest/tagging/best-labels.js";
import { DocumentMemory } from "../../ingest/tagging/document-memory.js";
import type { NameModel } from "../../ingest/tagging/index.js";
import { type FeatureRows, sentenceFeatures, withMemory } from "../../ingest/tagging/name-features.js";
import { decodeLabels, encodeLabels, type TypedName } from "../../ingest/tagging/name-labels.js";
import { type SentenceWords, toSentenceWords } from "../../ingest/tagging/sentence-words.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import type { NamedDocument } from "../data/named-document.js";
import { retokenise } from "../data/retokenise.js";
import { seededRandom, shuffled } from "../random.js";
import { CrfTrainer } from "./crf-trainer.js";

const FOLDS = 3;
const FIRST_PASS_ROUNDS = 2;
const SECOND_PASS_ROUNDS = 2;
const MAX_WORDS = 150;

interface Example {
  readonly words: SentenceWords;
  readonly gold: Uint8Array;
}

/** The examples of one document, with what a model that never saw the document made of them. */
interface Prepared {
  readonly examples: readonly Example[];
  found: readonly (readonly TypedName[])[];
}

/**
 * Train the two passes. The second learns from mistakes that the first really makes: each document's first pass comes
 * from a model trained on the other folds.
 * @param log called with a line at each step
 */
export function trainNames(
  documents: readonly NamedDocument[],
  seed: number,
  log: (line: string) => void,
): NameModel {
  const random = seededRandom(seed);
  const prepared = documents.map(prepare);
  const folds = prepared.map(() => Math.floor(random() * FOLDS));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainFirst(
      prepared.filter((_, i) => folds[i] !== fold),
      random,
    );
    prepared.forEach((document, i) => {
      if (folds[i] === fold) document.found = document.examples.map((example) => firstNames(model, example));
    });
    log(`fold ${fold + 1} of ${FOLDS} read`);
  }
  const first = trainFirst(prepared, random);
  log("first pass trained");
  const second = trainSecond(prepared, random);
  log("second pass trained");
  return { first, second };
}

function prepare(document: NamedDocument): Prepared {
  const examples = document.sentences
    .map(retokenise)
    .filter(({ words }) => words.length > 0 && words.length <= MAX_WORDS)
    .map(({ words, names }) => ({ words: toSentenceWords(words), gold: encodeLabels(words.length, names) }));
  return { examples, found: [] };
}

function firstNames(model: SparseWeights, { words }: Example): TypedName[] {
  return decodeLabels(bestLabels(model, sentenceFeatures(words)));
}

function trainFirst(documents: readonly Prepared[], random: () => number): SparseWeights {
  const examples = documents.flatMap((document) => document.examples);
  const rows = examples.map(({ words, gold }) => ({ rows: sentenceFeatures(words), gold }));
  return train(rows, FIRST_PASS_ROUNDS, random);
}

function trainSecond(documents: readonly Prepared[], random: () => number): SparseWeights {
  const rows = documents.flatMap(({ examples, found }) => {
    const memory = new DocumentMemory(
      examples.map((example) => example.words),
      found,
    );
    return examples.map(({ words, gold }, index) => ({
      rows: withMemory(sentenceFeatures(words), words, memory.forSentence(index)),
      gold,
    }));
  });
  return train(rows, SECOND_PASS_ROUNDS, random);
}

function train(
  examples: readonly { readonly rows: FeatureRows; readonly gold: Uint8Array }[],
  rounds: number,
  random: () => number,
): SparseWeights {
  const trainer = new CrfTrainer(random);
  for (let round = 0; round < rounds; round += 1) {
    for (const { rows, gold } of shuffled(examples, random)) trainer.step(rows, gold);
  }
  return trainer.toSparse();
}
