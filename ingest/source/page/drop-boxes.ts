import type { PageBlock } from "./collect-blocks.js";
import { isProse, placesOf, weigh } from "./is-prose.js";
import type { PageElement } from "./page-node.js";

/** Elements looked at around a block. */
const NEAR = 3;
/** A box says at least so much that is furniture, in weight. */
const SHORTEST_BOX = 30;

/**
 * Takes out the blocks that are furniture, and with them what else stands in the same box: the heading and
 * the buttons around a call to subscribe. A box is an element that holds no sentence of the article and
 * more furniture than anything else.
 */
export function withoutBoxes(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
): readonly PageBlock[] {
  const boxes = findBoxes(blocks, furniture);
  return blocks.filter((block) => {
    if (furniture.has(block)) return false;
    return ![...placesOf(block)].slice(0, NEAR).some(({ element }) => boxes.has(element));
  });
}

interface Contents {
  marked: number;
  other: number;
  hasProse: boolean;
}

function findBoxes(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
): ReadonlySet<PageElement> {
  const contents = new Map<PageElement, Contents>();
  for (const block of blocks) {
    for (const { element } of placesOf(block)) {
      const held = contents.get(element) ?? { marked: 0, other: 0, hasProse: false };
      if (furniture.has(block)) held.marked += weigh(block.text);
      else held.other += weigh(block.text);
      held.hasProse ||= !furniture.has(block) && (isProse(block) || block.role === "caption");
      contents.set(element, held);
    }
  }
  const isBox = ({ marked, other, hasProse }: Contents): boolean =>
    !hasProse && marked >= SHORTEST_BOX && marked >= other;
  return new Set([...contents].filter(([, held]) => isBox(held)).map(([element]) => element));
}
