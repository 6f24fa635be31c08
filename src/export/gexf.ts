import type { EntityRecord, GraphRecord } from "../graph/records.js";
import type { EdgeView } from "../graph/views.js";
import { derivedEdge } from "./derived-edge.js";
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from "./graph-attributes.js";
import { xmlText } from "./xml-text.js";

const TYPES = { string: "string", int: "integer", double: "double", boolean: "boolean" } as const;

/**
 * The entities and the relationships between them as GEXF 1.3 (https://gexf.net/schema.html).
 * Relationships between the same two entities differ in `kind`; the weight is the number of sources.
 */
export async function* toGexf(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '  <graph defaultedgetype="directed" mode="static">\n';
  yield declare("node", NODE_ATTRIBUTES) + declare("edge", EDGE_ATTRIBUTES);
  yield "    <nodes>\n";
  let inEdges = false;
  for await (const record of records) {
    if (record.type === "entity") yield node(record.entity);
    if (record.type !== "fact") continue;
    if (!inEdges) yield "    </nodes>\n    <edges>\n";
    inEdges = true;
    const drawn = derivedEdge(record.fact);
    if (drawn !== null) yield edge(drawn);
  }
  if (!inEdges) yield "    </nodes>\n    <edges>\n";
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

function node(entity: EntityRecord): string {
  const label = `label="${xmlText(entity.name)}"`;
  return `      <node id="${xmlText(entity.id)}" ${label}>${values(NODE_ATTRIBUTES, entity)}</node>\n`;
}

function edge(drawn: EdgeView): string {
  const { id, source, target, relation, sources } = drawn;
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  // A reader keeps two edges between the same nodes apart by their kind.
  const kind = `kind="${xmlText(`${relation} ${id}`)}" label="${xmlText(relation)}" weight="${sources}"`;
  return `      <edge id="${xmlText(id)}" ${ends} ${kind}>${values(EDGE_ATTRIBUTES, drawn)}</edge>\n`;
}

function declare<T>(of: "node" | "edge", attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${lines.join("")}    </attributes>\n`;
}

/** An attribute that is not known is left out. */
function values<T>(attributes: readonly Attribute<T>[], item: T): string {
  const known = attributes
    .map(({ name, read }) => ({ name, value: read(item) }))
    .filter(({ value }) => value !== null);
  const lines = known.map(({ name, value }) => `<attvalue for="${name}" value="${xmlText(String(value))}"/>`);
  return `<attvalues>${lines.join("")}</attvalues>`;
}
