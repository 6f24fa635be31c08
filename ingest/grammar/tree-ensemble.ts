import { type ArcScorer, arcTable } from "./arc-parser.js";
import { bestOf, type LinearModel } from "./linear-model.js";
import { type CountedTags, type ParseWords, toParseWords } from "./parse-words.js";
import { bestProjectiveTree } from "./spanning-tree.js";
import type { TaggedWords } from "./tag-words.js";
import { TREE_LABEL_FEATURES, TreeLabeller } from "./tree-labeller.js";
import { type Arcs, type GreedyParser, ROOT_LABEL } from "./tree-parser.js";

/** A parser that votes for the arcs of its tree and their labels. */
export interface Voter {
  readonly parser: GreedyParser;
  /** Whether it reads from the end of the sentence. */
  readonly backwards: boolean;
  readonly votes: Votes;
}

/** What a parser's votes are worth. */
export interface Votes {
  /** In points of the arcs' scores. */
  readonly arc: number;
  /** In points of the labels' scores. */
  readonly label: number;
}

/** The tree of a parser, and what it is worth. */
interface Ballot extends Arcs {
  readonly votes: Votes;
}

/** What an ensemble is made of. */
export interface EnsembleParts {
  readonly voters: readonly Voter[];
  readonly arcs: ArcScorer;
  readonly labels: LinearModel;
}

/**
 * The tree that has the most votes of several parsers and the best arcs by themselves (Sagae and Lavie, 2006; Nivre and
 * McDonald, 2008): parsers that read in other directions, or look at whole trees, make other mistakes.
 */
export class TreeEnsemble {
  readonly #parts: EnsembleParts;
  readonly #labeller: TreeLabeller;
  readonly #labelScores: Float32Array;

  constructor(parts: EnsembleParts) {
    this.#parts = parts;
    this.#labeller = new TreeLabeller(parts.labels.mask);
    this.#labelScores = new Float32Array(parts.labels.labels);
  }

  parse(tagged: TaggedWords, counted: CountedTags): Arcs {
    const words = toParseWords(tagged, counted, false);
    const ballots = this.#parts.voters.map(({ parser, backwards, votes }): Ballot => {
      const arcs = backwards
        ? turned(parser.parse(toParseWords(tagged, counted, true)))
        : parser.parse(words);
      return { ...arcs, votes };
    });
    const heads = this.#chooseHeads(words, ballots);
    const choose = (child: number, rows: Int32Array): number =>
      this.#chooseLabel(child, rows, heads, ballots);
    return { heads, labels: this.#labeller.label(words, heads, choose, agreedLabels(heads, ballots)) };
  }

  #chooseHeads(words: ParseWords, ballots: readonly Ballot[]): Int32Array {
    const { count } = words;
    const scores = arcTable(count);
    this.#parts.arcs.score(
      words,
      ballots.map(({ heads }) => heads),
      scores,
    );
    for (const { heads, votes } of ballots) {
      for (let child = 1; child <= count; child += 1) {
        const cell = (heads[child] ?? 0) * (count + 2) + child;
        scores[cell] = (scores[cell] ?? 0) + votes.arc;
      }
    }
    return bestProjectiveTree(scores, count);
  }

  /** Parsers that drew the same arc have a say in its label. */
  #chooseLabel(child: number, rows: Int32Array, heads: Int32Array, ballots: readonly Ballot[]): number {
    const scores = this.#labelScores;
    const { labels } = this.#parts;
    labels.score(rows, TREE_LABEL_FEATURES, scores);
    for (const ballot of ballots) {
      if (ballot.heads[child] !== heads[child]) continue;
      const label = ballot.labels[child] ?? 0;
      scores[label] = (scores[label] ?? 0) + ballot.votes.label;
    }
    scores[ROOT_LABEL] = -Infinity;
    return bestOf(scores, labels.labels);
  }
}

/** The labels that all parsers gave to the arcs of the tree; 0 where they differ. */
function agreedLabels(heads: Int32Array, ballots: readonly Ballot[]): Int32Array {
  const [first] = ballots;
  return heads.map((head, child) => {
    const label = first?.labels[child] ?? 0;
    const agree = ballots.every((ballot) => ballot.heads[child] === head && ballot.labels[child] === label);
    return agree ? label : 0;
  });
}

/** Arcs over the words from the last to the first, as arcs over the words in their order. */
function turned({ heads, labels }: Arcs): Arcs {
  const count = heads.length - 1;
  const place = (word: number): number => (word > count ? word : count + 1 - word);
  const arcs = { heads: new Int32Array(count + 1), labels: new Int32Array(count + 1) };
  for (let word = 1; word <= count; word += 1) {
    arcs.heads[place(word)] = place(heads[word] ?? 0);
    arcs.labels[place(word)] = labels[word] ?? 0;
  }
  return arcs;
}
