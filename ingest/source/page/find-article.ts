import { collectBlocks } from "./collect-blocks.js";
import type { PageBlock } from "./collect-blocks.js";
import { completeArticle } from "./complete-article.js";
import { findTeaserBoxes } from "./drop-boxes.js";
import { learnFurnitureNames } from "./furniture-names.js";
import { isLinkLine } from "./is-link-line.js";
import { placesOf, proseWeight } from "./is-prose.js";
import { isNamedBody, narrowToArticle } from "./narrow-to-article.js";
import type { PageDocument, PageElement } from "./page-node.js";
import { readWithReadability } from "./read-with-readability.js";
import { removePageFurniture } from "./remove-page-furniture.js";
import type { StatedArticle } from "./stated-article.js";
import { readStatedText } from "./trust-stated.js";

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
export function findArticle(page: PageDocument, stated: StatedArticle): FoundArticle {
  const whole = collectBlocks(page.body);
  const removed = removePageFurniture(page, whole, learnFurnitureNames(whole));
  const boxed = removed.size === 0 ? whole : whole.filter((block) => !isIn(block, removed));
  const left = withoutTeasers(boxed);
  const root = narrowToArticle(page, left);
  const within = root === page.body ? left : left.filter((block) => isIn(block, new Set([root])));
  const chosen = chooseBlocks(page, within, root !== page.body);
  const blocks = withStated(left, chosen, stated);
  return { blocks: endWithBody(withoutNamedFurniture(blocks)), whole };
}

/** Takes the boxes of links to other articles out of the page, too. */
function withoutTeasers(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const boxes = findTeaserBoxes(blocks, isLinkLine);
  const taken = new Set(
    [...boxes].filter((box) => box.querySelector("h1") === null && box.localName !== "body"),
  );
  for (const box of taken) box.remove();
  return blocks.filter((block) => !isIn(block, taken));
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

/** What was found agrees with the stated text when this share of its prose is in it. */
const AGREED_SHARE = 0.5;

/** Puts back the blocks that the page itself states as text of the article. */
function withStated(
  left: readonly PageBlock[],
  chosen: readonly PageBlock[],
  stated: StatedArticle,
): readonly PageBlock[] {
  const isStated = readStatedText(stated);
  if (isStated === null) return chosen;
  if (proseWeight(chosen.filter(isStated)) < AGREED_SHARE * proseWeight(chosen)) return chosen;
  const kept = new Set(chosen);
  const said = new Set(chosen.map(({ text }) => text));
  return left.filter((block) => kept.has(block) || (!said.has(block.text) && isStated(block)));
}

/** The element that is named as the article's body holds at least this share of the prose that was found. */
const BODY_SHARE = 0.8;

/** What comes after the element that the markup names as the body of the article is not in it. */
function endWithBody(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const whole = proseWeight(blocks);
  const bodies = new Set<PageElement>();
  for (const block of blocks) {
    for (const { element } of placesOf(block)) if (isNamedBody(element)) bodies.add(element);
  }
  const within = blocks.filter((block) => isIn(block, bodies));
  const last = within.at(-1);
  if (last !== undefined && proseWeight(within) >= BODY_SHARE * whole) {
    return blocks.slice(0, blocks.indexOf(last) + 1);
  }
  return blocks;
}

/** The names that the article itself does not stand under mean furniture within it. */
function withoutNamedFurniture(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const naming = learnFurnitureNames(blocks);
  return blocks.filter((block) => {
    for (const { element } of placesOf(block)) if (naming(element) !== null) return false;
    return true;
  });
}
