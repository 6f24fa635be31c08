import { type ArticleSketch, containment, SKETCH_SIZE } from "./article-sketch.js";

/** An article with what its copies are found by. */
export interface SketchedArticle {
  readonly id: string;
  /** Sorts in time; empty when it is not known when the article was published. */
  readonly publicationOrder: string;
  readonly sketch: ArticleSketch;
}

/** So much of the shorter article must stand in the longer one. */
const COPIED_SHARE = 0.5;

/** An article with fewer different runs of words is too short to be told from others by them. */
const MIN_SHINGLES = 30;

/** Numbers that a band of the index takes together: two articles of resemblance r share a band with 1 - (1 - r^3)^32. */
const BAND_ROWS = 3;

/** True when much of the shorter of two articles stands in the longer one, and both are long enough to tell. */
export function isCopy(a: ArticleSketch, b: ArticleSketch): boolean {
  return Math.min(a.shingles, b.shingles) >= MIN_SHINGLES && containment(a, b) >= COPIED_SHARE;
}

/**
 * Find copies of one text among articles: agency stories that many print, with another head or cut at the end. Gives for each
 * copy the article that it counts as: the one of its group that was published first, then the one with the smallest
 * id. Articles that are no copies are not in the answer, which does not depend on the order of the articles.
 */
export function groupCopies(articles: readonly SketchedArticle[]): ReadonlyMap<string, string> {
  const long = articles
    .filter(({ sketch }) => sketch.shingles >= MIN_SHINGLES)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const parent = long.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  for (const [i, j] of candidates(long)) {
    const [a, b] = [long[i], long[j]];
    if (a === undefined || b === undefined || find(i) === find(j)) continue;
    if (isCopy(a.sketch, b.sketch)) parent[find(i)] = find(j);
  }
  return originals(long, find);
}

function originals(
  articles: readonly SketchedArticle[],
  find: (i: number) => number,
): ReadonlyMap<string, string> {
  const first = new Map<number, SketchedArticle>();
  articles.forEach((article, i) => {
    const known = first.get(find(i));
    if (known === undefined || isEarlier(article, known)) first.set(find(i), article);
  });
  const originalOf = new Map<string, string>();
  articles.forEach(({ id }, i) => {
    const original = first.get(find(i))?.id;
    if (original !== undefined && original !== id) originalOf.set(id, original);
  });
  return originalOf;
}

/** A known date comes before an unknown one. */
function isEarlier(a: SketchedArticle, b: SketchedArticle): boolean {
  if (a.publicationOrder === b.publicationOrder) return a.id < b.id;
  if (a.publicationOrder === "" || b.publicationOrder === "") return b.publicationOrder === "";
  return a.publicationOrder < b.publicationOrder;
}

/** Pairs that share a band: locality-sensitive hashing, Leskovec et al., Mining of Massive Datasets, chapter 3.4. */
function* candidates(articles: readonly SketchedArticle[]): Generator<readonly [number, number]> {
  for (let row = 0; row + BAND_ROWS <= SKETCH_SIZE; row += BAND_ROWS) {
    const buckets = new Map<string, number[]>();
    for (const [i, { sketch }] of articles.entries()) {
      const key = sketch.minima.subarray(row, row + BAND_ROWS).join(" ");
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [i]);
      else {
        // The others of a large bucket were compared with the same ones.
        for (const j of bucket.slice(0, MAX_COMPARED)) yield [j, i];
        bucket.push(i);
      }
    }
  }
}

/** Articles of a bucket that a further one is compared with. */
const MAX_COMPARED = 20;
