import { type CountedTags, toParseWords } from "../../ingest/grammar/parse-words.js";
import { type TaggedWords, WordTagger } from "../../ingest/grammar/tag-words.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";
import type { TreeExample } from "./train-greedy-parser.js";
import { type TaggerTraining, trainTagger } from "./train-tagger.js";

/** Sentences that follow each other belong together, so folds are made of runs of this many. */
const RUN = 40;

/** The tags that a tagger gives a sentence that it did not learn from: the parser learns with tags as it will find them. */
export function jackknifeTags(
  sentences: readonly AnnotatedSentence[],
  tagNames: readonly string[],
  folds: number,
  doubt: number,
  training: TaggerTraining,
): TaggedWords[] {
  const foldOf = (index: number): number => Math.floor(index / RUN) % folds;
  const tagged = new Map<number, TaggedWords>();
  for (let fold = 0; fold < folds; fold += 1) {
    const others = sentences.filter((_, index) => foldOf(index) !== fold);
    const tagger = new WordTagger(trainTagger(others, tagNames, training), doubt);
    sentences.forEach(({ words }, index) => {
      if (foldOf(index) === fold) tagged.set(index, tagger.tag(words));
    });
  }
  return sentences.flatMap((_, index) => tagged.get(index) ?? []);
}

/** @param labelNames the first is that of the root */
export function toTreeExample(
  { heads, relations }: AnnotatedSentence,
  tagged: TaggedWords,
  labelNames: readonly string[],
  counted: CountedTags,
  backwards: boolean,
): TreeExample {
  const count = heads.length;
  const placeOf = (index: number): number => (backwards ? count - index : index + 1);
  const example = {
    words: toParseWords(tagged, counted, backwards),
    heads: new Int32Array(count + 1),
    labels: new Int32Array(count + 1),
  };
  heads.forEach((head, index) => {
    const place = placeOf(index);
    example.heads[place] = head < 0 ? count + 1 : placeOf(head);
    example.labels[place] = labelNames.indexOf(relations[index] ?? "");
  });
  return example;
}
