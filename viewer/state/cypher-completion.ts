import { ENTITY_KIND_NAMES } from "../../src/graph/entity-kinds.js";
import { RELATION_TYPES } from "../../src/graph/relations.js";
import type { SchemaView } from "../../src/graph/views.js";

export interface CompletionOption {
  readonly label: string;
  readonly type: "class" | "type" | "property" | "keyword" | "function" | "variable";
  readonly detail?: string;
}

export interface Completions {
  /** The word that has been begun. */
  readonly prefix: string;
  /** True right after `:` or `.`, where a list helps even before a letter is typed. */
  readonly afterSign: boolean;
  readonly options: readonly CompletionOption[];
}

export const KEYWORDS: readonly CompletionOption[] = [
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

/** The functions that both engines know, with what they take. */
const FUNCTIONS: readonly CompletionOption[] = [
  ...[
    ["count", "(value or *)"],
    ["collect", "(value) to a list"],
    ["min", "(value)"],
    ["max", "(value)"],
    ["sum", "(number)"],
    ["avg", "(number)"],
    ["size", "(list or text)"],
    ["length", "(path)"],
    ["nodes", "(path)"],
    ["relationships", "(path)"],
    ["labels", "(node)"],
    ["type", "(relationship)"],
    ["keys", "(node, relationship or map)"],
    ["properties", "(node or relationship)"],
    ["coalesce", "(value, …) the first that is not null"],
    ["toLower", "(text)"],
    ["toUpper", "(text)"],
    ["trim", "(text)"],
    ["split", "(text, separator)"],
    ["substring", "(text, start, length)"],
    ["toInteger", "(value)"],
    ["toFloat", "(value)"],
    ["toString", "(value)"],
    ["head", "(list)"],
    ["last", "(list)"],
    ["range", "(from, to)"],
    ["shortestPath", "((a)-[*..4]-(b))"],
  ].flatMap(([label, detail]) =>
    label === undefined || detail === undefined ? [] : [{ label, type: "function" as const, detail }],
  ),
];

/** What is known of the query and the graph while one types. */
export interface CompletionContext {
  /** Null when the server did not say. */
  readonly schema: SchemaView | null;
  /** The whole query: the names that it gives can be used again. */
  readonly query?: string;
  /** Names of the parameters. */
  readonly parameters?: readonly string[];
}

/** What may come next after `before`, the part of the line to the left of the cursor; null within a string. */
export function completionsAt(before: string, context: CompletionContext): Completions | null {
  if (isInString(before)) return null;
  const { schema, query = "", parameters = [] } = context;
  const prefix = /\w*$/.exec(before)?.[0] ?? "";
  const lead = before.slice(0, before.length - prefix.length);
  if (/\[\s*\w*\s*:(\w+\s*\|\s*:?)*$/.test(lead)) return { prefix, afterSign: true, options: types(schema) };
  if (/(\(\s*\w*|\w)\s*:(\w+\s*[:|]\s*)*$/.test(lead))
    return { prefix, afterSign: true, options: labels(schema) };
  if (/\w\.$/.test(lead)) return { prefix, afterSign: true, options: properties(schema) };
  if (lead.endsWith("$")) return { prefix, afterSign: true, options: parameters.map(variable) };
  const names = variablesIn(query);
  // A whole name needs no completion, which Enter would put in its place.
  if (names.includes(prefix)) return null;
  return { prefix, afterSign: false, options: [...names.map(variable), ...KEYWORDS, ...FUNCTIONS] };
}

function variable(label: string): CompletionOption {
  return { label, type: "variable" };
}

/** The names that a query gives: to nodes, relationships and paths, and after AS. */
export function variablesIn(query: string): readonly string[] {
  const bare = query.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*/gu, " ");
  const found = [
    ...bare.matchAll(/[([]\s*([A-Za-z_]\w*)\s*(?=[:){\]*])/gu),
    ...bare.matchAll(/\bAS\s+([A-Za-z_]\w*)/giu),
    ...bare.matchAll(/\bMATCH\s+([A-Za-z_]\w*)\s*=/giu),
  ].flatMap(([, name]) => name ?? []);
  // What stands alone in the brackets of a function was named before.
  return [...new Set(found)];
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
