import { brotliCompressSync, constants } from "node:zlib";
import {
  type GrammarFile,
  grammarChecksum,
  type PackedParser,
  type WordTables,
} from "../../ingest/grammar/grammar-models.js";
import { packWeights } from "../../ingest/grammar/packed-model.js";
import { countedTags } from "../../ingest/grammar/parse-words.js";
import type { TaggedWords } from "../../ingest/grammar/tag-words.js";
import { seededRandom } from "../random.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";
import type { GrammarTraining } from "./grammar-training.js";
import { learnLemmaRules, learnUniversalTags } from "./learn-word-tables.js";
import { packModel } from "./pack-model.js";
import type { DenseModel } from "./perceptron.js";
import { learnReach, trainArcParser } from "./train-arc-parser.js";
import { trainGreedyParser, type TreeExample } from "./train-greedy-parser.js";
import { trainTagger } from "./train-tagger.js";
import { trainTreeLabeller } from "./train-tree-labeller.js";
import { jackknifeTags, toTreeExample } from "./tree-examples.js";

export { SHIPPED_TRAINING } from "./grammar-training.js";

/**
 * Learn all models of grammar; the same sentences, training and seed give the same file. Each model draws random
 * numbers of its own, so that a change of one leaves the others as they are.
 */
export function trainGrammar(
  sentences: readonly AnnotatedSentence[],
  training: GrammarTraining,
  seed: number,
  log: (line: string) => void,
): GrammarFile {
  return new GrammarTrainer(sentences, training, seed, log).train();
}

class GrammarTrainer {
  readonly #sentences: readonly AnnotatedSentence[];
  readonly #training: GrammarTraining;
  readonly #seed: number;
  readonly #log: (line: string) => void;
  readonly #tagNames: readonly string[];
  readonly #labelNames: readonly string[];

  constructor(
    sentences: readonly AnnotatedSentence[],
    training: GrammarTraining,
    seed: number,
    log: (line: string) => void,
  ) {
    this.#sentences = sentences;
    this.#training = training;
    this.#seed = seed;
    this.#log = log;
    this.#tagNames = [...new Set(sentences.flatMap(({ fineTags }) => fineTags))].sort();
    const relations = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
    this.#labelNames = ["root", ...relations.filter((name) => name !== "root")];
  }

  train(): GrammarFile {
    const { doubt } = this.#training;
    const tables: WordTables = {
      lemmas: learnLemmaRules(this.#sentences),
      universal: learnUniversalTags(this.#sentences),
    };
    const tagger = this.#trainTagger();
    const tagged = this.#tagsToLearnWith();
    const forwards = this.#examples(tagged, false);
    const parts = {
      tagNames: this.#tagNames,
      labelNames: this.#labelNames,
      doubt,
      tables: compress(Buffer.from(JSON.stringify(tables))),
      tagger,
      parsers: [this.#trainParser(forwards, false), this.#trainParser(this.#examples(tagged, true), true)],
      arcs: this.#trainArcs(forwards),
      reach: compress(learnReach(forwards, this.#tagNames.length).table),
      labels: this.#trainLabels(forwards),
    };
    return { sha256: grammarChecksum(parts), ...parts };
  }

  #trainTagger(): string {
    this.#log("grammar: tagger");
    const { taggerRounds: rounds, tagBits: bits, leastTagWeight } = this.#training;
    const random = seededRandom(this.#seed);
    return packed(trainTagger(this.#sentences, this.#tagNames, { rounds, bits, random }), leastTagWeight);
  }

  #tagsToLearnWith(): TaggedWords[] {
    this.#log("grammar: tags for the parsers to learn with");
    const { folds, foldRounds: rounds, foldBits: bits, doubt, taggerRounds } = this.#training;
    const random = seededRandom(this.#seed);
    // Weights grow with the rounds, and with them the lead of one tag over another.
    const foldDoubt = (doubt * rounds) / taggerRounds;
    return jackknifeTags(this.#sentences, this.#tagNames, folds, foldDoubt, { rounds, bits, random });
  }

  #examples(tagged: readonly TaggedWords[], backwards: boolean): TreeExample[] {
    const counted = countedTags(this.#tagNames);
    return this.#sentences.flatMap((sentence, index) => {
      const words = tagged[index];
      return words === undefined
        ? []
        : [toTreeExample(sentence, words, this.#labelNames, counted, backwards)];
    });
  }

  #trainParser(examples: readonly TreeExample[], backwards: boolean): PackedParser {
    this.#log(`grammar: parser that reads ${backwards ? "backwards" : "forwards"}`);
    const {
      parserRounds: rounds,
      actionBits,
      labelBits,
      leastActionWeight,
      leastLabelWeight,
    } = this.#training;
    const random = seededRandom(this.#seed + (backwards ? 1 : 0));
    const labels = this.#labelNames.length;
    const parser = trainGreedyParser(examples, { labels, rounds, actionBits, labelBits, random });
    return {
      backwards,
      votes: backwards ? this.#training.backwardsVotes : this.#training.forwardsVotes,
      actions: packed(parser.actions, leastActionWeight),
      labels: packed(parser.labels, leastLabelWeight),
    };
  }

  #trainArcs(examples: readonly TreeExample[]): string {
    this.#log("grammar: arcs");
    const { arcRounds: rounds, arcBits: bits, longestForArcs: longest, leastArcWeight } = this.#training;
    const random = seededRandom(this.#seed);
    return packed(trainArcParser(examples, { rounds, bits, longest, random }), leastArcWeight);
  }

  #trainLabels(examples: readonly TreeExample[]): string {
    this.#log("grammar: labels");
    const { treeLabelRounds: rounds, treeLabelBits: bits, leastLabelWeight } = this.#training;
    const random = seededRandom(this.#seed + 2);
    const labels = this.#labelNames.length;
    return packed(trainTreeLabeller(examples, { labels, rounds, bits, random }), leastLabelWeight);
  }
}

function packed(model: DenseModel, least: number): string {
  return compress(packWeights(packModel(model, least)));
}

function compress(bytes: Uint8Array): string {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).toString("base64");
}
