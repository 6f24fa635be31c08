import type { PageBlock } from "./collect-blocks.js";
import { namesOf } from "./element-names.js";
import { isProse, placesOf, weigh } from "./is-prose.js";
import words from "./page-furniture.json" with { type: "json" };
import type { PageDocument, PageElement } from "./page-node.js";

/** Prose that an element must hold to be the article, in weight: with the headline in it, and without. */
const SHORTEST_WITH_HEADLINE = 80;
const SHORTEST_WITHOUT = 400;
/** With the headline but with less than this, another part of the page may be the text. */
const SURE_WITH_HEADLINE = 600;
/** An element outside whose paragraphs weigh more than so many times the article's is the text itself. */
const MOST_OUTSIDE = 3;

/**
 * Leaves only the article in a page that says where it is: the element with the microdata of an
 * article's body and the headline, an `article` or `main` element with the headline in it, or the
 * only `article` there is. Other pages stay as they are.
 * @param blocks the blocks of the page that may be article
 * @returns the element that was left
 */
export function narrowToArticle(page: PageDocument, blocks: readonly PageBlock[]): PageElement {
  const weights = weighElements(blocks);
  const weight: Weight = (element) => weights.get(element) ?? 0;
  const article = findArticle(page, weight);
  if (article === null || heaviestOutside(article, blocks) > MOST_OUTSIDE * weight(article)) return page.body;
  page.body.replaceChildren(article);
  return article;
}

/** The weight of the paragraphs of that element outside of the article which holds most of them. */
function heaviestOutside(article: PageElement, blocks: readonly PageBlock[]): number {
  const weights = new Map<PageElement, number>();
  for (const block of blocks) {
    const holder = block.place?.parent?.element;
    if (!isProse(block) || holder === undefined || isWithin(block, article)) continue;
    weights.set(holder, (weights.get(holder) ?? 0) + weigh(block.text));
  }
  return Math.max(0, ...weights.values());
}

function isWithin(block: PageBlock, article: PageElement): boolean {
  for (const { element } of placesOf(block)) if (element === article) return true;
  return false;
}

type Weight = (element: PageElement) => number;

function findArticle(page: PageDocument, weight: Weight): PageElement | null {
  const articles = [...page.querySelectorAll("article")];
  const mains = [...page.querySelectorAll('main, [role="main"]')];
  const bodies = [...page.querySelectorAll("[class],[itemprop]")].filter(isNamedBody);
  const named = Math.max(0, ...bodies.map(weight));
  const headed = [...articles, ...mains].find(
    (element) =>
      weight(element) >= SHORTEST_WITH_HEADLINE &&
      (weight(element) >= SURE_WITH_HEADLINE || weight(element) >= named) &&
      holdsOneHeadline(element),
  );
  if (headed !== undefined) return headed;
  const [only] = articles;
  const isOnly = articles.length === 1 && only !== undefined;
  return isOnly && weight(only) >= Math.max(SHORTEST_WITHOUT, named) ? only : null;
}

function holdsOneHeadline(element: PageElement): boolean {
  return [...element.querySelectorAll("h1")].length === 1;
}

/** True for an element that the markup names as the body of an article. */
export function isNamedBody(element: PageElement): boolean {
  const { kebab, property } = namesOf(element);
  if (property === "articlebody") return true;
  return words.bodies.some((name) => kebab.includes(` ${name} `));
}

function weighElements(blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const weights = new Map<PageElement, number>();
  for (const block of blocks.filter(isProse)) {
    for (const { element } of placesOf(block)) {
      weights.set(element, (weights.get(element) ?? 0) + weigh(block.text));
    }
  }
  return weights;
}
