import { StoreError } from "../../graph/errors.js";

/**
 * Tag for the store's own queries. Quotes every label, relationship type, property key and
 * alias of the literal text, because engines differ in the words they reserve (`end`, `index`,
 * `text`...). The text must hold no string literals (values travel as parameters); what is
 * interpolated must be Cypher already, such as a name from `quoted`.
 */
export function cypher(literals: TemplateStringsArray, ...parts: readonly string[]): string {
  return literals.map((literal, i) => quoteNames(literal) + (parts[i] ?? "")).join("");
}

const AFTER_PUNCTUATION = /(?<!\bdb)([.:|])\s*([A-Za-z_]\w*)\b(?!\()/g;
const MAP_KEY = /([{,]\s*)([A-Za-z_]\w*)(\s*:)/g;
const ALIAS = /\b(AS\s+)([A-Za-z_]\w*)\b/g;

function quoteNames(literal: string): string {
  return literal.replace(MAP_KEY, "$1`$2`$3").replace(AFTER_PUNCTUATION, "$1`$2`").replace(ALIAS, "$1`$2`");
}

/**
 * A name in backticks. The common dialect has no escape for a backtick, so only plain names pass.
 * @throws StoreError for anything but letters, digits and underscores
 */
export function quoted(name: string): string {
  if (!isPlainName(name)) {
    throw new StoreError("INTERNAL", `Not a name that can stand in a query: ${JSON.stringify(name)}.`);
  }
  return `\`${name}\``;
}

/** True for letters, digits and underscores that do not begin with a digit. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** Relationship types as alternatives of a pattern: `` `LEADS`|`LOCATED_IN` ``. */
export function alternatives(types: readonly string[]): string {
  return types.map(quoted).join("|");
}

/** A statement for each name, put together once: the names are few, and the statements run with every article. */
export function perName<Name extends string>(build: (name: Name) => string): (name: Name) => string {
  const built = new Map<Name, string>();
  return (name) => {
    const known = built.get(name) ?? build(name);
    built.set(name, known);
    return known;
  };
}
