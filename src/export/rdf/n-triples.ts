import type { GraphRecord } from "../../graph/records.js";
import { describeRecord } from "./describe-records.js";
import { describeRelations } from "./relation-vocabulary.js";
import { type Resource, type Term, XSD } from "./terms.js";

/** The graph as N-Triples (https://www.w3.org/TR/n-triples/), one triple a line, read by every RDF store. */
export async function* toNTriples(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  for (const resource of describeRelations()) yield lines(resource);
  for await (const record of records) for (const resource of describeRecord(record)) yield lines(resource);
}

function lines({ iri, statements }: Resource): string {
  return statements.map(([predicate, value]) => `<${iri}> <${predicate}> ${term(value)} .\n`).join("");
}

function term(value: Term): string {
  if ("iri" in value) return `<${value.iri}>`;
  const literal = `"${escaped(value.literal)}"`;
  return value.datatype === `${XSD}string` ? literal : `${literal}^^<${value.datatype}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

function escaped(literal: string): string {
  return literal.replace(
    /[\\"\u0000-\u001f\u007f]/g,
    (character) => ESCAPES[character] ?? byNumber(character),
  );
}

function byNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
