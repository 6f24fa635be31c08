import type { QueryStructure } from "./query-structure.js";

interface Feature {
  readonly name: string;
  readonly at: (query: QueryStructure, index: number) => boolean;
}

/** Functions of Neo4j that the engine does not have, in capitals. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    "ISEMPTY ISNAN VALUETYPE RANDOMUUID BTRIM POINT TOBOOLEANORNULL TOFLOATORNULL TOINTEGERORNULL TOSTRINGORNULL " +
    "TOBOOLEANLIST TOFLOATLIST TOINTEGERLIST TOSTRINGLIST NORMALIZE LOWER UPPER SHORTESTPATH ALLSHORTESTPATHS"
  ).split(" "),
);
/** Words before a dot that begin functions or procedures which only Neo4j has. */
const NAMESPACES: ReadonlySet<string> = new Set(
  "APOC GDS DBMS TX POINT VECTOR DURATION DATE DATETIME TIME LOCALTIME LOCALDATETIME".split(" "),
);

/** Cypher of Neo4j that the engine does not know; each is looked for only after the engine has failed. */
const FEATURES: readonly Feature[] = [
  { name: "label expressions in this place", at: isLabelExpression },
  {
    name: "WHERE inside a pattern",
    at: (query, index) => query.is(index, "WHERE") && isInPattern(query, index),
  },
  { name: "quantified path patterns", at: isQuantified },
  { name: "SHORTEST paths (use shortestPath())", at: (query, index) => words(query, index, "SHORTEST") },
  { name: "COLLECT { }", at: (query, index) => query.is(index, "COLLECT") && query.is(index + 1, "{") },
  { name: "RETURN or WITH inside EXISTS { } or COUNT { }", at: isReturnInExists },
  { name: "OPTIONAL CALL", at: (query, index) => words(query, index, "OPTIONAL", "CALL") },
  {
    name: "CALL { } IN TRANSACTIONS",
    at: (query, index) =>
      words(query, index, "IN", "TRANSACTIONS") || words(query, index, "CONCURRENT", "TRANSACTIONS"),
  },
  {
    name: "NULLS FIRST and NULLS LAST",
    at: (query, index) => words(query, index, "NULLS", "LAST") || words(query, index, "NULLS", "FIRST"),
  },
  { name: "type tests with ::", at: (query, index) => query.is(index, "::") },
  { name: "|| (use +)", at: (query, index) => query.is(index, "||") },
  {
    name: "USING hints",
    at: (query, index) =>
      words(query, index, "USING", "INDEX") ||
      words(query, index, "USING", "SCAN") ||
      words(query, index, "USING", "JOIN"),
  },
  { name: "USE", at: (query, index) => index === 0 && query.is(index, "USE") },
  { name: "the CYPHER prefix", at: (query, index) => index === 0 && query.is(index, "CYPHER") },
  {
    name: "FINISH, LET and FILTER",
    at: (query, index) =>
      ["FINISH", "LET", "FILTER"].some((word) => query.is(index, word)) && !query.isNamePosition(index),
  },
  { name: "round() with a number of digits", at: isRoundWithDigits },
  { name: "a calculation after LIMIT or SKIP", at: isCalculatedLimit },
  { name: "this function or procedure", at: isNeo4jFunction },
  {
    name: "a path named inside a list",
    at: (query, index) => query.is(index, "[") && query.is(index + 2, "=") && query.is(index + 3, "("),
  },
  { name: "a part of a date that is not stored in a variable", at: isPartOfDateCall },
  { name: "a path of a single node", at: isSingleNodePath },
];

/** The first construct that Neo4j knows and the engine does not, or undefined. */
export function neo4jOnly(
  query: QueryStructure,
): { readonly name: string; readonly offset: number } | undefined {
  for (const feature of FEATURES) {
    const index = query.tokens.findIndex((_, each) => feature.at(query, each));
    const token = query.tokens[index];
    if (token !== undefined) return { name: feature.name, offset: token.start };
  }
  return undefined;
}

function words(query: QueryStructure, index: number, ...expected: readonly string[]): boolean {
  return expected.every((word, position) => query.is(index + position, word)) && !query.isNamePosition(index);
}

function isLabelExpression(query: QueryStructure, index: number): boolean {
  if (query.is(index, "|")) return query.isLabelBar(index) && query.is(query.openers[index] ?? -1, "(");
  return (
    query.is(index, "&") ||
    (query.is(index, "!") && query.is(index - 1, ":")) ||
    (query.is(index, "%") && query.is(index - 1, ":"))
  );
}

/** True for the WHERE of `(n:A WHERE ...)` and `-[r WHERE ...]-`, not for that of a subquery or a predicate function. */
function isInPattern(query: QueryStructure, index: number): boolean {
  const opener = query.openers[index] ?? -1;
  const isPredicate = ["ANY", "ALL", "NONE", "SINGLE"].some((word) => query.is(opener - 1, word));
  return (query.is(opener, "(") && !isPredicate) || query.isRelationshipBracket(opener);
}

function isQuantified(query: QueryStructure, index: number): boolean {
  const afterPattern =
    query.is(index - 1, ")") ||
    query.is(index - 1, "->") ||
    (query.is(index - 1, "-") && query.is(index - 2, "]"));
  if (!afterPattern) return false;
  if (query.is(index, "{")) return query.tokens[index + 1]?.kind === "number" || query.is(index + 1, ",");
  return (query.is(index, "+") || query.is(index, "*")) && query.is(index + 1, "(");
}

function isReturnInExists(query: QueryStructure, index: number): boolean {
  const opener = query.openers[index] ?? -1;
  const isSubquery = query.is(opener - 1, "EXISTS") || query.is(opener - 1, "COUNT");
  return isSubquery && query.is(opener, "{") && (query.is(index, "RETURN") || query.is(index, "WITH"));
}

function isRoundWithDigits(query: QueryStructure, index: number): boolean {
  if (!query.is(index, "ROUND") || !query.is(index + 1, "(")) return false;
  return query.split({ start: index + 2, end: query.closer(index + 1) }).length > 1;
}

function isCalculatedLimit(query: QueryStructure, index: number): boolean {
  const clause = query.clauses.find((each) => each.start - 1 === index);
  return (clause?.word === "LIMIT" || clause?.word === "SKIP") && clause.end - clause.start > 1;
}

function isNeo4jFunction(query: QueryStructure, index: number): boolean {
  const token = query.tokens[index];
  if (token?.kind !== "word" || query.is(index - 1, ".")) return false;
  if (FUNCTIONS.has(token.upper) && query.is(index + 1, "(")) return true;
  const isDotted = query.is(index + 1, ".") && (query.is(index + 3, "(") || query.is(index + 3, "."));
  return isDotted && (NAMESPACES.has(token.upper) || (query.is(index, "DB") && query.is(index - 1, "CALL")));
}

function isSingleNodePath(query: QueryStructure, index: number): boolean {
  if (!query.is(index, "=") || !query.is(index + 1, "(") || query.name(index - 1) === undefined) return false;
  const after = query.closer(index + 1) + 1;
  return !["-", "->", "<-"].some((symbol) => query.is(after, symbol));
}

/** `date('2022-01-05').year`: the engine reads parts from variables and properties alone. */
function isPartOfDateCall(query: QueryStructure, index: number): boolean {
  const isDate = ["DATE", "DATETIME", "LOCALDATETIME", "TIME", "LOCALTIME", "DURATION"].some((name) =>
    query.is(index, name),
  );
  return isDate && query.is(index + 1, "(") && query.is(query.closer(index + 1) + 1, ".");
}
