import { hashText, mix } from "./hash.js";
import { NAME_TYPES, type TypedName } from "./name-labels.js";
import { hashOfRun, type SentenceWords } from "./sentence-words.js";
import type { Word } from "./word.js";

/** What the first pass said of a word or run, with how often and in which sentences. */
interface Uses {
  readonly counts: Map<number, number>;
  readonly bySentence: Map<number, Map<number, number>>;
}

/** Outside a name though capitalised, and not at the start of a sentence. */
const PLAIN = 0;
const FIRST = 1;
const MIDDLE = 2;
const FINAL = 3;
const WHOLE = 4;
const useCode = (type: number, position: number): number => (type + 1) * 8 + position;
const typeOfUse = (use: number): number => Math.floor(use / 8);

/**
 * What the first pass found in an article, word by word: the second pass asks what the same word was elsewhere, so
 * that a name that is plain in one sentence is found in all (two-stage names; Krishnan and Manning, 2006,
 * https://aclanthology.org/P06-1141).
 */
export class DocumentMemory {
  private readonly words = new Map<number, Uses>();
  private readonly runs = new Map<number, Uses>();
  private readonly lowerCase = new Set<number>();
  private readonly initials = new Map<number, Uses>();

  constructor(sentences: readonly SentenceWords[], found: readonly (readonly TypedName[])[]) {
    sentences.forEach((sentence, index) => this.remember(sentence, index, found[index] ?? []));
  }

  /** The memory as one sentence sees it: without what that sentence itself said. */
  forSentence(index: number): SentenceMemory {
    return new SentenceMemory(index, this.words, this.runs, this.lowerCase, this.initials);
  }

  private remember({ words, letterCase }: SentenceWords, index: number, names: readonly TypedName[]): void {
    const inName = new Uint8Array(words.length);
    for (const { begin, end, type } of names) {
      const typeIndex = NAME_TYPES.indexOf(type);
      count(this.runs, hashOfRun(words, begin, end), index, useCode(typeIndex, WHOLE));
      const initials = initialsOf(words.slice(begin, end));
      if (initials.length > 1) count(this.initials, hashText(initials), index, useCode(typeIndex, WHOLE));
      for (let i = begin; i < end; i += 1) {
        inName[i] = 1;
        const word = words[i];
        if (word === undefined || word.link || word.lower.length < 2) continue;
        const position = end - begin === 1 ? WHOLE : i === begin ? FIRST : i === end - 1 ? FINAL : MIDDLE;
        count(this.words, word.hash, index, useCode(typeIndex, position));
      }
    }
    if (letterCase !== "usual") return;
    words.forEach((word, i) => {
      if (inName[i] === 1) return;
      if (!word.capital) this.lowerCase.add(word.hash);
      else if (i > 0) count(this.words, word.hash, index, PLAIN);
    });
  }
}

/** See {@link DocumentMemory.forSentence}. */
export class SentenceMemory {
  constructor(
    private readonly index: number,
    private readonly words: ReadonlyMap<number, Uses>,
    private readonly runs: ReadonlyMap<number, Uses>,
    private readonly lowerCase: ReadonlySet<number>,
    private readonly initials: ReadonlyMap<number, Uses>,
  ) {}

  addFeatures(
    { words, runs, letterCase }: SentenceWords,
    at: number,
    add: (template: number, value: number) => void,
  ): void {
    const word = words[at];
    const begin = runs.begin[at] ?? -1;
    if (word === undefined || (begin < 0 && letterCase === "usual")) return;
    if (word.acronym) {
      const full = this.elsewhere(this.initials.get(word.hash))?.best;
      if (full !== undefined) add(69, typeOfUse(full));
    }
    const ranked = this.elsewhere(this.words.get(word.hash));
    if (ranked === null) add(60, 0);
    else addUses(ranked, add);
    if (this.lowerCase.has(word.hash)) add(65, 0);
    if (begin < 0) return;
    const end = runs.end[at] ?? begin + 1;
    const whole = this.elsewhere(this.runs.get(hashOfRun(words, begin, end)))?.best;
    if (whole !== undefined) {
      add(66, mix(whole, at === begin ? 1 : at === end - 1 ? 2 : 3) + Number(end - begin === 1));
    }
    const after = this.neighbour(words, runs.begin, at + 1);
    if (after !== undefined) add(67, after);
    const before = this.neighbour(words, runs.begin, at - 1);
    if (before !== undefined) add(68, before);
  }

  private neighbour(words: SentenceWords["words"], begin: Int32Array, at: number): number | undefined {
    const word = words[at];
    if (word === undefined || (begin[at] ?? -1) < 0) return undefined;
    return this.elsewhere(this.words.get(word.hash))?.best;
  }

  private elsewhere(uses: Uses | undefined): Ranked | null {
    if (uses === undefined) return null;
    const here = uses.bySentence.get(this.index);
    const left: (readonly [use: number, count: number])[] = [];
    let total = 0;
    for (const [use, all] of uses.counts) {
      const remaining = all - (here?.get(use) ?? 0);
      if (remaining > 0) left.push([use, remaining]);
      total += remaining;
    }
    left.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [first, second] = left;
    if (first === undefined) return null;
    return { best: first[0], bestShare: first[1] / total, second: second?.[0] ?? null, left, total };
  }
}

/** "un" for "United Nations": the first letters of the words that have a capital. */
function initialsOf(words: readonly Word[]): string {
  return words
    .filter((word) => word.capital)
    .map((word) => word.lower.charAt(0))
    .join("");
}

interface Ranked {
  readonly best: number;
  readonly bestShare: number;
  readonly second: number | null;
  readonly left: readonly (readonly [use: number, count: number])[];
  readonly total: number;
}

function addUses(ranked: Ranked, add: (template: number, value: number) => void): void {
  add(61, mix(ranked.best, Number(ranked.bestShare > 0.8)));
  add(62, mix(ranked.best, Math.min(ranked.total, 4)));
  if (ranked.second !== null) add(63, mix(ranked.best, ranked.second));
  const byType = new Map<number, number>();
  for (const [use, uses] of ranked.left) byType.set(typeOfUse(use), (byType.get(typeOfUse(use)) ?? 0) + uses);
  const [type, uses] = [...byType].reduce((a, b) => (b[1] > a[1] ? b : a));
  add(64, mix(type, Number(uses / ranked.total > 0.7)));
}

function count(map: Map<number, Uses>, key: number, sentence: number, use: number): void {
  let uses = map.get(key);
  if (uses === undefined) map.set(key, (uses = { counts: new Map(), bySentence: new Map() }));
  uses.counts.set(use, (uses.counts.get(use) ?? 0) + 1);
  let here = uses.bySentence.get(sentence);
  if (here === undefined) uses.bySentence.set(sentence, (here = new Map<number, number>()));
  here.set(use, (here.get(use) ?? 0) + 1);
}
