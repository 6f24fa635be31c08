import { editDistance } from "../../src/graph/edit-distance.js";
import type { SchemaView } from "../../src/graph/views.js";
import { KEYWORDS } from "./cypher-completion.js";

/** A word of a query that the graph does not know, and the nearest one that it knows. */
export interface QueryHint {
  /** Where the word stands in the query, in UTF-16 code units. */
  readonly at: number;
  readonly word: string;
  readonly what: "label" | "relationship type" | "property" | "word";
  /** Null when nothing is near. */
  readonly instead: string | null;
}

/** Words with more letters to change than a third of theirs are no slips. */
const MOST_CHANGED = 1 / 3;

/** Labels, relationship types and properties in `query` that the graph does not have: they are why nothing was found. */
export function unknownNames(query: string, schema: SchemaView): readonly QueryHint[] {
  const labels = schema.labels.map(({ label }) => label);
  const types = schema.relationshipTypes.map(({ type }) => type);
  const bare = withoutTexts(query);
  const found = [
    ...namesAfter(bare, /\(\s*\w*\s*((?::\s*\w+\s*[|&]?\s*)+)/gu, "label", labels),
    ...namesAfter(bare, /\[\s*\w*\s*(:\s*\w+(?:\s*\|\s*:?\s*\w+)*)/gu, "relationship type", types),
    ...namesAfter(bare, /\b[A-Za-z_]\w*(\.[A-Za-z_]\w*)\b(?!\s*\()/gu, "property", schema.propertyKeys),
  ];
  return found.sort((a, b) => a.at - b.at);
}

/** What the word at a place of an error may be meant to be, or null. Line and column count from 1. */
export function misspeltKeyword(
  query: string,
  spot: { readonly line: number; readonly column: number },
): QueryHint | null {
  const lines = query.split("\n");
  const before = lines.slice(0, spot.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const at = before + spot.column - 1;
  const word = /^[A-Za-z]+/u.exec(query.slice(at))?.[0] ?? "";
  const known = KEYWORDS.flatMap(({ label }) => label.split(" "));
  if (word.length < 3 || known.includes(word.toUpperCase())) return null;
  const instead = nearest(word.toUpperCase(), known);
  return instead === null ? null : { at, word, what: "word", instead };
}

/** The query with the hint's word replaced. */
export function mend(query: string, { at, word, instead }: QueryHint): string {
  return instead === null ? query : query.slice(0, at) + instead + query.slice(at + word.length);
}

function namesAfter(
  query: string,
  pattern: RegExp,
  what: QueryHint["what"],
  known: readonly string[],
): readonly QueryHint[] {
  const found: QueryHint[] = [];
  for (const match of query.matchAll(pattern)) {
    const [whole, names = ""] = match;
    const start = match.index + whole.lastIndexOf(names);
    for (const name of names.matchAll(/[A-Za-z_]\w*/gu)) {
      const [word] = name;
      if (known.includes(word)) continue;
      found.push({ at: start + name.index, word, what, instead: nearest(word, known) });
    }
  }
  return found;
}

/** Texts and comments blanked out, so that places stay. */
function withoutTexts(query: string): string {
  return query.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*/gu, (text) =>
    " ".repeat(text.length),
  );
}

function nearest(word: string, known: readonly string[]): string | null {
  const lower = word.toLowerCase();
  let best: string | null = null;
  let limit = Math.max(1, Math.floor(word.length * MOST_CHANGED));
  for (const candidate of known) {
    const edits = editDistance(lower, candidate.toLowerCase(), limit);
    if (edits > limit) continue;
    best = candidate;
    limit = edits - 1;
  }
  return best;
}
