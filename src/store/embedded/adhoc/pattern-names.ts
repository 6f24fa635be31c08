import type { Clause, QueryStructure } from "./query-structure.js";

/** The names that the patterns of a query bind. */
export interface PatternNames {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

const PATTERN_CLAUSES: ReadonlySet<string> = new Set(["MATCH", "OPTIONAL", "CREATE", "MERGE"]);

/** Find what patterns bind: `(n`, `-[r` and `p = (...)`. */
export function patternNames(query: QueryStructure): PatternNames {
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const paths = new Set<string>();
  query.tokens.forEach((_, index) => {
    const name = query.name(index);
    if (name === undefined) return;
    if (query.isRelationshipBracket(index - 1)) relationships.add(name);
    else if (isNodePattern(query, index - 1)) nodes.add(name);
    else if (query.is(index + 1, "=") && startsPattern(query, index)) paths.add(name);
  });
  return { nodes, relationships, paths };
}

/** True for a bracket that holds a node: in a pattern clause, or beside a relationship. */
export function isNodePattern(query: QueryStructure, opener: number): boolean {
  if (!query.is(opener, "(")) return false;
  const closer = query.closer(opener);
  const besideArrow = isArrow(query, opener - 1) || isArrow(query, closer + 1);
  const inner = opener + 2;
  const shaped =
    query.is(inner, ")") || query.is(inner, ":") || query.is(inner, "{") || query.is(inner, "WHERE");
  if (!shaped && !query.is(opener + 1, ":")) return false;
  return besideArrow ? isRelationshipAt(query, opener, closer) : startsPattern(query, opener);
}

/** A minus sign is an arrow only when it leads to a bracket or another arrow. */
function isRelationshipAt(query: QueryStructure, opener: number, closer: number): boolean {
  const after = closer + 1;
  const before = opener - 1;
  const next = query.is(after + 1, "[") || isArrow(query, after + 1) || query.is(after + 1, ">");
  const previous = query.is(before - 1, "]") || isArrow(query, before - 1) || query.is(before - 1, "<");
  return next || previous;
}

function isArrow(query: QueryStructure, index: number): boolean {
  return query.is(index, "-") || query.is(index, "->") || query.is(index, "<-");
}

/** True at the beginning of a pattern, after MATCH, CREATE, MERGE or a comma between patterns, or inside shortestPath(. */
function startsPattern(query: QueryStructure, index: number): boolean {
  if (["MATCH", "CREATE", "MERGE"].some((word) => query.is(index - 1, word))) return true;
  if (query.is(index - 1, "=")) return startsPattern(query, index - 2);
  if (query.is(index - 1, "(") && isShortestPath(query, index - 2)) return true;
  return query.is(index - 1, ",") && PATTERN_CLAUSES.has(clauseAt(query, index)?.word ?? "");
}

function isShortestPath(query: QueryStructure, index: number): boolean {
  return query.is(index, "SHORTESTPATH") || query.is(index, "ALLSHORTESTPATHS");
}

/** The clause in whose own level the token stands. */
export function clauseAt(query: QueryStructure, index: number): Clause | undefined {
  const opener = query.openers[index] ?? -1;
  return query.clauses.find(
    (clause) => clause.opener === opener && index >= clause.start && index < clause.end,
  );
}
