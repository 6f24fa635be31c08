import { readLabelExpression, type LabelCondition } from "./label-expression.js";
import { clauseAt, isNodePattern, type PatternNames } from "./pattern-names.js";
import type { Clause, QueryStructure } from "./query-structure.js";
import type { Edit, Rewriting } from "./text-edits.js";

const NOTICE = "Label expressions such as (n:A|B) were written as conditions.";

/**
 * Write label expressions, which the engine does not know, as conditions: `MATCH (n:A|B)`
 * becomes `MATCH (n) WHERE (n:A OR n:B)`, and `WHERE n:A|B` becomes `WHERE (n:A OR n:B)`.
 * Patterns outside MATCH keep theirs, and the engine refuses them.
 */
export function labelAlternatives(query: QueryStructure, names: PatternNames): Rewriting {
  const edits: Edit[] = [];
  const conditions = new Map<Clause, string[]>();
  query.tokens.forEach((_, colon) => {
    if (!query.is(colon, ":") || query.isMapKey(colon - 1)) return;
    const opener = query.openers[colon] ?? -1;
    const variable = query.name(colon - 1);
    if (isNodePattern(query, opener)) moveToWhere({ query, opener, colon, edits, conditions });
    else if (variable !== undefined && names.nodes.has(variable))
      replaceInPlace(query, colon, variable, edits);
  });
  for (const [clause, texts] of conditions) edits.push(...addConditions(query, clause, texts));
  return { edits, notices: edits.length === 0 ? [] : [NOTICE] };
}

interface Move {
  readonly query: QueryStructure;
  readonly opener: number;
  readonly colon: number;
  readonly edits: Edit[];
  readonly conditions: Map<Clause, string[]>;
}

function moveToWhere({ query, opener, colon, edits, conditions }: Move): void {
  const named = query.name(colon - 1) !== undefined && colon === opener + 2;
  if (!named && colon !== opener + 1) return;
  const variable = named ? (query.name(colon - 1) ?? "") : `_any${colon}`;
  const condition = readLabelExpression(query, colon, variable);
  const clause = matchAround(query, opener);
  if (condition?.needed !== true || clause === undefined) return;
  // RETURN * would show the name that has to be made up.
  if (!named && query.clauses.some((each) => each.word === "RETURN" && query.is(each.start, "*"))) return;
  edits.push(replacement(query, colon, condition, named ? "" : `\`${variable}\``));
  conditions.set(clause, [...(conditions.get(clause) ?? []), condition.text]);
}

function replaceInPlace(query: QueryStructure, colon: number, variable: string, edits: Edit[]): void {
  const condition = readLabelExpression(query, colon, variable);
  if (condition?.needed === true) edits.push(replacement(query, colon - 1, condition, condition.text));
}

function replacement(query: QueryStructure, from: number, condition: LabelCondition, text: string): Edit {
  const start = query.tokens[from]?.start ?? 0;
  return { start, end: query.tokens[condition.end - 1]?.end ?? start, text };
}

/** The MATCH clause that a node's bracket stands in, directly or inside shortestPath(). */
function matchAround(query: QueryStructure, opener: number): Clause | undefined {
  for (let index = opener; index >= 0; index = query.openers[index] ?? -1) {
    const clause = clauseAt(query, index);
    if (clause !== undefined) return clause.word === "MATCH" ? clause : undefined;
  }
  return undefined;
}

function addConditions(query: QueryStructure, match: Clause, texts: readonly string[]): Edit[] {
  const all = texts.join(" AND ");
  const where = query.clauses.find(
    (clause) => clause.word === "WHERE" && clause.start === match.end + 1 && clause.opener === match.opener,
  );
  const matchEnd = query.tokens[match.end - 1]?.end ?? 0;
  if (where === undefined) return [{ start: matchEnd, end: matchEnd, text: ` WHERE ${all}` }];
  const start = query.tokens[where.start]?.start ?? matchEnd;
  const end = query.tokens[where.end - 1]?.end ?? start;
  return [
    { start, end: start, text: `${all} AND (` },
    { start: end, end, text: ")" },
  ];
}
