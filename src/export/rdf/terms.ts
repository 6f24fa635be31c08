/** A value in RDF: the IRI of a thing, or a literal. */
export type Term =
  | { readonly iri: string }
  | { readonly literal: string; readonly datatype: string; readonly language?: string };

/** A thing with what is said of it; the order is the order in which it is written. */
export interface Resource {
  readonly iri: string;
  readonly statements: readonly (readonly [predicate: string, value: Term])[];
}

export const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
export const XSD = "http://www.w3.org/2001/XMLSchema#";
export const OWL = "http://www.w3.org/2002/07/owl#";
export const SKOS = "http://www.w3.org/2004/02/skos/core#";
export const PROV = "http://www.w3.org/ns/prov#";
export const SCHEMA = "https://schema.org/";
/** Properties of Wikidata as they stand between two things, without qualifiers. */
export const WDT = "http://www.wikidata.org/prop/direct/";
export const WD = "http://www.wikidata.org/entity/";
/** What Newsgraph alone has words for. A URN, because it names and does not locate. */
export const NG = "urn:newsgraph:vocabulary:";

export function thing(iri: string): Term {
  return { iri };
}

/** The IRI of an article, sentence, entity or fact. */
export function node(id: string): string {
  return `urn:newsgraph:${id}`;
}

/** A text. Half a character, which no encoding can hold, becomes U+FFFD. */
export function text(literal: string): Term {
  return { literal: literal.replace(/\p{Surrogate}/gu, "\ufffd"), datatype: `${XSD}string` };
}

export function integer(value: number): Term {
  return { literal: String(value), datatype: `${XSD}integer` };
}

/** A number without exponent, as xsd:decimal wants it. */
export function decimal(value: number): Term {
  const plain = String(value);
  return {
    literal: /e/i.test(plain) ? value.toFixed(12).replace(/\.?0+$/, "") : plain,
    datatype: `${XSD}decimal`,
  };
}

const DATES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}$/, "gYear"],
  [/^\d{4}-\d{2}$/, "gYearMonth"],
  [/^\d{4}-\d{2}-\d{2}$/, "date"],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/, "dateTime"],
];

/** A date as precise as it is; what has none of the forms of XML Schema stays a text. */
export function date(iso: string): Term {
  const type = DATES.find(([form]) => form.test(iso))?.[1] ?? "string";
  return { literal: iso, datatype: `${XSD}${type}` };
}
