import type { PageBlock, PagePlace } from "./collect-blocks.js";
import { namesOf } from "./element-names.js";
import { endsLikeProse, isProse, placesOf, proseWeight, weigh } from "./is-prose.js";
import words from "./page-furniture.json" with { type: "json" };
import type { PageElement } from "./page-node.js";

/** The article's container holds this share of the prose that was found. */
const CONTAINER_SHARE = 0.9;
/** Elements looked at above a block for one that holds paragraphs of the article. */
const NEAR = 3;
/** Elements above the container that are looked at for parts like it, such as the posts of a live blog. */
const HIGHEST_PEERS = 3;
const SHORTEST_PART = 100;
/** Paragraphs of the article that must stand in elements of the same names for one more to be like them. */
const FEWEST_LIKE = 2;
const MOST_LINKED = 0.35;
const SHORTEST_OPENING = 70;
/** A standfirst that is no sentence has so many words. */
const FEWEST_WORDS = 4;
const STANDFIRST = new Set(words.standfirst);

/**
 * Puts back what belongs to the article and was not found: paragraphs, lists and subheads beside
 * paragraphs that were found, further parts that are built like the one found (sections, posts of a live
 * blog), and the opening between headline and text.
 * @param blocks the blocks that may be article, in order
 * @param found those of them that were found
 */
export function completeArticle(
  blocks: readonly PageBlock[],
  found: ReadonlySet<PageBlock>,
): readonly PageBlock[] {
  const container = findContainer(found);
  if (container === null) return blocks.filter((block) => found.has(block));
  const kept = new Set(found);
  for (const block of findPeers(blocks, container)) kept.add(block);
  for (const block of findBeside(blocks, kept, container.element)) kept.add(block);
  for (const block of findOpening(blocks, kept)) kept.add(block);
  for (const block of findSubheads(blocks, kept)) kept.add(block);
  return blocks.filter((block) => kept.has(block));
}

/** The innermost element that holds nearly all of the prose. */
function findContainer(found: ReadonlySet<PageBlock>): PagePlace | null {
  const weights = new Map<PageElement, number>();
  const whole = proseWeight(found);
  let widest: PageBlock | null = null;
  for (const block of found) {
    if (!isProse(block)) continue;
    widest ??= block;
    for (const { element } of placesOf(block))
      weights.set(element, (weights.get(element) ?? 0) + weigh(block.text));
  }
  const holds = (place: PagePlace): boolean => (weights.get(place.element) ?? 0) >= whole * CONTAINER_SHARE;
  let innermost: PagePlace | null = null;
  for (const block of found) {
    const place = [...placesOf(block)].find(holds);
    if (place !== undefined && (innermost === null || isWithin(place, innermost.element))) innermost = place;
  }
  return innermost;
}

/** Readability has moved the elements, so where they stood is read from the places. */
function isWithin(place: PagePlace, element: PageElement): boolean {
  for (let at: PagePlace | null = place; at !== null; at = at.parent) if (at.element === element) return true;
  return false;
}

/** Blocks of elements that stand beside the container, or beside one around it, and are named as it is. */
function findPeers(blocks: readonly PageBlock[], container: PagePlace): readonly PageBlock[] {
  let { element, parent } = container;
  for (let level = 0; level < HIGHEST_PEERS && parent !== null; level++, { element, parent } = parent) {
    const name = signatureOf(element);
    if (name === null) continue;
    const parts = new Map<PageElement, PageBlock[]>();
    for (const block of blocks) {
      const part = partWithin(block, parent.element);
      if (part === null || part === element || signatureOf(part) !== name) continue;
      parts.set(part, [...(parts.get(part) ?? []), block]);
    }
    const peers = [...parts.values()].filter(isPart);
    if (peers.length > 0) return peers.flat().filter((block) => block.linkShare <= MOST_LINKED);
  }
  return [];
}

/** Name and classes; null for an element without a class, which is like any other. */
function signatureOf(element: PageElement): string | null {
  const { tag, first } = namesOf(element);
  return first === "" ? null : `${tag}.${first}`;
}

/** The child of an element in which a block stands. */
function partWithin(block: PageBlock, element: PageElement): PageElement | null {
  for (const { element: part, parent } of placesOf(block)) if (parent?.element === element) return part;
  return null;
}

/** Prose under a headline that is no link: teasers of other articles have links for headlines. */
function isPart(blocks: readonly PageBlock[]): boolean {
  const linked = blocks.some(({ role, linkShare }) => role === "heading" && linkShare > 0.5);
  return !linked && proseWeight(blocks) >= SHORTEST_PART;
}

function findBeside(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<PageBlock>,
  container: PageElement,
): readonly PageBlock[] {
  const holders = new Set<PageElement>();
  for (const block of kept) {
    const holder = block.place?.parent?.element;
    if (isProse(block) && holder !== undefined) holders.add(holder);
  }
  const paths = countPaths(kept);
  const isBeside = (block: PageBlock): boolean => {
    const near = [...placesOf(block)].slice(1, 1 + NEAR);
    if (near.some((place) => holders.has(place.element) && isWithin(place, container))) return true;
    const isLike = (paths.get(pathOf(block)) ?? 0) >= FEWEST_LIKE;
    return isLike && block.place !== null && isWithin(block.place, container);
  };
  return blocks.filter((block) => {
    if (kept.has(block) || block.linkShare > MOST_LINKED || !isBeside(block)) return false;
    return isProse(block) || (block.role === "listItem" && block.linkShare === 0 && block.text.includes(" "));
  });
}

/** How often paragraphs of the article stand in elements named so, for pages that wrap each of them. */
function countPaths(kept: ReadonlySet<PageBlock>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of kept) {
    const path = pathOf(block);
    if (isProse(block)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

function pathOf(block: PageBlock): string {
  const names = [...placesOf(block)].slice(0, NEAR).map(({ element }) => namesOf(element));
  return names.map(({ tag, kebab }) => `${tag}${kebab}`).join("<");
}

/** What stands between the headline and the text: a paragraph, what is named as a standfirst, the first picture's caption. */
function findOpening(blocks: readonly PageBlock[], kept: ReadonlySet<PageBlock>): readonly PageBlock[] {
  const first = blocks.findIndex((block) => kept.has(block));
  const headline = blocks.findLastIndex(
    ({ place }, index) => index < first && place?.element.localName === "h1",
  );
  if (headline < 0) return [];
  return blocks.slice(headline + 1, first).filter((block) => {
    const near = [...placesOf(block)].slice(0, 2).map(({ element }) => element);
    const isNamed = near.some((element) =>
      [...namesOf(element).tokens].some((token) => STANDFIRST.has(token)),
    );
    if (block.linkShare > 0) return false;
    if (block.role === "caption") return endsLikeProse(block.text) && near[0]?.localName === "figcaption";
    if (isNamed) return isProse(block) || block.text.split(" ").length >= FEWEST_WORDS;
    return isProse(block) && near[0]?.localName === "p" && weigh(block.text) >= SHORTEST_OPENING;
  });
}

/** Subheads that stand right above a paragraph of the article, in the same element. */
function findSubheads(blocks: readonly PageBlock[], kept: ReadonlySet<PageBlock>): readonly PageBlock[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block.role !== "heading" || next === undefined || kept.has(block) || !kept.has(next)) return false;
    if (block.linkShare > MOST_LINKED || block.place?.element.localName === "h1") return false;
    return next.place?.parent !== null && block.place?.parent?.element === next.place?.parent.element;
  });
}
