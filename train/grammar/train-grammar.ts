import { brotliCompressSync, constants } from "node:zlib";
import { type GrammarFile, grammarChecksum, type WordTables } from "../../ingest/grammar/grammar-models.js";
import { packWeights } from "../../ingest/grammar/packed-model.js";
import { countedTags } from "../../ingest/grammar/parse-words.js";
import { seededRandom } from "../random.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";
import { learnLemmaRules, learnUniversalTags } from "./learn-word-tables.js";
import { packModel } from "./pack-model.js";
import type { DenseModel } from "./perceptron.js";
import { trainGreedyParser } from "./train-greedy-parser.js";
import { trainTagger } from "./train-tagger.js";
import { jackknifeTags, toTreeExample } from "./tree-examples.js";

/** How long the models learn and how large they are. */
export interface GrammarTraining {
  readonly taggerRounds: number;
  readonly folds: number;
  readonly foldRounds: number;
  readonly parserRounds: number;
  /** Rows of the models, as powers of two. */
  readonly tagBits: number;
  readonly actionBits: number;
  readonly labelBits: number;
  /** A tag with a smaller lead than this over the second best counts as doubtful. */
  readonly doubt: number;
  /** Weights nearer to nought than this are dropped. */
  readonly leastTagWeight: number;
  readonly leastActionWeight: number;
  readonly leastLabelWeight: number;
}

/** What the shipped models were made with. */
export const SHIPPED_TRAINING: GrammarTraining = {
  taggerRounds: 4,
  folds: 4,
  foldRounds: 3,
  parserRounds: 7,
  tagBits: 19,
  actionBits: 20,
  labelBits: 18,
  doubt: 14,
  leastTagWeight: 0.3,
  leastActionWeight: 0.3,
  leastLabelWeight: 0.3,
};

/** Learn all models of grammar; the same sentences, training and seed give the same file. */
export function trainGrammar(
  sentences: readonly AnnotatedSentence[],
  training: GrammarTraining,
  seed: number,
  log: (line: string) => void,
): GrammarFile {
  const random = seededRandom(seed);
  const tagNames = [...new Set(sentences.flatMap(({ fineTags }) => fineTags))].sort();
  const relations = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
  const labelNames = ["root", ...relations.filter((name) => name !== "root")];
  const tables: WordTables = { lemmas: learnLemmaRules(sentences), universal: learnUniversalTags(sentences) };
  log("tagger");
  const tagger = trainTagger(sentences, tagNames, {
    rounds: training.taggerRounds,
    bits: training.tagBits,
    random,
  });
  log("tags for the parser to learn with");
  const { folds, foldRounds, doubt, tagBits } = training;
  const tagged = jackknifeTags(sentences, tagNames, folds, doubt, {
    rounds: foldRounds,
    bits: tagBits,
    random,
  });
  const counted = countedTags(tagNames);
  const examples = sentences.flatMap((sentence, index) => {
    const words = tagged[index];
    return words === undefined ? [] : [toTreeExample(sentence, words, labelNames, counted, false)];
  });
  const parser = trainGreedyParser(examples, {
    labels: labelNames.length,
    rounds: training.parserRounds,
    actionBits: training.actionBits,
    labelBits: training.labelBits,
    random,
    onRound: (round) => {
      log(`parser, round ${round + 1}`);
    },
  });
  const parts = {
    tagNames,
    labelNames,
    doubt,
    tables: compress(Buffer.from(JSON.stringify(tables))),
    tagger: packed(tagger, training.leastTagWeight),
    parsers: [
      {
        backwards: false,
        actions: packed(parser.actions, training.leastActionWeight),
        labels: packed(parser.labels, training.leastLabelWeight),
      },
    ],
  };
  return { sha256: grammarChecksum(parts), ...parts };
}

function packed(model: DenseModel, least: number): string {
  return compress(packWeights(packModel(model, least)));
}

function compress(bytes: Uint8Array): string {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).toString("base64");
}
