import { describe, expect, it } from "vitest";
import { lemmaRule, lemmatise } from "../../../ingest/grammar/suffix-rules.js";
import { universalTag } from "../../../ingest/grammar/universal-tags.js";
import type { AnnotatedSentence } from "../../../train/grammar/annotated-sentence.js";
import { learnLemmaRules, learnUniversalTags } from "../../../train/grammar/learn-word-tables.js";

/** "word/fine tag/universal tag/lemma/relation" each. */
function sentence(line: string): AnnotatedSentence {
  const rows = line.split(" ").map((part) => part.split("/"));
  const column = (index: number): string[] => rows.map((row) => row[index] ?? "");
  return {
    words: column(0),
    fineTags: column(1),
    tags: column(2),
    lemmas: column(3),
    relations: column(4),
    heads: rows.map(() => -1),
    text: null,
  };
}

const SENTENCES = [
  "cities/NNS/NOUN/city/nsubj stories/NNS/NOUN/story/obj dogs/NNS/NOUN/dog/obj cats/NNS/NOUN/cat/obj",
  "ladies/NNS/NOUN/lady/obj pens/NNS/NOUN/pen/obj boats/NNS/NOUN/boat/obj men/NNS/NOUN/man/nsubj The/DT/DET/the/det",
  "has/VBZ/AUX/have/aux has/VBZ/VERB/have/root has/VBZ/AUX/have/aux runs/VBZ/VERB/run/root",
  "has/VBZ/VERB/have/root sits/VBZ/VERB/sit/root has/VBZ/VERB/have/root",
].map(sentence);

describe("rules of lemmas", () => {
  it("say what to take off and what to add", () => {
    expect(lemmaRule("cities", "city")).toBe("3+y");
    expect(lemmaRule("ran", "run")).toBe("2+un");
    expect(lemmaRule("dog", "dog")).toBe("0+");
  });

  it("go over to words that were not seen", () => {
    const rules = learnLemmaRules(SENTENCES);
    const lemmas = ["parties", "cars", "Men"].map((word) => lemmatise(rules, word, "NNS"));
    expect(lemmas).toEqual(["party", "car", "man"]);
    expect(lemmatise(rules, "Berlin", "NNP")).toBe("Berlin");
  });
});

describe("universal tags", () => {
  it("depend on the relation where the word has several", () => {
    const tags = learnUniversalTags(SENTENCES);
    expect(universalTag(tags, "VBZ", "aux", "has")).toBe("AUX");
    expect(universalTag(tags, "VBZ", "root", "has")).toBe("VERB");
    expect(universalTag(tags, "VBZ", "root", "sees")).toBe("VERB");
    expect(universalTag(tags, "XYZ", "dep", "?")).toBe("X");
  });
});
