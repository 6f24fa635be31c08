import { tokenise } from "../../ingest/names/tokenise.js";
import type { TypedName } from "../../ingest/tagging/name-labels.js";
import type { NamedSentence } from "./named-document.js";

/** A sentence in the program's own words. */
export interface TrainingSentence {
  readonly words: readonly string[];
  readonly names: readonly TypedName[];
}

const NO_SPACE_BEFORE = /^(?:[,.;:!?%)\]}’”]|'s|'S|’s|n't|n’t|'re|'ve|'ll|'d|'m|-RRB-)$/;
const NO_SPACE_AFTER = /^(?:[([{$£€“‘#]|-LRB-)$/;

/**
 * Join the tokens of a set to running text and split it as the program will, so that a model is trained on the words
 * that it will see. Names are carried over; one that begins or ends inside a word takes the whole word.
 */
export function retokenise({ tokens, names }: NamedSentence): TrainingSentence {
  const { text, starts, ends } = join(tokens);
  const words = tokenise(text, { start: 0, end: text.length });
  const carried = names.flatMap(({ begin, end, type }): TypedName[] => {
    const from = starts[begin] ?? 0;
    const to = ends[end - 1] ?? 0;
    const first = words.findIndex((word) => word.end > from);
    const last = words.findLastIndex((word) => word.start < to);
    return first < 0 || last < first ? [] : [{ begin: first, end: last + 1, type }];
  });
  return { words: words.map((word) => word.text), names: disjoint(carried) };
}

function join(tokens: readonly string[]): { text: string; starts: number[]; ends: number[] } {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1] ?? "";
    const hyphen = isInnerHyphen(tokens, i) || isInnerHyphen(tokens, i - 1);
    const glued = i === 0 || hyphen || NO_SPACE_BEFORE.test(token) || NO_SPACE_AFTER.test(before);
    if (!glued) text += " ";
    starts.push(text.length);
    text += token;
    ends.push(text.length);
  });
  return { text, starts, ends };
}

/** Sets write "all - girl" as three tokens. */
function isInnerHyphen(tokens: readonly string[], i: number): boolean {
  const letter = /[\p{L}\p{N}]$/u;
  return tokens[i] === "-" && letter.test(tokens[i - 1] ?? "") && /^[\p{L}\p{N}]/u.test(tokens[i + 1] ?? "");
}

function disjoint(names: readonly TypedName[]): TypedName[] {
  return names.filter(
    (name, i) => !names.slice(0, i).some((other) => name.begin < other.end && other.begin < name.end),
  );
}
