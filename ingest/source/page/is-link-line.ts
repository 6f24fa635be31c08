import type { PageBlock } from "./collect-blocks.js";
import { isProse, weigh } from "./is-prose.js";
import type { PageElement } from "./page-node.js";

const LINK_SHARE = 0.8;
const FEWEST_WORDS = 4;
const SHORTEST = 30;
/** Linked headings of a list of things, each with its text, between the paragraphs of an article. */
const FEWEST_HEADINGS = 3;

/** A line that is a link and nothing else leads to another page; a name in a list may be linked. */
export function isLinkLine({ text, role, linkShare }: PageBlock): boolean {
  if (role === "headline" || linkShare < LINK_SHARE) return false;
  return text.split(" ").length >= FEWEST_WORDS || weigh(text) >= SHORTEST;
}

/**
 * The link lines among an article's blocks. Headings are none where several of them stand beside the
 * paragraphs themselves, each with a text of its own: "Five towers to see" links each of the five.
 */
export function findLinkLines(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const main = findMainHolder(blocks);
  const isListed = (block: PageBlock, index: number): boolean => {
    const next = blocks[index + 1];
    const isBeside = main !== null && block.place?.parent?.element === main;
    return block.role === "heading" && isBeside && next !== undefined && isProse(next);
  };
  const listed = blocks.filter((block, index) => isLinkLine(block) && isListed(block, index));
  const spared = new Set(listed.length >= FEWEST_HEADINGS ? listed : []);
  return new Set(blocks.filter((block) => isLinkLine(block) && !spared.has(block)));
}

/** The element whose own paragraphs weigh most. */
function findMainHolder(blocks: readonly PageBlock[]): PageElement | null {
  const weights = new Map<PageElement, number>();
  for (const block of blocks.filter(isProse)) {
    const holder = block.place?.parent?.element;
    if (holder !== undefined) weights.set(holder, (weights.get(holder) ?? 0) + weigh(block.text));
  }
  let heaviest: PageElement | null = null;
  for (const [element, weight] of weights) {
    if (heaviest === null || weight > (weights.get(heaviest) ?? 0)) heaviest = element;
  }
  return heaviest;
}
