import type { PageBlock } from "./collect-blocks.js";
import { isCommentSection } from "./furniture-names.js";
import type { FurnitureNaming } from "./furniture-names.js";
import { isProse, placesOf, proseWeight, weigh } from "./is-prose.js";
import type { PageDocument, PageElement } from "./page-node.js";

/** Never part of an article's text. */
const ALWAYS = "nav,dialog,menu,button,select,template,noscript,iframe,svg,script,style,[hidden]";
/** What holds more of the page's prose than this is no furniture, whatever it calls itself. */
const LARGEST_SHARE = 0.3;
/** Prose that stands before a comment section, in weight: the article. */
const SHORTEST_ARTICLE = 150;
/** Marked elements looked at; a page with more is left to the extraction that follows. */
const MOST_CANDIDATES = 6_000;
const KEEPS_ARTICLE = 'h1,[itemprop="articleBody"]';

/**
 * Takes out of a page what its markup names as furniture: navigation, forms, sidebars, and elements
 * whose class or id says "related", "newsletter", "cookie" and the like. What holds the headline or a
 * large part of the prose is never taken out; comments are, when an article stands before them.
 * @returns the elements taken out
 */
export function removePageFurniture(
  document: PageDocument,
  blocks: readonly PageBlock[],
  naming: FurnitureNaming,
): ReadonlySet<PageElement> {
  const { prose, before } = weighElements(blocks);
  const whole = proseWeight(blocks);
  const removed = new Set<PageElement>();
  const take = (element: PageElement): void => {
    element.remove();
    removed.add(element);
  };
  const isComments = (element: PageElement): boolean =>
    isCommentSection(element) && (before.get(element) ?? 0) >= SHORTEST_ARTICLE && !holdsArticle(element);
  for (const element of [...document.body.querySelectorAll(ALWAYS)]) take(element);
  let candidates = 0;
  for (const element of [...document.body.querySelectorAll("aside,footer,form,[role],[class],[id]")]) {
    if (isComments(element)) take(element);
    else if (naming(element) === null) continue;
    else if (++candidates > MOST_CANDIDATES) break;
    else if ((prose.get(element) ?? 0) <= whole * LARGEST_SHARE && !holdsArticle(element)) take(element);
  }
  return removed;
}

function holdsArticle(element: PageElement): boolean {
  return element.querySelector(KEEPS_ARTICLE) !== null;
}

/** The weight of the prose within each element, and of that before its first block. */
function weighElements(blocks: readonly PageBlock[]): {
  readonly prose: ReadonlyMap<PageElement, number>;
  readonly before: ReadonlyMap<PageElement, number>;
} {
  const prose = new Map<PageElement, number>();
  const before = new Map<PageElement, number>();
  let passed = 0;
  for (const block of blocks) {
    const weight = isProse(block) ? weigh(block.text) : 0;
    for (const { element } of placesOf(block)) {
      if (!before.has(element)) before.set(element, passed);
      prose.set(element, (prose.get(element) ?? 0) + weight);
    }
    passed += weight;
  }
  return { prose, before };
}
