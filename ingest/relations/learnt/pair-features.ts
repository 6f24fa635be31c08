import type { Token } from "../../names/token.js";
import { hashText, mix } from "../../tagging/hash.js";
import type { GrammarWord } from "../../grammar/grammar-word.js";
import type { TieArgument } from "./arguments.js";
import { TiePaths } from "./tie-paths.js";

/** How many words beside the two arguments are looked at. */
const BESIDE = 3;
/** Between arguments that stand further apart the words are not listed one by one. */
const MAX_BETWEEN = 25;
const MAX_PHRASE = 6;
const WIDE = 8;

/** A sentence as the features see it: one word a token, with the kind of an argument instead of its name. */
export interface TieSentence {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly shapes: readonly string[];
  readonly argumentAt: readonly (TieArgument | null)[];
  readonly paths: TiePaths | null;
}

/** Prepare a sentence once for all its pairs. */
export function tieSentence(
  tokens: readonly Token[],
  found: readonly TieArgument[],
  tree: readonly GrammarWord[] | null,
): TieSentence {
  const argumentAt: (TieArgument | null)[] = tokens.map(() => null);
  for (const argument of found) {
    for (let i = argument.first; i < argument.last; i += 1) argumentAt[i] ??= argument;
  }
  const words = tokens.map((token) =>
    /\d/.test(token.lower) ? token.lower.replace(/\d/g, "0") : token.lemma,
  );
  const shapes = tokens.map((_, i) => {
    const argument = argumentAt[i];
    if (argument === null || argument === undefined || argument.form === "pronoun") return words[i] ?? "";
    return i === argument.first ? `<${argument.kind}>` : "";
  });
  return { tokens, words, shapes, argumentAt, paths: tree === null ? null : new TiePaths(tree) };
}

/**
 * The features of an ordered pair of arguments, hashed: their kinds and last words, the words between, beside and
 * around them, the nearest verbs and prepositions.
 */
export function pairFeatures(sentence: TieSentence, subject: TieArgument, object: TieArgument): Int32Array {
  const features: number[] = [];
  const isForward = subject.first < object.first;
  const [left, right] = isForward ? [subject, object] : [object, subject];
  const order = isForward ? "F" : "B";
  const kinds = `${subject.kind}${subject.form}>${object.kind}${object.form}${order}`;
  const add = (template: string, value: string) => features.push(mix(hashText(template), hashText(value)));
  const addBoth = (template: string, value: string) => {
    add(template + order, value);
    add(template + kinds, value);
  };
  add("bias", "");
  add("kinds", kinds);
  const { words, shapes, tokens, argumentAt } = sentence;
  const between = shapes.slice(left.last, Math.max(left.last, right.first)).filter((word) => word !== "");
  const isNested = right.first < left.last;
  add("nested", `${String(isNested)}${order}`);
  add(`gap${order}`, bucket(between.length));
  const others = new Set(argumentAt.slice(left.last, right.first).filter((argument) => argument !== null));
  add(`others${order}`, String(Math.min(4, others.size)));
  for (const other of others) add(`other${kinds}`, other.kind);
  if (between.length <= MAX_BETWEEN) {
    for (const word of new Set(between)) addBoth("w", word);
    for (let i = 0; i + 1 < between.length; i += 1)
      add(`b${order}`, `${between[i] ?? ""} ${between[i + 1] ?? ""}`);
    for (let i = 0; i + 2 < between.length; i += 1)
      add(`t${order}`, `${between[i] ?? ""} ${between[i + 1] ?? ""} ${between[i + 2] ?? ""}`);
  }
  if (between.length <= MAX_PHRASE) addBoth("phrase", between.join(" "));
  addBoth("between1", between[0] ?? "-");
  addBoth("between9", between.at(-1) ?? "-");
  add(`between19${order}`, `${between[0] ?? "-"} ${between.at(-1) ?? "-"}`);
  for (let i = 1; i <= BESIDE; i += 1) {
    addBoth(`before${i}`, shapes[left.first - i] ?? "^");
    addBoth(`after${i}`, shapes[right.last + i - 1] ?? "$");
  }
  add(`before21${order}`, `${shapes[left.first - 2] ?? "^"} ${shapes[left.first - 1] ?? "^"}`);
  add(`after12${order}`, `${shapes[right.last] ?? "$"} ${shapes[right.last + 1] ?? "$"}`);
  for (let i = Math.max(0, left.first - WIDE); i < left.first; i += 1) addContent("left", i);
  for (let i = right.last; i < Math.min(words.length, right.last + WIDE); i += 1) addContent("right", i);
  function addContent(side: string, i: number) {
    const tag = tokens[i]?.tag ?? "noun";
    if (tag === "noun" || tag === "verb" || tag === "participle" || tag === "gerund")
      add(side + kinds, shapes[i] ?? "");
  }
  const verb = lastVerb(sentence, left.last, right.first);
  const earlier = lastVerb(sentence, 0, left.first);
  addBoth("verb", verb);
  addBoth("verb0", earlier);
  add(`verb+${order}`, `${verb} ${shapes[right.first - 1] ?? ""}`);
  add(`verb0+${order}`, `${earlier} ${shapes[right.first - 1] ?? ""}`);
  addBoth("noun", lastNoun(sentence, left.last, right.first));
  addBoth("noun0", lastNoun(sentence, Math.max(0, left.first - 4), left.first));
  const path = sentence.paths?.between(subject, object) ?? null;
  if (path !== null) {
    addBoth("path", path.relations);
    addBoth("path+", path.words);
    addBoth("top", path.top);
    add(`length${order}`, String(Math.min(8, path.length)));
    for (const step of path.steps) addBoth("step", step);
  }
  addNames("s", subject);
  addNames("o", object);
  function addNames(side: string, argument: TieArgument) {
    const own = words.slice(argument.first, argument.last);
    add(`${side}last`, own.at(-1) ?? "");
    add(`${side}lastkinds${kinds}`, own.at(-1) ?? "");
    add(`${side}name`, own.join(" "));
    for (const word of own) add(`${side}word`, word);
    add(`${side}size${order}`, String(Math.min(5, own.length)));
    if (argument.value !== null) add(`${side}precision`, argument.value.precision ?? "-");
    add(`${side}start`, String(argument.first === 0));
  }
  return Int32Array.from(features);
}

function bucket(length: number): string {
  if (length <= 5) return String(length);
  return length <= 8 ? "8" : length <= 12 ? "12" : length <= 20 ? "20" : "far";
}

function lastVerb({ tokens, words, argumentAt }: TieSentence, from: number, to: number): string {
  for (let i = to - 1; i >= from; i -= 1) {
    const tag = tokens[i]?.tag;
    if ((tag === "verb" || tag === "participle" || tag === "gerund") && argumentAt[i] === null)
      return words[i] ?? "";
  }
  return "-";
}

function lastNoun({ tokens, words, argumentAt }: TieSentence, from: number, to: number): string {
  for (let i = to - 1; i >= from; i -= 1) {
    if (tokens[i]?.tag === "noun" && argumentAt[i] === null) return words[i] ?? "";
  }
  return "-";
}
