import type { Span } from "../../src/graph/span.js";
import { attachPunctuation } from "./attach-punctuation.js";
import type { DraftTree } from "./draft-tree.js";
import { type GrammarModels, shippedGrammarModels } from "./grammar-models.js";
import type { GrammarWord } from "./grammar-word.js";
import { joinNames, type WordRange } from "./join-names.js";
import { splitWords, type TextWord } from "./split-words.js";
import { lemmatise } from "./suffix-rules.js";
import type { Arcs } from "./tree-parser.js";
import { universalTag } from "./universal-tags.js";

export type { GrammarWord } from "./grammar-word.js";

/** Longer sentences are parsed in pieces of this many words. */
const LONGEST_PIECE = 160;

/**
 * Split a sentence into words and say what each is: its part of speech, its lemma, and the word it depends on, in the
 * terms of Universal Dependencies. Made for English. The time grows with the length of the sentence, whatever it holds.
 * @param text the article's text
 * @param span the sentence in it, offsets in UTF-16 code units, end exclusive
 * @param people where names of people are known to stand in it
 * @returns the words in order, with offsets into `text`; exactly one has no head, none where the span is blank
 */
export function parseSentence(
  text: string,
  span: Span,
  people: readonly Span[] = [],
): readonly GrammarWord[] {
  return parseWords(shippedGrammarModels(), splitWords(text, span), people);
}

/** As `parseSentence`, for words that are known and with given models. */
export function parseWords(
  models: GrammarModels,
  words: readonly TextWord[],
  people: readonly Span[] = [],
): readonly GrammarWord[] {
  const parsed: GrammarWord[] = [];
  let root = -1;
  for (let from = 0; from < words.length;) {
    const to = endOfPiece(words, from);
    for (const word of parsePiece(models, words.slice(from, to), people)) {
      const isRoot = word.head < 0;
      if (isRoot && root < 0) root = parsed.length;
      // Further pieces hang on the root of the first, side by side.
      else if (isRoot) {
        parsed.push({ ...word, head: root, relation: "parataxis" });
        continue;
      }
      parsed.push(isRoot ? word : { ...word, head: word.head + from });
    }
    from = to;
  }
  return parsed;
}

/** Where a piece of a long sentence ends: after the last semicolon or comma of its second half, if there is one. */
function endOfPiece(words: readonly TextWord[], from: number): number {
  const most = from + LONGEST_PIECE;
  if (words.length <= most) return words.length;
  for (const mark of [";", ","]) {
    for (let i = most - 1; i > from + LONGEST_PIECE / 2; i -= 1) if (words[i]?.text === mark) return i + 1;
  }
  return most;
}

function parsePiece(
  models: GrammarModels,
  words: readonly TextWord[],
  people: readonly Span[],
): GrammarWord[] {
  const texts = words.map((word) => word.text);
  const tagged = models.tagger.tag(texts);
  const tree = toDraft(models, texts, models.ensemble.parse(tagged, models.counted));
  joinNames(
    tree,
    people.flatMap((name) => rangeOf(words, name)),
  );
  attachPunctuation(tree);
  return words.map((word, i): GrammarWord => {
    const fineTag = models.tagNames[tagged.tags[i] ?? 0] ?? "";
    const relation = tree.relations[i] ?? "dep";
    return {
      start: word.start,
      end: word.end,
      text: word.text,
      lemma: lemmatise(models.lemmas, word.text, fineTag),
      tag: universalTag(models.universal, fineTag, relation, word.text),
      fineTag,
      head: tree.heads[i] ?? -1,
      relation,
    };
  });
}

function toDraft(models: GrammarModels, texts: readonly string[], { heads, labels }: Arcs): DraftTree {
  const root = heads.length;
  const headOf = (i: number): number => (heads[i + 1] === root ? -1 : (heads[i + 1] ?? 0) - 1);
  return {
    texts,
    heads: texts.map((_, i) => headOf(i)),
    relations: texts.map((_, i) => models.labelNames[labels[i + 1] ?? 0] ?? "dep"),
  };
}

/** The words that a name covers, if it begins and ends with some of them. */
function rangeOf(words: readonly TextWord[], { start, end }: Span): WordRange[] {
  const first = words.findIndex((word) => word.start === start);
  const last = words.findLastIndex((word) => word.end === end);
  return first < 0 || last < first ? [] : [{ begin: first, end: last + 1 }];
}
