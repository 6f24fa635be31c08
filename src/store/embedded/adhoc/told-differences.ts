import type { QueryStructure } from "./query-structure.js";
import type { Rewriting } from "./text-edits.js";

const TEMPORAL: ReadonlySet<string> = new Set("DATE DATETIME TIME DURATION".split(" "));
const NUMERIC_TEXT = /^(['"])\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*\1$/i;

const DATES_ARE_TEXT = "The embedded engine gives dates, times and durations as text.";
const DIGITS_ARE_NUMBERS =
  "The embedded engine holds a number equal to its digits as text: 1 = '1' is true here and false on Neo4j.";

/** Notices about answers that may differ from Neo4j's in a way that cannot be mended, nor is bad enough to be refused. */
export function toldDifferences(query: QueryStructure): Rewriting {
  const notices: string[] = [];
  if (query.tokens.some((_, index) => isTemporal(query, index))) notices.push(DATES_ARE_TEXT);
  if (query.tokens.some((_, index) => isComparedDigits(query, index))) notices.push(DIGITS_ARE_NUMBERS);
  return { edits: [], notices };
}

function isTemporal(query: QueryStructure, index: number): boolean {
  const token = query.tokens[index];
  return (
    token?.kind === "word" &&
    TEMPORAL.has(token.upper) &&
    query.is(index + 1, "(") &&
    !query.isNamePosition(index)
  );
}

/** True for a text of digits, but not for one handed to a function such as toInteger('7'). */
function isComparedDigits(query: QueryStructure, index: number): boolean {
  const token = query.tokens[index];
  if (token?.kind !== "string" || !NUMERIC_TEXT.test(token.text)) return false;
  const opener = query.openers[index] ?? -1;
  return !(opener === index - 1 && query.is(opener, "(") && query.tokens[opener - 1]?.kind === "word");
}
