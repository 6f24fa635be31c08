import { MODALITIES, PRECISIONS } from "../../graph/annotations.js";
import { RELATION_TYPES, type RelationName } from "../../graph/relations.js";
import type { EdgeView } from "../../graph/views.js";
import { compareText } from "../../graph/text-order.js";
import type { Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import {
  readFlag,
  readNumber,
  readOneOf,
  readOneOfOrNull,
  readRelation,
  readText,
  readTextOrNull,
} from "./row-reader.js";

/** What every query returns of a derived relationship bound to `r`, from `s` to `t`. */
export const EDGE_COLUMNS = cypher`r.id AS id, type(r) AS relation, s.id AS source, t.id AS target, r.role AS role,
    r.modality AS modality, r.attributed AS attributed, r.confidence AS confidence, r.sources AS sources,
    r.validFrom AS validFrom, r.validTo AS validTo, r.precision AS precision,
    r.firstPublishedAt AS firstPublishedAt, r.lastPublishedAt AS lastPublishedAt`;

/** Relations that can be drawn: their object is an entity. */
export const EDGE_RELATIONS: readonly RelationName[] = RELATION_TYPES.filter(
  (type) => type.valueKind === null,
).map((type) => type.name);

export function toEdgeView(row: Row): EdgeView {
  return {
    id: readText(row, "id"),
    relation: readRelation(row, "relation"),
    source: readText(row, "source"),
    target: readText(row, "target"),
    role: readTextOrNull(row, "role"),
    modality: readOneOf(row, "modality", MODALITIES),
    attributed: readFlag(row, "attributed"),
    confidence: readNumber(row, "confidence"),
    sources: readNumber(row, "sources"),
    validFrom: readTextOrNull(row, "validFrom"),
    validTo: readTextOrNull(row, "validTo"),
    precision: readOneOfOrNull(row, "precision", PRECISIONS),
    firstPublishedAt: readTextOrNull(row, "firstPublishedAt"),
    lastPublishedAt: readTextOrNull(row, "lastPublishedAt"),
  };
}

/** The best supported first, then by id: an order that depends on the content alone. */
export function byEdgeSupport(a: EdgeView, b: EdgeView): number {
  return b.sources - a.sources || b.confidence - a.confidence || compareText(a.id, b.id);
}

/** Each edge once, the best supported first. */
export function distinctEdges(edges: Iterable<EdgeView>): EdgeView[] {
  return [...new Map([...edges].map((edge) => [edge.id, edge])).values()].sort(byEdgeSupport);
}
