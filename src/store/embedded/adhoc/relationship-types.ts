import type { PatternNames } from "./pattern-names.js";
import type { QueryStructure } from "./query-structure.js";
import type { Edit, Rewriting } from "./text-edits.js";

/**
 * Write `WHERE r:KNOWS` on a relationship as `type(r) IN ['KNOWS']`; the engine would answer null.
 */
export function relationshipTypes(query: QueryStructure, names: PatternNames): Rewriting {
  const edits: Edit[] = [];
  query.tokens.forEach((token, index) => {
    const variable = query.name(index);
    if (variable === undefined || !names.relationships.has(variable) || !query.is(index + 1, ":")) return;
    if (query.isRelationshipBracket(index - 1) || query.isMapKey(index) || query.isNamePosition(index))
      return;
    const { types, end } = readTypes(query, index + 2);
    if (types.length === 0) return;
    edits.push({ start: token.start, end, text: `type(${token.text}) IN [${types.join(", ")}]` });
  });
  return {
    edits,
    notices: edits.length === 0 ? [] : ["A type test such as r:KNOWS was written with type(r)."],
  };
}

function readTypes(query: QueryStructure, start: number): { types: string[]; end: number } {
  const types: string[] = [];
  for (let index = start; ; index += 2) {
    const name = query.name(index);
    if (name === undefined) break;
    types.push(`'${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`);
    if (!query.is(index + 1, "|")) break;
  }
  return { types, end: query.tokens[start + 2 * types.length - 2]?.end ?? 0 };
}
