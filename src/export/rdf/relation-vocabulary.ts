import type { RelationName } from "../../graph/relations.js";
import { RELATION_TYPES } from "../../graph/relations.js";
import { NG, RDF, RDFS, type Resource, SKOS, text, thing, WDT } from "./terms.js";

/** Wikidata says these the other way round: the country has the head of state. */
const OTHER_WAY_ROUND: ReadonlySet<RelationName> = new Set([
  "HEAD_OF_STATE_OF",
  "HEAD_OF_GOVERNMENT_OF",
  "CANDIDATE_IN",
  "ORGANIZER_OF",
  "WON",
]);

/** Wikidata's property is near, but says more or less: it holds an office, not a body; fathers, not parents; chairs only. */
const ONLY_NEAR: ReadonlySet<RelationName> = new Set(["HOLDS_POSITION", "CHILD_OF", "LEADS", "SIGNED"]);

const PROPERTIES = new Map(RELATION_TYPES.map(({ name, wikidata }) => [name, wikidata]));

/** The IRI of a relation of the table. */
export function relationIri(relation: RelationName): string {
  return `${NG}${relation}`;
}

/** Wikidata's property for a relation, and whether it runs from object to subject; null when none says just that. */
export function wikidataProperty(
  relation: RelationName,
): { readonly iri: string; readonly inverse: boolean } | null {
  const property = PROPERTIES.get(relation) ?? null;
  if (property === null || ONLY_NEAR.has(relation)) return null;
  return { iri: `${WDT}${property}`, inverse: OTHER_WAY_ROUND.has(relation) };
}

/** What each relation means, for readers that do not know the table. */
export function describeRelations(): Resource[] {
  return RELATION_TYPES.map(({ name, label, definition, wikidata }) => ({
    iri: relationIri(name),
    statements: [
      [`${RDF}type`, thing(`${RDF}Property`)],
      [`${RDFS}label`, text(label)],
      [`${RDFS}comment`, text(definition)],
      ...(wikidata === null
        ? []
        : [
            [
              `${SKOS}${OTHER_WAY_ROUND.has(name) ? "relatedMatch" : "closeMatch"}`,
              thing(`${WDT}${wikidata}`),
            ] as const,
          ]),
    ],
  }));
}
