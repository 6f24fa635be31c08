import type { PageDocument, PageElement } from "./page-node.js";

/** Text that an element must hold to be the article, in UTF-16 code units: with the headline in it, and without. */
const SHORTEST_WITH_HEADLINE = 80;
const SHORTEST_WITHOUT = 500;

/**
 * Leaves only the article in a page that says where it is: an `article` or `main` element with the
 * page's headline in it, or the only `article` there is. Other pages stay as they are.
 */
export function narrowToArticle(page: PageDocument): void {
  const article = findArticle(page);
  if (article === null) return;
  page.body.replaceChildren(article);
}

function findArticle(page: PageDocument): PageElement | null {
  const articles = [...page.querySelectorAll("article")];
  const mains = [...page.querySelectorAll('main, [role="main"]')];
  const headed = [...articles, ...mains].find(
    (element) => hasOneHeadline(element) && holds(element, SHORTEST_WITH_HEADLINE),
  );
  if (headed !== undefined) return headed;
  const [only] = articles;
  return articles.length === 1 && only !== undefined && holds(only, SHORTEST_WITHOUT) ? only : null;
}

function hasOneHeadline(element: PageElement): boolean {
  return [...element.querySelectorAll("h1")].length === 1;
}

/** Counts the text of paragraphs: lists of links have none. */
function holds(element: PageElement, length: number): boolean {
  let held = 0;
  for (const paragraph of element.querySelectorAll("p")) held += (paragraph.textContent ?? "").trim().length;
  return held >= length;
}
