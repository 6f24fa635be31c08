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
import { completeLabels } from "./complete-names.js";
import { CrfTrainer, MAX_WORDS } from "./crf-trainer.js";
import { FeatureTable } from "./feature-table.js";
import { makeRarer } from "./shift-prior.js";
import { inOtherCase } from "./vary-case.js";

/** Buckets of the feature hash: 2^20 keeps collisions rare at the size of the training data. */
const BITS = 20;
const FOLDS = 2;
/** Rounds of models that only prepare the data, and of those that are shipped. */
const ROUNDS = 2;
const SHIPPED_ROUNDS = 3;
/** Weights nearer to zero are left out of what is shipped; with all, it would be four times the size and hardly better. */
const SMALLEST_WEIGHT = 0.1;
/** How much rarer names of events, works and products are taken to be than in the training text. */
const RARER = 0.7;

interface Example {
  readonly words: SentenceWords;
  readonly rows: FeatureRows;
  gold: Uint8Array;
}

/** The examples of one document, with what a model that never saw the document made of them. */
interface Prepared {
  readonly isPartial: boolean;
  readonly examples: readonly Example[];
  found: readonly (readonly TypedName[])[];
}

/**
 * Train the two passes. Documents with some of their names marked are completed by a model of the others. The second
 * pass learns from mistakes that the first really makes: each document's first pass comes from a model trained on the
 * other folds.
 * @param log called with a line at each step
 */
export function trainNames(
  documents: readonly NamedDocument[],
  seed: number,
  log: (line: string) => void,
): NameModel {
  const random = seededRandom(seed);
  const marked = documents.filter((document) => document.isPartial !== true);
  const prepared = [...documents, ...inOtherCase(marked, random)].map(prepare);
  completePartial(prepared, random);
  log("partly marked documents completed");
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
  const first = train(allExamples(prepared), ({ rows }) => rows, SHIPPED_ROUNDS, random).toSparse(
    SMALLEST_WEIGHT,
  );
  log("first pass trained");
  const second = trainSecond(prepared, random).toSparse(SMALLEST_WEIGHT);
  log("second pass trained");
  return { first: makeRarer(first, "other", RARER), second: makeRarer(second, "other", RARER) };
}

function prepare(document: NamedDocument): Prepared {
  const examples = document.sentences
    .map(retokenise)
    .filter(({ words }) => words.length > 0 && words.length <= MAX_WORDS)
    .map(({ words: tokens, names }): Example => {
      const words = toSentenceWords(tokens);
      return { words, rows: sentenceFeatures(words), gold: encodeLabels(tokens.length, names) };
    });
  return { isPartial: document.isPartial === true, examples, found: [] };
}

function completePartial(documents: readonly Prepared[], random: () => number): void {
  const partial = documents.filter(({ isPartial }) => isPartial);
  if (partial.length === 0) return;
  const model = trainFirst(
    documents.filter(({ isPartial }) => !isPartial),
    random,
  );
  for (const example of partial.flatMap(({ examples }) => examples)) {
    example.gold = completeLabels(model, example.rows, example.gold);
  }
}

function firstNames(model: SparseWeights, { rows }: Example): TypedName[] {
  return decodeLabels(bestLabels(model, rows));
}

function trainFirst(documents: readonly Prepared[], random: () => number): SparseWeights {
  return train(allExamples(documents), ({ rows }) => rows, ROUNDS, random).toSparse(0);
}

function allExamples(documents: readonly Prepared[]): Example[] {
  return documents.flatMap((document) => document.examples);
}

function trainSecond(documents: readonly Prepared[], random: () => number): CrfTrainer {
  const examples = documents.flatMap(({ examples, found }) => {
    const memory = new DocumentMemory(
      examples.map((example) => example.words),
      found,
    );
    return examples.map((example, index) => ({ ...example, memory: memory.forSentence(index) }));
  });
  return train(
    examples,
    ({ rows, words, memory }) => withMemory(rows, words, memory),
    SHIPPED_ROUNDS,
    random,
  );
}

function train<E extends Example>(
  examples: readonly E[],
  rowsOf: (example: E) => FeatureRows,
  rounds: number,
  random: () => number,
): CrfTrainer {
  const table = new FeatureTable(BITS);
  for (const example of examples) table.count(rowsOf(example));
  const sentences = examples.map((example) => table.toRow(rowsOf(example), example.gold));
  const trainer = new CrfTrainer(table, random);
  for (let round = 0; round < rounds; round += 1) {
    for (const sentence of shuffled(sentences, random)) trainer.step(sentence);
  }
  return trainer;
}
