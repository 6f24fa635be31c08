import type { FactRecord } from "../graph/records.js";
import type { EdgeView } from "../graph/views.js";

/** The relationship that a fact yields between two entities; null for a denied fact and for one about a value. */
export function derivedEdge(fact: FactRecord): EdgeView | null {
  const { id, relation, subject, object, polarity, statedBy } = fact;
  if (polarity !== "asserted" || object === null) return null;
  return {
    id,
    relation,
    source: subject,
    target: object,
    role: fact.role,
    modality: fact.modality,
    attributed: statedBy !== null,
    confidence: fact.confidence,
    sources: fact.sources,
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    precision: fact.precision,
    firstPublishedAt: fact.firstPublishedAt,
    lastPublishedAt: fact.lastPublishedAt,
  };
}
