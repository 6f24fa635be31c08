import { QueryError } from "../../../graph/errors.js";
import { isElementAccess } from "./functions.js";
import type { Token } from "./lexer.js";
import { isNodePattern } from "./pattern-names.js";
import type { QueryStructure } from "./query-structure.js";
import { positionDetails } from "./text-position.js";

interface WrongAnswer {
  readonly what: string;
  readonly instead: string;
  /** True when the token at `index` begins the construct. */
  readonly at: (query: QueryStructure, index: number) => boolean;
}

/** Keys of a date that the engine misreads or takes for null. */
const WEEK_KEYS: ReadonlySet<string> = new Set([
  "WEEK",
  "DAYOFWEEK",
  "QUARTER",
  "DAYOFQUARTER",
  "ORDINALDAY",
  "TIMEZONE",
]);

/** Constructs that the engine answers wrongly without saying so. */
const WRONG_ANSWERS: readonly WrongAnswer[] = [
  {
    what: "list slices that count from the end",
    instead: "Count from the start, for example with size(list) - 1.",
    at: isNegativeSlice,
  },
  {
    what: "percentiles whose fraction is a parameter",
    instead: "Write the fraction into the query.",
    at: isPercentileOfParameter,
  },
  {
    what: "dates given by week, quarter or day of the year, and named time zones",
    instead: "Give year, month and day, or a text such as 2022-01-05T10:00:00+01:00.",
    at: isWrongDate,
  },
  {
    what: "the size of a pattern",
    instead: "Count it: COUNT { (n)--() }.",
    at: isSizeOfPattern,
  },
  {
    what: "a list plus a single value",
    instead: "Put the value into a list: list + [value].",
    at: isListPlusValue,
  },
  {
    what: "a number plus a text",
    instead: "Turn the number into text first: toString(1) + 'a'.",
    at: (query, index) =>
      isLiteral(query.tokens[index], "number") &&
      query.is(index + 1, "+") &&
      isLiteral(query.tokens[index + 2], "string"),
  },
];

/**
 * Refuse what the engine would answer wrongly, and what cannot be rewritten.
 * @throws QueryError `QUERY_UNSUPPORTED` saying what and where
 */
export function refuseWrongAnswers(query: QueryStructure, text: string): void {
  query.tokens.forEach((token, index) => {
    const found = WRONG_ANSWERS.find((each) => each.at(query, index));
    if (found === undefined) return;
    throw new QueryError("QUERY_UNSUPPORTED", `The embedded engine gives wrong answers for ${found.what}.`, {
      hint: `${found.instead} The query works on Neo4j as it is.`,
      details: positionDetails(text, token.start),
    });
  });
}

function isNegativeSlice(query: QueryStructure, index: number): boolean {
  const opener = query.openers[index] ?? -1;
  if (!query.is(index, "..") || !query.is(opener, "[") || query.isRelationshipBracket(opener)) return false;
  return query.is(opener + 1, "-") || query.is(index + 1, "-");
}

function isPercentileOfParameter(query: QueryStructure, index: number): boolean {
  if (!query.is(index, "PERCENTILECONT") && !query.is(index, "PERCENTILEDISC")) return false;
  return query.tokens[query.closer(index + 1) - 1]?.kind === "parameter";
}

/** Week dates, days of the year and zones in brackets of ISO 8601 texts. */
const WRONG_DATE_TEXT = /\d-?W\d|^.\d{4}-?\d{3}(?!\d)|\[/;

function isWrongDate(query: QueryStructure, index: number): boolean {
  const token = query.tokens[index];
  if (token?.kind === "string")
    return WRONG_DATE_TEXT.test(token.text) && isDateCall(query, (query.openers[index] ?? 0) - 1);
  return WEEK_KEYS.has(token?.upper ?? "") && query.isMapKey(index) && inDateCall(query, index);
}

function isDateCall(query: QueryStructure, index: number): boolean {
  return ["DATE", "DATETIME", "LOCALDATETIME"].some((name) => query.is(index, name));
}

function isSizeOfPattern(query: QueryStructure, index: number): boolean {
  return query.is(index, "SIZE") && query.is(index + 1, "(") && isNodePattern(query, index + 2);
}

function inDateCall(query: QueryStructure, index: number): boolean {
  return isDateCall(query, (query.openers[index] ?? 0) - 2);
}

function isListPlusValue(query: QueryStructure, index: number): boolean {
  const opener = query.tokens.findIndex((_, each) => query.is(each, "[") && query.closer(each) === index);
  if (opener === -1 || !query.is(index, "]") || !query.is(index + 1, "+")) return false;
  const next = query.tokens[index + 2];
  return !isElementAccess(query, opener) && (isLiteral(next, "number") || isLiteral(next, "string"));
}

function isLiteral(token: Token | undefined, kind: "number" | "string"): boolean {
  return token?.kind === kind;
}
