import type { DrawnEdge, Drawing } from "../state/drawing.js";

import { csv } from "./csv.js";

const COLUMNS = [
  "source",
  "sourceName",
  "relation",
  "target",
  "targetName",
  "fact",
  "confidence",
  "sources",
  "tentative",
  "validFrom",
  "validTo",
  "firstPublishedAt",
  "lastPublishedAt",
] as const;

/** The drawn relations as CSV (RFC 4180), one a line under a line of column names. */
export function toCsv(drawing: Drawing): string {
  return csv(
    COLUMNS,
    [...drawing.edges.values()].map((edge) => row(drawing, edge)),
  );
}

/** All that is drawn as JSON, with places on the stage in its own units. */
export function toJson(
  drawing: Drawing,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): string {
  const nodes = [...drawing.nodes.values()].map(({ id, kind, name, properties }) => ({
    id,
    kind,
    name,
    properties,
    ...places.get(id),
  }));
  return JSON.stringify({ nodes, edges: [...drawing.edges.values()] }, null, 2);
}

function row({ nodes }: Drawing, edge: DrawnEdge): readonly (string | number | boolean | null)[] {
  return [
    edge.source,
    nodes.get(edge.source)?.name ?? null,
    edge.label,
    edge.target,
    nodes.get(edge.target)?.name ?? null,
    edge.fact,
    edge.confidence,
    edge.sources,
    edge.tentative,
    edge.validFrom,
    edge.validTo,
    edge.firstPublishedAt,
    edge.lastPublishedAt,
  ];
}
