import { ENTITY_KIND_NAMES } from "../../src/graph/entity-kinds.js";
import { RELATION_TYPES } from "../../src/graph/relations.js";
import type { SchemaView } from "../../src/graph/views.js";

export interface CompletionOption {
  readonly label: string;
  readonly type: "class" | "type" | "property" | "keyword" | "function";
  readonly detail?: string;
}

export interface Completions {
  /** The word that has been begun. */
  readonly prefix: string;
  /** True right after `:` or `.`, where a list helps even before a letter is typed. */
  readonly afterSign: boolean;
  readonly options: readonly CompletionOption[];
}

const KEYWORDS: readonly CompletionOption[] = [
  ...[
    "MATCH",
    "OPTIONAL MATCH",
    "WHERE",
    "RETURN",
    "WITH",
    "UNWIND",
    "ORDER BY",
    "LIMIT",
    "SKIP",
    "DISTINCT",
  ],
  ...[
    "AS",
    "AND",
    "OR",
    "NOT",
    "IN",
    "IS NULL",
    "IS NOT NULL",
    "STARTS WITH",
    "ENDS WITH",
    "CONTAINS",
    "DESC",
  ],
].map((label) => ({ label, type: "keyword" }));

const FUNCTIONS: readonly CompletionOption[] = [
  ...["count", "collect", "min", "max", "sum", "avg", "size", "length", "nodes", "relationships", "labels"],
  ...["type", "keys", "coalesce", "toLower", "toUpper", "shortestPath"],
].map((label) => ({ label, type: "function" }));

/** What may come next after `before`, the part of the line to the left of the cursor; null within a string. */
export function completionsAt(before: string, schema: SchemaView | null): Completions | null {
  if (isInString(before)) return null;
  const prefix = /\w*$/.exec(before)?.[0] ?? "";
  const lead = before.slice(0, before.length - prefix.length);
  if (/\[\s*\w*\s*:(\w+\s*\|\s*:?)*$/.test(lead)) return { prefix, afterSign: true, options: types(schema) };
  if (/(\(\s*\w*|\w)\s*:(\w+\s*[:|]\s*)*$/.test(lead))
    return { prefix, afterSign: true, options: labels(schema) };
  if (/\w\.$/.test(lead)) return { prefix, afterSign: true, options: properties(schema) };
  return { prefix, afterSign: false, options: [...KEYWORDS, ...FUNCTIONS] };
}

function isInString(before: string): boolean {
  const bare = before.replaceAll(/\\./g, "");
  return (bare.match(/'/g) ?? []).length % 2 === 1 || (bare.match(/"/g) ?? []).length % 2 === 1;
}

function types(schema: SchemaView | null): readonly CompletionOption[] {
  if (schema === null) return RELATION_TYPES.map(({ name }) => ({ label: name, type: "type" }));
  return schema.relationshipTypes.map(({ type, count }) => ({
    label: type,
    type: "type",
    detail: String(count),
  }));
}

function labels(schema: SchemaView | null): readonly CompletionOption[] {
  if (schema === null) return ENTITY_KIND_NAMES.map((label) => ({ label, type: "class" }));
  return schema.labels.map(({ label, count }) => ({ label, type: "class", detail: String(count) }));
}

function properties(schema: SchemaView | null): readonly CompletionOption[] {
  return (schema?.propertyKeys ?? ["id", "name"]).map((label) => ({ label, type: "property" }));
}
