import type { GraphView } from "../../graph/views.js";
import type { CypherRunner, Rows } from "../cypher-runner.js";
import type { OverviewQuery } from "../graph-store.js";
import { alternatives, cypher, quoted } from "./cypher-text.js";
import { type Degree, FIRST_VIEW_RELATIONS } from "./degree.js";
import { distinctEdges, EDGE_COLUMNS, EDGE_RELATIONS, toEdgeView } from "./edge-view.js";
import { readEntities } from "./entity-view.js";
import { readCount, readText } from "./row-reader.js";

type DegreeProperty = keyof Degree;

const totals = (degree: DegreeProperty) => cypher`
  MATCH (e:Entity)
  WHERE e.${quoted(degree)} > 0
  RETURN count(e) AS nodes, sum(e.${quoted(degree)}) AS ends`;

const mostConnected = (degree: DegreeProperty) => cypher`
  MATCH (e:Entity)
  WHERE e.${quoted(degree)} > 0
  WITH e.id AS id, e.${quoted(degree)} AS degree, e.mentions AS mentions
  ORDER BY degree DESC, mentions DESC, id LIMIT $limit
  RETURN id AS id, degree AS degree`;

// Nearly all relationships of the graph may be at these nodes. That a node is one of them is told by its degree, but for
// those that have as few as the last of them.
const amongThem = (types: string, degree: DegreeProperty) => cypher`
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})
  MATCH (s)-[r:${types}]->(t:Entity)
  WHERE r.sources >= $sources AND (t.${quoted(degree)} > $least OR t.id IN $ids)`;

const bySupport = (types: string, degree: DegreeProperty) => cypher`${amongThem(types, degree)}
  RETURN r.sources AS sources, count(r) AS edges`;

// Sorted by columns: an engine may look a property up again each time two rows are compared.
const between = (types: string, degree: DegreeProperty) => cypher`${amongThem(types, degree)}
  WITH r, s, t, r.sources AS sources, r.confidence AS confidence, r.id AS id
  ORDER BY sources DESC, confidence DESC, id LIMIT $limit
  RETURN ${EDGE_COLUMNS}`;

/**
 * The most connected entities and the best supported edges between them. The totals count every
 * edge of the relations in view, and every entity that has one; entities that only facts about
 * values, denied facts or mentions know are found by search.
 */
export async function overview(runner: CypherRunner, query: OverviewQuery): Promise<GraphView> {
  const { firstViewOnly, maxNodes, maxEdges } = query;
  const degree = firstViewOnly ? "viewDegree" : "degree";
  const types = alternatives(firstViewOnly ? FIRST_VIEW_RELATIONS : EDGE_RELATIONS);
  const [[counted], top] = await Promise.all([
    runner.read(totals(degree)),
    maxNodes > 0 ? runner.read(mostConnected(degree), { limit: maxNodes }) : [],
  ]);
  const ids = top.map((row) => readText(row, "id"));
  const least = readCount(top.at(-1), "degree");
  const [nodes, edges] = await Promise.all([
    readEntities(runner, ids),
    maxEdges > 0 && ids.length > 0
      ? bestEdges(runner, { types, degree, parameters: { ids, least }, limit: maxEdges })
      : [],
  ]);
  const total = { totalNodes: readCount(counted, "nodes"), totalEdges: readCount(counted, "ends") / 2 };
  const truncated = nodes.length < total.totalNodes || edges.length < total.totalEdges;
  return { nodes, edges: distinctEdges(edges.map(toEdgeView)), ...total, truncated };
}

interface AmongThem {
  readonly types: string;
  readonly degree: DegreeProperty;
  readonly parameters: { readonly ids: readonly string[]; readonly least: number };
  readonly limit: number;
}

/** The best supported relationships. How many sources they have is counted first, so that few are sorted. */
async function bestEdges(
  runner: CypherRunner,
  { types, degree, parameters, limit }: AmongThem,
): Promise<Rows> {
  const counted = await runner.read(bySupport(types, degree), { ...parameters, sources: 1 });
  const levels = counted.map((row) => [readCount(row, "sources"), readCount(row, "edges")] as const);
  let found = 0;
  let fewest = 1;
  for (const [sources, edges] of levels.sort(([a], [b]) => b - a)) {
    fewest = sources;
    found += edges;
    if (found >= limit) break;
  }
  return runner.read(between(types, degree), { ...parameters, sources: fewest, limit });
}
