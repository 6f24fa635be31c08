import type { GraphRecord } from "../../graph/records.js";
import { describeRecord } from "./describe-records.js";
import { describeRelations } from "./relation-vocabulary.js";
import { NG, OWL, PROV, RDF, RDFS, type Resource, SCHEMA, SKOS, type Term, WD, WDT, XSD } from "./terms.js";

const PREFIXES = {
  rdf: RDF,
  rdfs: RDFS,
  xsd: XSD,
  owl: OWL,
  skos: SKOS,
  prov: PROV,
  schema: SCHEMA,
  wd: WD,
  wdt: WDT,
  ng: NG,
} as const;

/** The graph as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): a context of prefixes, then one object a line. */
export async function* toJsonLd(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[\n`;
  yield describeRelations().map(toObject).join(",\n");
  for await (const record of records)
    for (const resource of describeRecord(record)) yield `,\n${toObject(resource)}`;
  yield "\n]}\n";
}

function toObject({ iri, statements }: Resource): string {
  const properties = new Map<string, unknown[]>();
  const types: string[] = [];
  for (const [predicate, value] of statements) {
    if (predicate === `${RDF}type` && "iri" in value) types.push(compact(value.iri));
    else properties.set(compact(predicate), [...(properties.get(compact(predicate)) ?? []), toValue(value)]);
  }
  return JSON.stringify({
    "@id": iri,
    ...(types.length > 0 ? { "@type": types } : {}),
    ...Object.fromEntries(properties),
  });
}

function toValue(value: Term): unknown {
  if ("iri" in value) return { "@id": compact(value.iri) };
  return value.datatype === `${XSD}string`
    ? value.literal
    : { "@value": value.literal, "@type": compact(value.datatype) };
}

/** "prov:wasDerivedFrom" for the IRI; one without a prefix stays whole. */
function compact(iri: string): string {
  for (const [prefix, base] of Object.entries(PREFIXES)) {
    const rest = iri.startsWith(base) ? iri.slice(base.length) : "";
    if (/^[A-Za-z_]\w*$/.test(rest)) return `${prefix}:${rest}`;
  }
  return iri;
}
