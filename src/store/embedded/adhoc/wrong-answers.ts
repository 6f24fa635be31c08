import { QueryError } from "../../../graph/errors.js";
import { isElementAccess } from "./functions.js";
import type { Token } from "./lexer.js";
import type { QueryStructure } from "./query-structure.js";
import { positionDetails } from "./text-position.js";

interface WrongAnswer {
  readonly what: string;
  readonly instead: string;
  /** True when the token at `index` begins the construct. */
  readonly at: (query: QueryStructure, index: number) => boolean;
}

const WEEK_KEYS: ReadonlySet<string> = new Set([
  "WEEK",
  "DAYOFWEEK",
  "QUARTER",
  "DAYOFQUARTER",
  "ORDINALDAY",
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
    what: "dates given by week, quarter or day of the year",
    instead: "Give year, month and day, or a text in ISO 8601.",
    at: (query, index) =>
      WEEK_KEYS.has(query.tokens[index]?.upper ?? "") && query.isMapKey(index) && inDateCall(query, index),
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

function inDateCall(query: QueryStructure, index: number): boolean {
  const call = (query.openers[index] ?? 0) - 2;
  return ["DATE", "DATETIME", "LOCALDATETIME"].some((name) => query.is(call, name));
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
