import { type DraftTree, dependsOn } from "./draft-tree.js";

const CLOSING: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "“": "”",
  "‘": "’",
  "«": "»",
  '"': '"',
  "'": "'",
  "``": "''",
};
const MARK = /^(?:[,;:.!?()[\]{}"“”‘’'«»—–-]|``|''|--|\.\.+)$/;

/**
 * Hang punctuation where Universal Dependencies has it (https://universaldependencies.org/u/dep/punct.html): quotes and
 * brackets on the head of what they enclose, other marks on the head of the phrase beside them that depends on what is on
 * the other side. Parsers learn that less well than it follows from the rest of the tree.
 */
export function attachPunctuation(tree: DraftTree): void {
  const { texts, heads, relations } = tree;
  const isMark = (word: number) => relations[word] === "punct" && MARK.test(texts[word] ?? "");
  const marks = texts.map((_, word) => word).filter(isMark);
  if (marks.length === texts.length) return;
  for (const word of texts.keys()) {
    while ((heads[word] ?? -1) >= 0 && isMark(heads[word] ?? -1))
      heads[word] = heads[heads[word] ?? -1] ?? -1;
  }
  const paired = attachPairs(tree, isMark);
  for (const mark of marks) if (!paired.has(mark)) attachMark(tree, mark, isMark);
}

function attachPairs(tree: DraftTree, isMark: (word: number) => boolean): ReadonlySet<number> {
  const { texts, heads } = tree;
  const paired = new Set<number>();
  for (const open of texts.keys()) {
    const closing = CLOSING[texts[open] ?? ""];
    if (closing === undefined || !isMark(open) || paired.has(open)) continue;
    const close = texts.findIndex((text, word) => word > open && text === closing && isMark(word));
    if (close < 0) continue;
    const inside = Array.from({ length: close - open - 1 }, (_, i) => open + 1 + i);
    const tops = inside.filter((word) => {
      const head = heads[word] ?? -1;
      return !isMark(word) && (head < open || head > close);
    });
    const [top] = tops;
    if (top === undefined || tops.length > 1) continue;
    heads[open] = top;
    heads[close] = top;
    paired.add(open).add(close);
  }
  return paired;
}

function attachMark(tree: DraftTree, mark: number, isMark: (word: number) => boolean): void {
  const { texts, heads } = tree;
  let before = mark - 1;
  while (before >= 0 && isMark(before)) before -= 1;
  let after = mark + 1;
  while (after < texts.length && isMark(after)) after += 1;
  const left = before < 0 ? -1 : climb(heads, before, (head) => head < mark);
  const right = after >= texts.length ? -1 : climb(heads, after, (head) => head > mark);
  if (left < 0) heads[mark] = right;
  else
    heads[mark] = right >= 0 && !dependsOn(tree, left, right) && dependsOn(tree, right, left) ? right : left;
}

/** The highest word over `from` that is reached without leaving its side of the mark. */
function climb(heads: readonly number[], from: number, isOnSide: (head: number) => boolean): number {
  let word = from;
  for (let head = heads[word] ?? -1; head >= 0 && isOnSide(head); head = heads[word] ?? -1) word = head;
  return word;
}
