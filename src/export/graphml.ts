import type { GraphRecord } from "../graph/records.js";
import { derivedEdge } from "./derived-edge.js";
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from "./graph-attributes.js";
import { xmlText } from "./xml-text.js";

/** The entities and the relationships between them as GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html). */
export async function* toGraphml(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys("node", "n", NODE_ATTRIBUTES) + keys("edge", "e", EDGE_ATTRIBUTES);
  yield '  <graph id="newsgraph" edgedefault="directed">\n';
  for await (const record of records) {
    if (record.type === "entity") {
      const { entity } = record;
      yield `    <node id="${xmlText(entity.id)}">${data("n", NODE_ATTRIBUTES, entity)}</node>\n`;
    } else if (record.type === "fact") {
      const edge = derivedEdge(record.fact);
      if (edge === null) continue;
      const ends = `source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"`;
      yield `    <edge id="${xmlText(edge.id)}" ${ends}>${data("e", EDGE_ATTRIBUTES, edge)}</edge>\n`;
    }
  }
  yield "  </graph>\n</graphml>\n";
}

function keys<T>(domain: "node" | "edge", prefix: string, attributes: readonly Attribute<T>[]): string {
  return attributes
    .map(
      ({ name, type }) =>
        `  <key id="${prefix}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join("");
}

/** An attribute that is not known is left out. */
function data<T>(prefix: string, attributes: readonly Attribute<T>[], item: T): string {
  return attributes
    .map(({ name, read }) => ({ name, value: read(item) }))
    .filter(({ value }) => value !== null)
    .map(({ name, value }) => `<data key="${prefix}-${name}">${xmlText(String(value))}</data>`)
    .join("");
}
