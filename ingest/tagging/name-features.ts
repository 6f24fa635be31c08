import type { SentenceMemory } from "./document-memory.js";
import { hashText, mix } from "./hash.js";
import { hashOfRun, type SentenceWords } from "./sentence-words.js";
import { type Word, wordFor } from "./word.js";

const EDGE = wordFor("\u0002");
const NO_SHAPE = hashText("any letters");

const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s"]);

/** One list of feature hashes for each token: 32-bit, to be masked to the size of a model. */
export type FeatureRows = readonly Int32Array[];

/**
 * The features of every token that its sentence gives: the words around it, their shapes and ends, the lists that hold
 * them, the run of capitals it stands in.
 */
export function sentenceFeatures(sentence: SentenceWords): FeatureRows {
  return sentence.words.map((word, at) => {
    const row: number[] = [];
    const add = (template: number, value: number) => row.push(mix(template, value));
    addWindow(sentence, at, add);
    addLists(sentence, at, word, add);
    addRun(sentence, at, add);
    return Int32Array.from(row);
  });
}

/** The same with what the first pass made of the same words elsewhere in the article: the features of the second pass. */
export function withMemory(rows: FeatureRows, sentence: SentenceWords, memory: SentenceMemory): FeatureRows {
  return rows.map((row, at) => {
    const added: number[] = [];
    memory.addFeatures(sentence, at, (template, value) => added.push(mix(template, value)));
    const joined = new Int32Array(row.length + added.length);
    joined.set(row);
    joined.set(added, row.length);
    return joined;
  });
}

type Add = (template: number, value: number) => void;

function addWindow({ words, letterCase }: SentenceWords, at: number, add: Add): void {
  const near = (step: number): Word => words[at + step] ?? EDGE;
  const [w, before, after] = [near(0), near(-1), near(1)];
  add(1, 0);
  add(2, w.hash);
  add(3, before.hash);
  add(4, after.hash);
  add(5, near(-2).hash);
  add(6, near(2).hash);
  add(7, mix(before.hash, w.hash));
  add(8, mix(w.hash, after.hash));
  const isUsual = letterCase === "usual";
  // Where capitals say nothing, one shape stands for all that letters have.
  const shape = (word: Word): number => (isUsual || !word.letters ? word.shape : NO_SHAPE);
  add(9, shape(w));
  add(10, mix(shape(before), shape(w)));
  add(11, mix(shape(w), shape(after)));
  add(12, mix(mix(shape(before), shape(w)), shape(after)));
  add(13, mix(before.hash, shape(w)));
  add(14, mix(shape(w), after.hash));
  for (const affix of w.affixes) add(15, affix);
  if (!isUsual) add(17, hashText(letterCase));
  else if (at === 0 || (at === 1 && /^["“‘(]$/.test(before.lower))) add(16, Number(w.capital));
}

function addLists({ words, known }: SentenceWords, at: number, word: Word, add: Add): void {
  const lists = word.lists;
  const here = known[at] ?? 0;
  if (here > 0) add(32, here);
  const isName = (word.capital ? 1 : 0) * 4;
  const kinds = (near: Word | undefined) =>
    near === undefined ? 0 : Number(near.lists.firstName) + 2 * Number(near.lists.lastName);
  if (lists.lastName) add(33, isName);
  add(34, mix(kinds(word), isName + kinds(words[at + 1])));
  add(35, mix(kinds(words[at - 1]), isName + kinds(word)));
  if (here > 0 && word.capital) add(36, mix(here, kinds(word)));
  if (lists.demonym) add(20, 0);
  if (lists.country) add(21, 0);
  if (lists.city) add(22, 0);
  if (lists.firstName) add(23, 0);
  if (lists.capital) add(24, 0);
  if (lists.bodyHead) add(25, 0);
  if (lists.office) add(26, 0);
  const before = words[at - 1]?.lists;
  if (before?.office === true) add(27, 0);
  if (before?.firstName === true && words[at - 1]?.capital === true) add(28, 0);
  if (before?.bodyHead === true) add(29, 0);
  const after = words[at + 1]?.lists;
  if (after?.bodyHead === true) add(30, 0);
  if (after?.firstName === true) add(31, 0);
}

function addRun({ words, runs, known }: SentenceWords, at: number, add: Add): void {
  const begin = runs.begin[at] ?? -1;
  const end = runs.end[at] ?? -1;
  const first = words[begin];
  const last = words[end - 1];
  if (first === undefined || last === undefined) return;
  const before = words[begin - 1] ?? EDGE;
  const after = words[end] ?? EDGE;
  add(40, last.hash);
  add(41, first.hash);
  add(42, mix(Math.min(end - begin, 5), Math.min(at - begin, 3)));
  add(43, before.hash);
  add(44, after.hash);
  add(45, mix(before.hash, after.hash));
  add(46, mix(after.hash, (words[end + 1] ?? EDGE).hash));
  add(47, mix((words[begin - 2] ?? EDGE).hash, before.hash));
  add(48, hashOfRun(words, begin, end));
  if (words.slice(begin, end).some((word) => word.lists.bodyHead)) add(49, 0);
  if (first.lists.firstName) add(50, 0);
  if (after.lower === "(") add(51, 0);
  if (before.lower === "(") add(52, 0);
  if (end - begin === 1 && first.acronym) add(53, 0);
  add(54, last.ending);
  if (first.lists.lastName || last.lists.lastName) add(55, Number(last.lists.lastName));
  if (known[begin] !== 0 || known[end - 1] !== 0) add(56, mix(known[begin] ?? 0, known[end - 1] ?? 0));
  const owned = POSSESSIVE.has(after.lower) ? (runs.end[end + 1] ?? -1) : -1;
  if (owned > 0) add(57, words[owned - 1]?.hash ?? 0);
}
