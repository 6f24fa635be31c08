import type { TieArgument } from "./arguments.js";
import type { TiePair } from "./tie-pair.js";
import { isVerbal, lastNoun, lastVerb, type TieSentence } from "./tie-sentence.js";
import { senseOf, sensesOf } from "./word-senses.js";

/** How many words beside the two arguments are looked at. */
const BESIDE = 3;
/** Between arguments that stand further apart the words are not listed one by one. */
const MAX_BETWEEN = 25;
const MAX_PHRASE = 6;
const WIDE = 8;
/** How far before the first argument a noun can say what it is. */
const NOUN_BEFORE = 4;

/** The words between, beside and around two arguments, and their own. */
export function addWordFeatures(pair: TiePair, sentence: TieSentence): void {
  const { left, right, order } = pair;
  const between = sentence.shapes
    .slice(left.last, Math.max(left.last, right.first))
    .filter((word) => word !== "");
  pair.add("nested", `${String(right.first < left.last)}${order}`);
  pair.add("gap", bucket(between.length), order);
  if (between.length <= MAX_BETWEEN) {
    addBetween(pair, between);
    addSensesBetween(pair, sentence);
  }
  if (between.length <= MAX_PHRASE) pair.addBoth("phrase", between.join(" "));
  pair.addBoth("between1", between[0] ?? "-");
  pair.addBoth("between9", between.at(-1) ?? "-");
  pair.add("between19", `${between[0] ?? "-"} ${between.at(-1) ?? "-"}`, order);
  addBeside(pair, sentence);
  addAround(pair, sentence);
  addNearest(pair, sentence);
  addOwnWords(pair, sentence, "s", pair.subject);
  addOwnWords(pair, sentence, "o", pair.object);
}

function addBetween(pair: TiePair, between: readonly string[]): void {
  const { order } = pair;
  for (const word of new Set(between)) pair.addBoth("w", word);
  between.forEach((word, i) => {
    const [second, third] = [between[i + 1], between[i + 2]];
    if (second !== undefined) pair.add("b", `${word} ${second}`, order);
    if (second !== undefined && third !== undefined) pair.add("t", `${word} ${second} ${third}`, order);
  });
}

function addSensesBetween(pair: TiePair, { tokens, words, argumentAt }: TieSentence): void {
  const found = new Set<string>();
  for (let i = pair.left.last; i < pair.right.first; i += 1) {
    if (argumentAt[i] !== null) continue;
    const { noun, verb } = sensesOf(words[i] ?? "");
    const sense = tokens[i]?.tag === "noun" ? noun : isVerbal(tokens[i]) ? verb : null;
    if (sense !== null) found.add(sense);
  }
  for (const sense of found) pair.addBoth("sense", sense);
}

function addBeside(pair: TiePair, { shapes, senses }: TieSentence): void {
  const { left, right, order } = pair;
  for (let i = 1; i <= BESIDE; i += 1) {
    pair.addBoth(`before${i}`, shapes[left.first - i] ?? "^");
    pair.addBoth(`after${i}`, shapes[right.last + i - 1] ?? "$");
  }
  pair.add("before21", `${shapes[left.first - 2] ?? "^"} ${shapes[left.first - 1] ?? "^"}`, order);
  pair.add("after12", `${shapes[right.last] ?? "$"} ${shapes[right.last + 1] ?? "$"}`, order);
  const places = [left.first - 2, left.first - 1, left.last, right.first - 1, right.last, right.last + 1];
  places.forEach((at, i) => pair.addBoth(`beside${i}`, senses[at] ?? ""));
}

function addAround(pair: TiePair, { tokens, shapes }: TieSentence): void {
  const addContent = (side: string, from: number, to: number) => {
    for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i += 1) {
      if (tokens[i]?.tag === "noun" || isVerbal(tokens[i])) pair.add(side, shapes[i] ?? "", pair.kinds);
    }
  };
  addContent("left", pair.left.first - WIDE, pair.left.first);
  addContent("right", pair.right.last, pair.right.last + WIDE);
}

/** The verbs and nouns that stand nearest. */
function addNearest(pair: TiePair, sentence: TieSentence): void {
  const { left, right, order } = pair;
  const preposition = sentence.shapes[right.first - 1] ?? "";
  const verb = lastVerb(sentence, left.last, right.first);
  const earlier = lastVerb(sentence, 0, left.first);
  pair.add("verb+", `${verb} ${preposition}`, order);
  pair.add("verb0+", `${earlier} ${preposition}`, order);
  const nearest = {
    verb,
    verb0: earlier,
    noun: lastNoun(sentence, left.last, right.first),
    noun0: lastNoun(sentence, Math.max(0, left.first - NOUN_BEFORE), left.first),
  };
  for (const [template, word] of Object.entries(nearest)) {
    pair.addBoth(template, word);
    pair.addBoth(`${template}sense`, senseOf(word));
  }
}

function addOwnWords(pair: TiePair, { words }: TieSentence, side: string, argument: TieArgument): void {
  const own = words.slice(argument.first, argument.last);
  pair.add(side, own.at(-1) ?? "", "last");
  pair.add(`${side}lastkinds`, own.at(-1) ?? "", pair.kinds);
  pair.add(side, own.join(" "), "name");
  for (const word of own) pair.add(side, word, "word");
  pair.add(`${side}size`, String(Math.min(5, own.length)), pair.order);
  if (argument.value !== null) pair.add(side, argument.value.precision ?? "-", "precision");
  pair.add(side, String(argument.first === 0), "start");
}

function bucket(length: number): string {
  if (length <= 5) return String(length);
  return length <= 8 ? "8" : length <= 12 ? "12" : length <= 20 ? "20" : "far";
}
