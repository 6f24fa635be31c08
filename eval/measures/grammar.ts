import { shippedGrammarModels } from "../../ingest/grammar/grammar-models.js";
import type { AnnotatedSentence } from "../../train/grammar/annotated-sentence.js";
import { readGrammarData } from "../../train/grammar/read-grammar-data.js";
import { scoreTrees, scoreWords, type Share } from "../../train/grammar/score-trees.js";
import type { Measure, ScoreTable } from "../measure.js";
import { type Counts, decided } from "../scoring/counts.js";
import { createScoreBook } from "../scoring/score-book.js";

const SETS = ["EWT test", "PUD dev", "GUM news"] as const;

/** Relations that rare are not shown one by one. */
const OFTEN = 50;

/** Words, tags, lemmas and trees. */
export const grammarMeasure: Measure = {
  name: "grammar",
  title: "Grammar",
  about: `The trees of Universal Dependencies: the test part of [EWT](https://github.com/UniversalDependencies/UD_English-EWT), PUD and GUM news, of which only EWT's training part was trained on. Words are given, tags are our own, punctuation counts. *LAS* is the share of
words with the right head and the right relation, *UAS* with the right head. CoreNLP's parser on GUM news, without punctuation and with base relations only: LAS 72.6. Names of people are given to the parser
as the name models find them. PUD follows another rule for commas: only 36 % of them hang where the [guidelines](https://universaldependencies.org/u/dep/punct.html) say, against 96 to 99 % in GUM news and EWT, so that on PUD *LAS without punctuation*
says more. The interval draws sentences anew.`,
  needs: ["ud-ewt/train.jsonl", "ud-ewt/test.jsonl", "ud-pud/dev.jsonl", "gum/news-dev.jsonl"],
  readsArticles: false,
  run({ dataFolder }) {
    const { evaluation } = readGrammarData(dataFolder);
    const sets = SETS.map((name) => ({ name, sentences: evaluation[name] ?? [] }));
    const byRelation = relationTable("GUM news, by relation", evaluation["GUM news"] ?? []);
    return {
      tables: [...sets.map(({ name, sentences }) => setTable(name, sentences)), byRelation],
      lists: [],
    };
  },
};

function setTable(title: string, sentences: readonly AnnotatedSentence[]): ScoreTable {
  const models = shippedGrammarModels();
  const book = createScoreBook();
  sentences.forEach((sentence, i) => {
    const scores = scoreTrees(models, [sentence]);
    const add = (heading: string, share: Share) => {
      if (share.all > 0) book.add(String(i), heading, toCounts(share));
    };
    add("LAS", scores.arcs);
    add("LAS without punctuation", scores.wordArcs);
    add("UAS", scores.heads);
    add("Penn tags", scores.fineTags);
    add("universal tags", scores.tags);
    add("lemmas", scores.lemmas);
    add("words split as annotated", scoreWords([sentence]));
  });
  return { title, rows: book.rows() };
}

function toCounts({ right, all }: Share): Counts {
  return decided(right, all);
}

function relationTable(title: string, sentences: readonly AnnotatedSentence[]): ScoreTable {
  const models = shippedGrammarModels();
  const often = [...scoreTrees(models, sentences).relations]
    .filter(([, { gold }]) => gold >= OFTEN)
    .sort((a, b) => b[1].gold - a[1].gold)
    .map(([name]) => name);
  const book = createScoreBook();
  sentences.forEach((sentence, i) => {
    const { relations } = scoreTrees(models, [sentence]);
    for (const name of often) {
      const { right, predicted, gold } = relations.get(name) ?? { right: 0, predicted: 0, gold: 0 };
      book.add(String(i), name, { right, found: predicted, matched: right, gold });
    }
  });
  return { title, rows: book.rows() };
}
