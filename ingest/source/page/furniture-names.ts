import type { PageBlock } from "./collect-blocks.js";
import { namesOf } from "./element-names.js";
import type { ElementNames } from "./element-names.js";
import { isProse, placesOf, weigh } from "./is-prose.js";
import words from "./page-furniture.json" with { type: "json" };
import type { PageElement } from "./page-node.js";

const ELEMENTS = new Set(words.elements);
const ROLES = new Set(words.roles);
const TOKENS = new Set([...words.tokens, ...words.comments]);

/** A name that stands on more than this share of the prose says nothing here: `<p class="paywall">`, `elementor-widget`. */
const COMMON_SHARE = 0.3;

/** Says of an element by which of its names it is furniture; null when by none. */
export type FurnitureNaming = (element: PageElement) => string | null;

/**
 * Learns which of the names that mean furniture mean it on this page: those that most of the page's
 * prose stands under do not. Each page is its own witness, so nothing needs to be known of the site.
 * @param blocks the prose to learn from
 */
export function learnFurnitureNames(blocks: readonly PageBlock[]): FurnitureNaming {
  const common = findCommonNames(blocks);
  return (element) => namesMeaningFurniture(namesOf(element)).find((name) => !common.has(name)) ?? null;
}

function findCommonNames(blocks: readonly PageBlock[]): ReadonlySet<string> {
  const weights = new Map<string, number>();
  let whole = 0;
  for (const block of blocks.filter(isProse)) {
    const weight = weigh(block.text);
    whole += weight;
    const names = new Set<string>();
    for (const { element } of placesOf(block)) {
      for (const name of namesMeaningFurniture(namesOf(element))) names.add(name);
    }
    for (const name of names) weights.set(name, (weights.get(name) ?? 0) + weight);
  }
  return new Set([...weights].filter(([, weight]) => weight > whole * COMMON_SHARE).map(([name]) => name));
}

const meanings = new WeakMap<ElementNames, readonly string[]>();

/** All the ways in which an element's markup may say that it is furniture. */
function namesMeaningFurniture(names: ElementNames): readonly string[] {
  let found = meanings.get(names);
  if (found === undefined) {
    found = [...findMeanings(names)];
    meanings.set(names, found);
  }
  return found;
}

function* findMeanings({ tag, role, kebab, tokens }: ElementNames): Generator<string> {
  // Paragraphs are judged by their words: `<p class="insert-ad-after">` is text.
  if (tag === "body" || tag === "html" || tag === "main" || tag === "p") return;
  if (ELEMENTS.has(tag)) yield `<${tag}>`;
  if (ROLES.has(role)) yield `[role=${role}]`;
  if (kebab.trim() === "") return;
  for (const token of tokens) if (TOKENS.has(token)) yield token;
  for (const phrase of words.phrases) if (kebab.includes(phrase)) yield phrase;
}

/** True for a part of the page where readers write: it comes after the article, however long it is. */
export function isCommentSection(element: PageElement): boolean {
  const { kebab } = namesOf(element);
  return words.comments.some((name) => kebab.includes(` ${name} `));
}
