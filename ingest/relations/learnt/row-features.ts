import type { TieArgument } from "./arguments.js";
import type { TiePair } from "./tie-pair.js";
import type { TieSentence } from "./tie-sentence.js";
import type { WordTag } from "../../names/token.js";

/** A longer row of parts of speech says nothing that another sentence would say again. */
const MAX_SKELETON = 10;

const LETTERS: Partial<Readonly<Record<WordTag, string>>> = {
  noun: "N",
  verb: "V",
  participle: "V",
  gerund: "V",
  adjective: "A",
  adverb: "R",
  auxiliary: "x",
};
/** Words of these are what the row is held together by. */
const SPELT: ReadonlySet<WordTag> = new Set([
  "preposition",
  "conjunction",
  "punctuation",
  "possessive",
  "relative",
]);

/** Which other arguments the sentence has, between the two and elsewhere, and the row of parts of speech between. */
export function addRowFeatures(pair: TiePair, sentence: TieSentence): void {
  const { left, right, kinds, order } = pair;
  const others = new Set(
    sentence.argumentAt.slice(left.last, right.first).filter((argument) => argument !== null),
  );
  pair.add("others", String(Math.min(4, others.size)), order);
  for (const other of others) pair.add("other", other.kind, kinds);
  const rivals = sentence.found.filter((other) => other !== left && other !== right);
  const isBetween = ({ first, last }: TieArgument) => first >= left.last && last <= right.first;
  const inside = rivals.filter(isBetween);
  const outside = rivals.filter((other) => !isBetween(other));
  const [subjects, objects] = [countOf(inside, pair.subject), countOf(inside, pair.object)];
  pair.add("sinside", atMost(3, subjects), kinds);
  pair.add("oinside", atMost(3, objects), kinds);
  pair.add("soutside", atMost(3, countOf(outside, pair.subject)), kinds);
  pair.add("ooutside", atMost(3, countOf(outside, pair.object)), kinds);
  const isFar = right.first - left.last > 6;
  pair.add("inside", `${atMost(2, subjects)} ${atMost(2, objects)} ${String(isFar)}`, kinds);
  const row = skeleton(sentence, left.last, right.first);
  if (row.length <= MAX_SKELETON) pair.addBoth("skeleton", row.join(" "));
}

function countOf(others: readonly TieArgument[], { kind }: TieArgument): number {
  return others.filter((other) => other.kind === kind).length;
}

function atMost(most: number, count: number): string {
  return String(Math.min(most, count));
}

function skeleton({ tokens, shapes }: TieSentence, from: number, to: number): string[] {
  const row: string[] = [];
  for (let i = from; i < to; i += 1) {
    const [shape, tag] = [shapes[i] ?? "", tokens[i]?.tag ?? "noun"];
    const part = shape.startsWith("<") || SPELT.has(tag) ? shape : (LETTERS[tag] ?? "");
    if (part !== "" && shape !== "") row.push(part);
  }
  return row;
}
