import words from "./page-furniture.json" with { type: "json" };
import type { PageDocument, PageElement } from "./page-node.js";

const ROLES = new Set(words.roles);
const TOKENS = new Set(words.tokens);
const PHRASES = words.phrases;

/** What holds more than this share of the page's text is no furniture, whatever it calls itself. */
const LARGEST_SHARE = 0.3;
/** Marked elements looked at; a page with more is left to the extraction that follows. */
const MOST_CANDIDATES = 4_000;

/**
 * Takes out of a page what its markup names as furniture: navigation, forms, sidebars, and elements
 * whose class or id says "related", "newsletter", "cookie" and the like. A large part of the page is
 * never taken out: some sites wrap the whole article in a form or in `class="has-comments"`.
 */
export function removePageFurniture(document: PageDocument): void {
  const whole = textLength(document.body);
  const selector = `${words.elements.join(",")},[role],[class],[id]`;
  let candidates = 0;
  const removed = new Set<PageElement>();
  for (const element of [...document.body.querySelectorAll(selector)]) {
    if (!isNamedFurniture(element) || ++candidates > MOST_CANDIDATES || isInside(element, document)) continue;
    if (textLength(element) > whole * LARGEST_SHARE || element.querySelector("h1") !== null) continue;
    element.remove();
    removed.add(element);
  }
}

function isInside(element: PageElement, document: PageDocument): boolean {
  return !document.body.contains(element);
}

function textLength(element: PageElement): number {
  return (element.textContent ?? "").length;
}

function isNamedFurniture(element: PageElement): boolean {
  if (words.elements.includes(element.localName)) return true;
  if (element.localName === "body" || element.localName === "article" || element.localName === "main")
    return false;
  if (ROLES.has(element.getAttribute("role") ?? "")) return true;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 2_000);
  const kebab = names
    .replace(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .replace(/_+/gu, "-");
  return (
    kebab.split(/[\s-]+/u).some((token) => TOKENS.has(token)) ||
    PHRASES.some((phrase) => kebab.includes(phrase))
  );
}
