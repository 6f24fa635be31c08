import abbreviations from "./abbreviations.json" with { type: "json" };

const BEFORE_NAME = new Set(abbreviations.beforeName);
const BEFORE_NUMBER = new Set(abbreviations.beforeNumber);
const MONTHS = new Set(abbreviations.months);
const MID_SENTENCE = new Set(abbreviations.midSentence);
const MAY_END = new Set(abbreviations.mayEnd);
const STARTERS = new Set(abbreviations.sentenceStarters);

/** Longest piece looked at on either side of a mark; keeps every decision constant in time. */
const WINDOW = 48;

const OPENING = /^["'“‘«‹([{—–\-¿¡*_]+/u;
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&-]*$/u;
const FIRST_WORD = /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’]*/u;
const SINGLE_LETTER = /^\p{L}$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
/** "he", but not "iPhone" or "eBay". */
const LOWER_START = /^\p{Ll}(?!\p{Ll}?\p{Lu})/u;
const UPPER_START = /^\p{Lu}/u;
const NUMBER_START = /^(?:\p{N}|[IVXLC]+\b|#)/u;
const GLUED_SENTENCE = /^\p{Lu}(?:\p{Ll}|['’]|$)/u;
const LOWER_WORD = /^\p{Ll}{2,}$/u;
const CLOSER = /["'”’»›)\]}]$/u;
const NOTE_NUMBER = /\[\d{1,3}\]$/u;

interface Mark {
  readonly markStart: number;
  readonly markEnd: number;
}

/**
 * Decides whether a run of end marks ends a sentence, from the word before and the word after.
 * @param mark where the run begins and where it ends, closing quotes and brackets included
 */
export function isSentenceEnd(text: string, mark: Mark): boolean {
  const run = text.slice(mark.markStart, mark.markEnd);
  const after = text.slice(mark.markEnd, mark.markEnd + WINDOW);
  const before = LAST_WORD.exec(text.slice(Math.max(0, mark.markStart - WINDOW), mark.markStart))?.[0] ?? "";
  if (after.trim() === "") return mark.markEnd + after.length >= text.length || after.length === WINDOW;
  if (!/^\s/u.test(after)) return endsWithoutSpace(before, run, after);
  const next = after.trimStart().replace(OPENING, "");
  if (LOWER_START.test(next)) return false;
  if (!run.startsWith(".") || run.startsWith("..")) return true;
  if (NOTE_NUMBER.test(run)) return true;
  return !CLOSER.test(run) || run.endsWith(")") ? periodEnds(text, mark, { before, next }) : true;
}

/** "He left.The crowd stayed" is two sentences; "rbc.ru", "3.5" and "U.S.A" are one word. */
function endsWithoutSpace(before: string, run: string, after: string): boolean {
  if (CLOSER.test(run)) return GLUED_SENTENCE.test(after.replace(OPENING, ""));
  if (OPENING.test(after) && run.length === 1) return false;
  return LOWER_WORD.test(before) && !MAY_END.has(before) && GLUED_SENTENCE.test(after);
}

interface Neighbours {
  readonly before: string;
  readonly next: string;
}

function periodEnds(text: string, mark: Mark, { before, next }: Neighbours): boolean {
  const word = before.toLowerCase();
  const nextWord = FIRST_WORD.exec(next)?.[0] ?? "";
  const starts = STARTERS.has(nextWord.toLowerCase()) && UPPER_START.test(nextWord);
  if (SINGLE_LETTER.test(before)) return initialEnds(text, mark, { before, next: nextWord });
  if (BEFORE_NAME.has(word)) return word === before;
  if (MID_SENTENCE.has(word)) return false;
  if (MONTHS.has(word)) return UPPER_START.test(before) ? starts : true;
  if (BEFORE_NUMBER.has(word)) return !NUMBER_START.test(next) && UPPER_START.test(nextWord);
  if (MAY_END.has(word) || DOTTED.test(before)) return starts;
  return true;
}

const CAPITALISED_BEFORE = /(?:^|[\s.])\p{Lu}[\p{L}'’-]*[.,]?\s+$/u;

/** A single letter is an initial ("J. K. Rowling") unless what follows can only begin a sentence. */
function initialEnds(text: string, mark: Mark, { before, next }: Neighbours): boolean {
  if (before === "I") return true;
  if (LOWER_START.test(before)) return !MID_SENTENCE.has(before) && !BEFORE_NUMBER.has(before);
  if (!STARTERS.has(next.toLowerCase())) return false;
  const lead = text.slice(Math.max(0, mark.markStart - WINDOW), mark.markStart - before.length);
  return CAPITALISED_BEFORE.test(lead) || /\p{Ll}\s+$/u.test(lead);
}
