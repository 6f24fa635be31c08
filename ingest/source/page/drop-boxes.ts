import { isCommentHeading, isRelatedHeading } from "../../text/is-furniture.js";
import type { PageBlock } from "./collect-blocks.js";
import { isProse, placesOf, proseWeight, weigh } from "./is-prose.js";
import type { PageElement } from "./page-node.js";

/** A box says at least so much that is furniture, in weight. */
const SHORTEST_BOX = 30;
/** What holds more of the prose than this is no box but the text. */
const LARGEST_SHARE = 0.3;
/** Elements looked at around a block. */
const HIGHEST = 12;
const FEWEST_TEASERS = 2;
/** A teaser says no more than this of its article, in weight. */
const LONGEST_TEASER = 260;

/** How the blocks of an article were judged one by one. */
export interface Judged {
  /** Lines that are a link to another page. */
  readonly links: ReadonlySet<PageBlock>;
  /** All that is no text, links among it. */
  readonly furniture: ReadonlySet<PageBlock>;
}

/**
 * Takes out the blocks that are furniture, and with them what else stands in the same box: the heading and
 * the buttons around a call to subscribe, the summaries under links to other articles. A box is an element
 * with more furniture than anything else and no sentence, one that begins with a heading such as "Related
 * stories", or one that has a link for each of its short texts.
 */
export function withoutBoxes(blocks: readonly PageBlock[], judged: Judged): readonly PageBlock[] {
  const boxes = findBoxes(blocks, judged, (held) => isTeasers(held) || isCall(held));
  return blocks.filter((block) => {
    // What a heading over links or comments says of the blocks after it is judged later.
    if (judged.furniture.has(block) && !isSectionHeading(block.text)) return false;
    return !near(block).some((element) => boxes.has(element));
  });
}

function isSectionHeading(text: string): boolean {
  return isRelatedHeading(text) || isCommentHeading(text);
}

function near(block: PageBlock): readonly PageElement[] {
  const elements: PageElement[] = [];
  for (const { element } of placesOf(block)) {
    if (elements.length === HIGHEST) break;
    elements.push(element);
  }
  return elements;
}

interface Contents {
  readonly first: PageBlock;
  marked: number;
  other: number;
  prose: number;
  links: number;
  texts: number;
  longest: number;
  /** Blocks without a link, but for headings. */
  unlinked: number;
  isCaptioned: boolean;
}

/** The boxes among blocks that hold nothing of the article but lead to others; a link line is told from the rest. */
export function findTeaserBoxes(
  blocks: readonly PageBlock[],
  isLinkLine: (block: PageBlock) => boolean,
): ReadonlySet<PageElement> {
  const links = new Set(blocks.filter(isLinkLine));
  return findBoxes(blocks, { links, furniture: links }, isTeasers);
}

function findBoxes(
  blocks: readonly PageBlock[],
  judged: Judged,
  isBox: (held: Contents) => boolean,
): ReadonlySet<PageElement> {
  const contents = new Map<PageElement, Contents>();
  for (const block of blocks) {
    for (const element of near(block)) {
      const held = contents.get(element) ?? emptyContents(block);
      count(held, block, judged);
      contents.set(element, held);
    }
  }
  const whole = proseWeight(blocks.filter((block) => !judged.furniture.has(block)));
  const boxes = [...contents].filter(([, held]) => held.prose <= LARGEST_SHARE * whole && isBox(held));
  return new Set(boxes.map(([element]) => element));
}

function emptyContents(first: PageBlock): Contents {
  return {
    first,
    marked: 0,
    other: 0,
    prose: 0,
    links: 0,
    texts: 0,
    longest: 0,
    unlinked: 0,
    isCaptioned: false,
  };
}

function count(held: Contents, block: PageBlock, { links, furniture }: Judged): void {
  const weight = weigh(block.text);
  if (links.has(block)) held.links++;
  if (block.linkShare === 0 && block.role !== "heading") held.unlinked++;
  if (furniture.has(block)) {
    held.marked += weight;
    return;
  }
  held.other += weight;
  held.isCaptioned ||= block.role === "caption";
  if (!isProse(block)) return;
  held.prose += weight;
  held.texts++;
  held.longest = Math.max(held.longest, weight);
}

/** Links to other articles, under a heading that says so or with a short text for each. */
function isTeasers(held: Contents): boolean {
  if (isRelatedHeading(held.first.text)) return held.links > 0 || (held.texts > 0 && held.unlinked === 0);
  const hasTeasers = held.links >= FEWEST_TEASERS && held.texts > 0 && held.links >= held.texts;
  return hasTeasers && held.longest <= LONGEST_TEASER;
}

/** More furniture than anything else, and no sentence. */
function isCall(held: Contents): boolean {
  const hasText = held.prose > 0 || held.isCaptioned;
  return !hasText && held.marked >= SHORTEST_BOX && held.marked >= held.other;
}
