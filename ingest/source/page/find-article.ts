import { collectBlocks } from "./collect-blocks.js";
import type { PageBlock } from "./collect-blocks.js";
import { completeArticle } from "./complete-article.js";
import { learnFurnitureNames } from "./furniture-names.js";
import { placesOf, proseWeight } from "./is-prose.js";
import { narrowToArticle } from "./narrow-to-article.js";
import type { PageDocument, PageElement } from "./page-node.js";
import { readWithReadability } from "./read-with-readability.js";
import { removePageFurniture } from "./remove-page-furniture.js";

export interface FoundArticle {
  /** The article's blocks in reading order, not yet cleaned. */
  readonly blocks: readonly PageBlock[];
  /** Everything that the page shows. */
  readonly whole: readonly PageBlock[];
}

/** Readability that finds less than this share of the prose of an area that holds the headline has lost the article. */
const LOST_SHARE = 0.25;

/**
 * Finds the blocks of a page that make up its article. What the markup names as furniture goes first,
 * then the page is narrowed to the element that says it is the article, then Readability chooses,
 * and what it lost on the way is put back. The page is taken apart while this is done.
 */
export function findArticle(page: PageDocument): FoundArticle {
  const whole = collectBlocks(page.body);
  const removed = removePageFurniture(page, whole, learnFurnitureNames(whole));
  const left = removed.size === 0 ? whole : whole.filter((block) => !isIn(block, removed));
  const root = narrowToArticle(page, left);
  const within = root === page.body ? left : left.filter((block) => isIn(block, new Set([root])));
  const blocks = chooseBlocks(page, within, root !== page.body);
  return { blocks: withoutNamedFurniture(blocks), whole };
}

function isIn(block: PageBlock, elements: ReadonlySet<PageElement>): boolean {
  for (const { element } of placesOf(block)) if (elements.has(element)) return true;
  return false;
}

function chooseBlocks(
  page: PageDocument,
  within: readonly PageBlock[],
  narrowed: boolean,
): readonly PageBlock[] {
  const isFound = readWithReadability(page);
  if (isFound === null) return within;
  const found = new Set(within.filter(isFound));
  if (found.size === 0) return within;
  if (narrowed && proseWeight(found) < LOST_SHARE * proseWeight(within)) return within;
  return completeArticle(within, found);
}

/** The names that the article itself does not stand under mean furniture within it. */
function withoutNamedFurniture(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const naming = learnFurnitureNames(blocks);
  return blocks.filter((block) => {
    for (const { element } of placesOf(block)) if (naming(element) !== null) return false;
    return true;
  });
}
