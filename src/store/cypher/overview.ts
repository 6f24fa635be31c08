import type { GraphView } from "../../graph/views.js";
import type { CypherRunner, Rows } from "../cypher-runner.js";
import type { OverviewQuery } from "../graph-store.js";
import { alternatives, cypher, quoted } from "./cypher-text.js";
import { type Degree, FIRST_VIEW_RELATIONS } from "./degree.js";
import { distinctEdges, EDGE_COLUMNS, EDGE_RELATIONS, toEdgeView } from "./edge-view.js";
import { readEntities } from "./entity-view.js";
import { readCount, readText } from "./row-reader.js";

type DegreeProperty = keyof Degree;

/** How many entities have each degree: few rows, however many entities there are. */
const degrees = (degree: DegreeProperty) => cypher`
  MATCH (e:Entity)
  RETURN e.${quoted(degree)} AS degree, count(e) AS entities`;

// Sorting takes the time; those that have fewer than the last of the best are left out of it.
const mostConnected = (degree: DegreeProperty) => cypher`
  MATCH (e:Entity)
  WHERE e.${quoted(degree)} >= $fewest
  WITH e.id AS id, e.${quoted(degree)} AS degree, e.mentions AS mentions
  ORDER BY degree DESC, mentions DESC, id LIMIT $limit
  RETURN id AS id, degree AS degree`;

// Nearly all relationships of the graph may be at these nodes. That a node is one of them is told by its degree, but for
// those that have as few as the last of them.
const amongThem = (types: string, degree: DegreeProperty) => cypher`
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})
  MATCH (s)-[r:${types}]->(t:Entity)
  WHERE r.sources >= $sources
    AND (t.${quoted(degree)} > $least OR t.${quoted(degree)} = $least AND t.id IN $ids)`;

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
  const spread = readDegrees(await runner.read(degrees(degree)));
  const fewest = fewestOf(spread, maxNodes);
  const top = maxNodes > 0 ? await runner.read(mostConnected(degree), { fewest, limit: maxNodes }) : [];
  const ids = top.map((row) => readText(row, "id"));
  const least = readCount(top.at(-1), "degree");
  const [nodes, edges] = await Promise.all([
    readEntities(runner, ids),
    maxEdges > 0 && ids.length > 0
      ? bestEdges(runner, { types, degree, parameters: { ids, least }, limit: maxEdges })
      : [],
  ]);
  const total = {
    totalNodes: sum(spread.map(({ entities }) => entities)),
    totalEdges: sum(spread.map(({ degree: ends, entities }) => ends * entities)) / 2,
  };
  const truncated = nodes.length < total.totalNodes || edges.length < total.totalEdges;
  return { nodes, edges: distinctEdges(edges.map(toEdgeView)), ...total, truncated };
}

interface DegreeCount {
  readonly degree: number;
  readonly entities: number;
}

/** Highest degree first, without the entities that have none. */
function readDegrees(rows: Rows): DegreeCount[] {
  return rows
    .map((row) => ({ degree: readCount(row, "degree"), entities: readCount(row, "entities") }))
    .filter(({ degree }) => degree > 0)
    .sort((a, b) => b.degree - a.degree);
}

/** The degree of the last of so many best connected entities; 1 when there are not so many. */
function fewestOf(spread: readonly DegreeCount[], wanted: number): number {
  let found = 0;
  for (const { degree, entities } of spread) {
    found += entities;
    if (found >= wanted) return degree;
  }
  return 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
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
