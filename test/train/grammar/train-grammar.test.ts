import { describe, expect, it } from "vitest";
import { toModels } from "../../../ingest/grammar/grammar-models.js";
import type { AnnotatedSentence } from "../../../train/grammar/annotated-sentence.js";
import { SHIPPED_TRAINING } from "../../../train/grammar/grammar-training.js";
import { percent, scoreTrees } from "../../../train/grammar/score-trees.js";
import { trainGrammar } from "../../../train/grammar/train-grammar.js";

const NOUNS = ["dog", "cat", "girl", "farmer", "judge", "pilot"];
const VERBS = ["saw", "found", "liked", "met"];

/** "The dog quickly saw the old cat ." in all its variants: small, but with everything that a tree has. */
function smallLanguage(): AnnotatedSentence[] {
  return NOUNS.flatMap((subject) =>
    VERBS.flatMap((verb) =>
      NOUNS.map((object): AnnotatedSentence => {
        const old = (subject.length + object.length) % 2 === 0;
        const words = ["The", subject, verb, "the", ...(old ? ["old"] : []), object, "."];
        const last = words.length - 2;
        return {
          words,
          fineTags: ["DT", "NN", "VBD", "DT", ...(old ? ["JJ"] : []), "NN", "."],
          tags: ["DET", "NOUN", "VERB", "DET", ...(old ? ["ADJ"] : []), "NOUN", "PUNCT"],
          lemmas: [
            "the",
            subject,
            verb === "saw" ? "see" : verb,
            "the",
            ...(old ? ["old"] : []),
            object,
            ".",
          ],
          heads: [1, 2, -1, last, ...(old ? [last] : []), 2, 2],
          relations: ["det", "nsubj", "root", "det", ...(old ? ["amod"] : []), "obj", "punct"],
          text: null,
        };
      }),
    ),
  );
}

const TRAINING = {
  ...SHIPPED_TRAINING,
  tagBits: 12,
  foldBits: 12,
  actionBits: 12,
  labelBits: 12,
  arcBits: 12,
  treeLabelBits: 12,
  taggerRounds: 2,
  foldRounds: 1,
  parserRounds: 2,
  arcRounds: 2,
  treeLabelRounds: 2,
  // So few sentences make small weights.
  leastTagWeight: 0,
  leastActionWeight: 0,
  leastLabelWeight: 0,
  leastArcWeight: 0,
};
const train = (seed: number) => trainGrammar(smallLanguage(), TRAINING, seed, () => undefined);

describe("trainGrammar", () => {
  it("learns a small language, and reads it from the file that it makes", () => {
    const scores = scoreTrees(toModels(train(1)), smallLanguage());
    expect(scores.words).toBe(smallLanguage().flatMap((sentence) => sentence.words).length);
    expect(percent(scores.fineTags)).toBeGreaterThan(99);
    expect(percent(scores.tags)).toBeGreaterThan(99);
    expect(percent(scores.lemmas)).toBeGreaterThan(99);
    expect(percent(scores.arcs)).toBeGreaterThan(99);
    expect(scores.relations.get("obj")?.gold).toBe(144);
  });

  it("makes the same file of the same seed, and another of another", () => {
    const first = train(1);
    expect(train(1)).toEqual(first);
    expect(train(2).sha256).not.toBe(first.sha256);
  });
});
