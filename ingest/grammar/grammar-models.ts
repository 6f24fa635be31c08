import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { InputError } from "../../src/graph/errors.js";
import { ArcScorer } from "./arc-parser.js";
import { ArcReach } from "./arc-reach.js";
import { ManyLabels, OneLabel, type PackedWeights, ThreeLabels, unpackWeights } from "./packed-model.js";
import { type CountedTags, countedTags } from "./parse-words.js";
import type { LemmaRules } from "./suffix-rules.js";
import { WordTagger } from "./tag-words.js";
import { TreeEnsemble, type Voter, type Votes } from "./tree-ensemble.js";
import { GreedyParser } from "./tree-parser.js";
import type { UniversalTags } from "./universal-tags.js";

/** The file of the models: names as they are; tables and weights compressed (Brotli) and in base64. */
export interface GrammarFile {
  /** SHA-256 over everything else, as `grammarChecksum` makes it. */
  readonly sha256: string;
  readonly tagNames: readonly string[];
  readonly labelNames: readonly string[];
  readonly doubt: number;
  /** The tables of words: JSON of `WordTables`. */
  readonly tables: string;
  readonly tagger: string;
  readonly parsers: readonly PackedParser[];
  /** Weights of arcs by themselves, how far they reach, and weights of labels. */
  readonly arcs: string;
  readonly reach: string;
  readonly labels: string;
}

/** What is learnt of single words. */
export interface WordTables {
  readonly lemmas: LemmaRules;
  readonly universal: UniversalTags;
}

/** One parser's weights, packed. */
export interface PackedParser {
  readonly backwards: boolean;
  readonly votes: Votes;
  readonly actions: string;
  readonly labels: string;
}

/** All that the analysis of a sentence needs, ready to run. */
export interface GrammarModels {
  readonly tagNames: readonly string[];
  readonly labelNames: readonly string[];
  readonly counted: CountedTags;
  readonly lemmas: LemmaRules;
  readonly universal: UniversalTags;
  readonly tagger: WordTagger;
  readonly ensemble: TreeEnsemble;
}

const FILE = new URL("./models/grammar.json", import.meta.url);

let shipped: GrammarModels | null = null;

/** The models that ship with Newsgraph; read at the first call. What they were trained on stands in models/README.md. */
export function shippedGrammarModels(): GrammarModels {
  shipped ??= toModels(JSON.parse(readFileSync(FILE, "utf8")) as GrammarFile);
  return shipped;
}

/**
 * Ready models from their file.
 * @throws InputError `INPUT_UNREADABLE` when the file is damaged
 */
export function toModels(file: GrammarFile): GrammarModels {
  if (grammarChecksum(file) !== file.sha256) {
    throw new InputError("INPUT_UNREADABLE", "The file of the grammar models is damaged.", {
      hint: "Install Newsgraph again, or train the models with npm run train.",
    });
  }
  const tables = JSON.parse(decompress(file.tables).toString("utf8")) as WordTables;
  return {
    tagNames: file.tagNames,
    labelNames: file.labelNames,
    counted: countedTags(file.tagNames),
    lemmas: tables.lemmas,
    universal: tables.universal,
    tagger: new WordTagger(new ManyLabels(weightsOf(file.tagger)), file.doubt),
    ensemble: new TreeEnsemble({
      voters: file.parsers.map(toVoter),
      arcs: new ArcScorer(
        new OneLabel(weightsOf(file.arcs)),
        new ArcReach(file.tagNames.length, decompress(file.reach)),
      ),
      labels: new ManyLabels(weightsOf(file.labels)),
    }),
  };
}

/** SHA-256, in hexadecimal, over a file's parts. */
export function grammarChecksum(file: Omit<GrammarFile, "sha256">): string {
  const { tagNames, labelNames, doubt, tables, tagger, parsers, arcs, reach, labels } = file;
  const text = JSON.stringify([tagNames, labelNames, doubt, tables, tagger, parsers, arcs, reach, labels]);
  return createHash("sha256").update(text).digest("hex");
}

function toVoter({ backwards, votes, actions, labels }: PackedParser): Voter {
  const model = { actions: new ThreeLabels(weightsOf(actions)), labels: new ManyLabels(weightsOf(labels)) };
  return { parser: new GreedyParser(model), backwards, votes };
}

function weightsOf(base64: string): PackedWeights {
  return unpackWeights(decompress(base64));
}

function decompress(base64: string): Buffer {
  return brotliDecompressSync(Buffer.from(base64, "base64"));
}
