import { join } from "node:path";
import Type, { type Static } from "typebox";
import { readLines } from "../data/read-lines.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";

const Words = {
  text: Type.Optional(Type.String()),
  tok: Type.Array(Type.String()),
  pos: Type.Array(Type.String()),
  head: Type.Array(Type.Integer()),
  rel: Type.Array(Type.String()),
  upos: Type.Optional(Type.Array(Type.String())),
  lemma: Type.Optional(Type.Array(Type.String())),
};
const Sentence = Type.Object(Words);
const Document = Type.Object({ sents: Type.Array(Sentence) });

/** The sentences that the models of grammar learn from, and those that they are scored on. */
export interface GrammarData {
  readonly training: readonly AnnotatedSentence[];
  readonly evaluation: Readonly<Record<string, readonly AnnotatedSentence[]>>;
}

const GENRES = ["interview", "bio", "voyage", "court", "academic"] as const;

/**
 * Read the trees of GUM (all but news) and of the training part of EWT to learn from; of GUM news, PUD and the rest
 * of EWT to score on.
 * @param folder the folder of the data; see docs/training.md
 */
export function readGrammarData(folder: string): GrammarData {
  const gum = (genre: string) => readGumTrees(folder, `${genre}.jsonl`);
  const ewt = (part: string) => readTrees(join(folder, "ud-ewt"), `${part}.jsonl`);
  return {
    training: [...GENRES.flatMap(gum), ...ewt("train")],
    evaluation: {
      "GUM news": gum("news-dev"),
      "PUD dev": readTrees(join(folder, "ud-pud"), "dev.jsonl"),
      "EWT dev": ewt("dev"),
      "EWT test": ewt("test"),
    },
  };
}

function readGumTrees(folder: string, file: string): AnnotatedSentence[] {
  const documents = readLines(join(folder, "gum"), file, Document);
  return documents.flatMap((document) => document.sents.map(toSentence));
}

function readTrees(folder: string, file: string): AnnotatedSentence[] {
  return readLines(folder, file, Sentence).map(toSentence);
}

function toSentence(line: Static<typeof Sentence>): AnnotatedSentence {
  return {
    words: line.tok,
    fineTags: line.pos,
    heads: line.head.map((head) => head - 1),
    relations: line.rel,
    tags: line.upos ?? null,
    lemmas: line.lemma ?? null,
    text: line.text ?? null,
  };
}
