import { MultiGraph } from "graphology";
import { write } from "graphology-gexf/browser";

import type { Drawing } from "../state/drawing.js";

/** All that is drawn as GEXF 1.2, which Gephi and other tools read. */
export function toGexf(
  drawing: Drawing,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): string {
  const graph = new MultiGraph();
  for (const { id, kind, name } of drawing.nodes.values()) {
    graph.addNode(id, { label: name, kind, ...places.get(id) });
  }
  for (const edge of drawing.edges.values()) {
    const { id, source, target, symmetric, label, type, confidence, sources, validFrom, validTo } = edge;
    const attributes = { label, relation: type, confidence, sources, ...dates(validFrom, validTo) };
    if (symmetric) graph.addUndirectedEdgeWithKey(id, source, target, attributes);
    else graph.addDirectedEdgeWithKey(id, source, target, attributes);
  }
  return write(graph, {
    formatNode: (_id, { label, x, y, ...rest }) => ({
      label: xmlText(label),
      attributes: { ...rest },
      ...(typeof x === "number" && typeof y === "number" ? { viz: { x, y } } : {}),
    }),
    formatEdge: (_id, { label, ...rest }) => ({ label: xmlText(label), attributes: { ...rest } }),
  });
}

function dates(validFrom: string | null, validTo: string | null): Record<string, string> {
  return {
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
  };
}

/** XML 1.0 has no control characters but tab and line ends. */
function xmlText(value: unknown): string {
  return String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
}
