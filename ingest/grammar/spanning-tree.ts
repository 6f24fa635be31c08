/**
 * The tree without crossing arcs that has the highest sum of arc scores and one word on the root (Eisner, 1996). The
 * time grows with the third power of the words, so long sentences are cut before.
 * @param scores the score of the arc from head h to child c at `h * (n + 2) + c`; words are 1 to n, the root n + 1
 * @returns the head of each word, from index 1
 */
export function bestProjectiveTree(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n + 1);
  if (n === 0) return heads;
  const spans = new Spans(n);
  for (let width = 1; width < n; width += 1) {
    for (let from = 1; from + width <= n; from += 1) spans.fill(scores, from, from + width);
  }
  spans.readWhole(bestRoot(spans, scores, n), heads);
  return heads;
}

function bestRoot(spans: Spans, scores: Float32Array, n: number): number {
  let best = 1;
  let highest = -Infinity;
  for (let word = 1; word <= n; word += 1) {
    const score = spans.whole(word) + (scores[(n + 1) * (n + 2) + word] ?? 0);
    if (score > highest) [best, highest] = [word, score];
  }
  return best;
}

/** Best partial trees over each span of words: with the head at its left or right end, and with an arc between them. */
class Spans {
  readonly #n: number;
  readonly #stride: number;
  /** Best sum where the left (right) word is the head of all others. */
  readonly #headLeft: Float32Array;
  readonly #headRight: Float32Array;
  /** Best sum where an arc joins the ends, from the left (right) one. */
  readonly #arcFromLeft: Float32Array;
  readonly #arcFromRight: Float32Array;
  /** Where each of them is split best. */
  readonly #splitHeadLeft: Uint8Array;
  readonly #splitHeadRight: Uint8Array;
  readonly #splitArc: Uint8Array;

  /** @param n words, at most 255 */
  constructor(n: number) {
    this.#n = n;
    this.#stride = n + 2;
    const cells = this.#stride * this.#stride;
    this.#headLeft = new Float32Array(cells);
    this.#headRight = new Float32Array(cells);
    this.#arcFromLeft = new Float32Array(cells);
    this.#arcFromRight = new Float32Array(cells);
    this.#splitHeadLeft = new Uint8Array(cells);
    this.#splitHeadRight = new Uint8Array(cells);
    this.#splitArc = new Uint8Array(cells);
  }

  fill(scores: Float32Array, from: number, to: number): void {
    const cell = from * this.#stride + to;
    this.#fillArcs(scores, from, to, cell);
    let left = -Infinity;
    let right = -Infinity;
    for (let k = from; k < to; k += 1) {
      const asRight =
        (this.#headRight[from * this.#stride + k] ?? 0) + (this.#arcFromRight[k * this.#stride + to] ?? 0);
      if (asRight > right) {
        right = asRight;
        this.#splitHeadRight[cell] = k;
      }
      const middle = k + 1;
      const asLeft =
        (this.#arcFromLeft[from * this.#stride + middle] ?? 0) +
        (this.#headLeft[middle * this.#stride + to] ?? 0);
      if (asLeft > left) {
        left = asLeft;
        this.#splitHeadLeft[cell] = middle;
      }
    }
    this.#headRight[cell] = right;
    this.#headLeft[cell] = left;
  }

  #fillArcs(scores: Float32Array, from: number, to: number, cell: number): void {
    let best = -Infinity;
    for (let k = from; k < to; k += 1) {
      const sum =
        (this.#headLeft[from * this.#stride + k] ?? 0) + (this.#headRight[(k + 1) * this.#stride + to] ?? 0);
      if (sum > best) {
        best = sum;
        this.#splitArc[cell] = k;
      }
    }
    this.#arcFromLeft[cell] = best + (scores[from * this.#stride + to] ?? 0);
    this.#arcFromRight[cell] = best + (scores[to * this.#stride + from] ?? 0);
  }

  /** The best sum of a tree over all words whose top is `root`. */
  whole(root: number): number {
    return (this.#headRight[this.#stride + root] ?? 0) + (this.#headLeft[root * this.#stride + this.#n] ?? 0);
  }

  readWhole(root: number, heads: Int32Array): void {
    heads[root] = this.#n + 1;
    // A list instead of recursion: each entry is a span and which of its two trees is meant.
    const open: [from: number, to: number, headAtLeft: boolean][] = [
      [1, root, false],
      [root, this.#n, true],
    ];
    for (let span = open.pop(); span !== undefined; span = open.pop()) {
      const [from, to, headAtLeft] = span;
      if (from === to) continue;
      const cell = from * this.#stride + to;
      const middle = (headAtLeft ? this.#splitHeadLeft[cell] : this.#splitHeadRight[cell]) ?? 0;
      const [arcFrom, arcTo] = headAtLeft ? [from, middle] : [middle, to];
      if (headAtLeft) {
        heads[middle] = from;
        open.push([middle, to, true]);
      } else {
        heads[middle] = to;
        open.push([from, middle, false]);
      }
      const split = this.#splitArc[arcFrom * this.#stride + arcTo] ?? 0;
      open.push([arcFrom, split, true], [split + 1, arcTo, false]);
    }
  }
}
