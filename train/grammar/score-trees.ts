import { parseWords } from "../../ingest/grammar/index.js";
import type { GrammarModels } from "../../ingest/grammar/grammar-models.js";
import { splitWords, type TextWord } from "../../ingest/grammar/split-words.js";
import { shippedNameModel, tagNames } from "../../ingest/tagging/index.js";
import type { Span } from "../../src/graph/span.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";

/** Right and all of something. */
export interface Share {
  right: number;
  all: number;
}

/** Precision's and recall's parts of a relation: an arc counts with head and label. */
export interface RelationScore {
  right: number;
  predicted: number;
  gold: number;
}

/** How well the words of some sentences were analysed, given the words; punctuation counts. */
export interface TreeScores {
  readonly fineTags: Share;
  /** Universal tags and lemmas, where the set has them. */
  readonly tags: Share;
  readonly lemmas: Share;
  /** Heads (UAS), and heads with the full label (LAS). */
  readonly heads: Share;
  readonly arcs: Share;
  /** The same without punctuation. */
  readonly wordArcs: Share;
  readonly relations: ReadonlyMap<string, RelationScore>;
  readonly words: number;
}

/** A share in percent. */
export function percent({ right, all }: Share): number {
  return all === 0 ? 0 : (100 * right) / all;
}

/** Analyse sentences with predicted tags and compare with the annotation, word by word. */
export function scoreTrees(models: GrammarModels, sentences: readonly AnnotatedSentence[]): TreeScores {
  const share = (): Share => ({ right: 0, all: 0 });
  const scores = {
    fineTags: share(),
    tags: share(),
    lemmas: share(),
    heads: share(),
    arcs: share(),
    wordArcs: share(),
  };
  const relations = new Map<string, RelationScore>();
  const relation = (name: string): RelationScore => {
    const score = relations.get(name) ?? { right: 0, predicted: 0, gold: 0 };
    relations.set(name, score);
    return score;
  };
  let all = 0;
  for (const sentence of sentences) {
    const words = placed(sentence.words);
    const parsed = parseWords(models, words, peopleAmong(words));
    all += parsed.length;
    parsed.forEach((word, i) => {
      const sameHead = word.head === sentence.heads[i];
      const sameArc = sameHead && word.relation === sentence.relations[i];
      count(scores.fineTags, word.fineTag === sentence.fineTags[i]);
      if (sentence.tags !== null) count(scores.tags, word.tag === sentence.tags[i]);
      if (sentence.lemmas !== null) count(scores.lemmas, word.lemma === sentence.lemmas[i]);
      count(scores.heads, sameHead);
      count(scores.arcs, sameArc);
      if (sentence.relations[i] !== "punct") count(scores.wordArcs, sameArc);
      relation(word.relation).predicted += 1;
      const gold = relation(sentence.relations[i] ?? "");
      gold.gold += 1;
      if (sameArc) gold.right += 1;
    });
  }
  return { ...scores, relations, words: all };
}

function count(share: Share, right: boolean): void {
  share.all += 1;
  if (right) share.right += 1;
}

/** Names of people as the name models find them in the sentence by itself. */
function peopleAmong(words: readonly TextWord[]): Span[] {
  const [names = []] = tagNames(shippedNameModel(), [words.map(({ text }) => text)]);
  return names.flatMap(({ type, begin, end }) => {
    const [first, last] = [words[begin], words[end - 1]];
    return type !== "person" || first === undefined || last === undefined
      ? []
      : [{ start: first.start, end: last.end }];
  });
}

/** Words with the places that they have when they are joined by spaces. */
function placed(words: readonly string[]): TextWord[] {
  let at = 0;
  return words.map((text) => {
    const start = at;
    at += text.length + 1;
    return { text, start, end: start + text.length };
  });
}

/** How many of the words that a person split a text into are split so (recall); of the sentences that have a text. */
export function scoreWords(sentences: readonly AnnotatedSentence[]): Share {
  const found = { right: 0, all: 0 };
  for (const { text, words } of sentences) {
    if (text === null) continue;
    const own = new Set(
      splitWords(text, { start: 0, end: text.length }).map(({ start, end }) => `${start} ${end}`),
    );
    let at = 0;
    for (const word of words) {
      const start = text.indexOf(word, at);
      // Some words of the treebanks are not as they were written.
      if (start < 0) break;
      at = start + word.length;
      count(found, own.has(`${start} ${at}`));
    }
  }
  return found;
}
