import type { ContributedMention } from "./contribution.js";
import { compareText } from "./text-order.js";

/** The order of an article's mentions everywhere: by place, the shorter first, then by id. */
export function byPlace(a: ContributedMention, b: ContributedMention): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}
