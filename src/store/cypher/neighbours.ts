import type { RelationName } from "../../graph/relations.js";
import type { GraphView } from "../../graph/views.js";
import type { CypherParameters } from "../../graph/values.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { NeighbourQuery } from "../graph-store.js";
import { alternatives, cypher } from "./cypher-text.js";
import { distinctEdges, EDGE_COLUMNS, EDGE_RELATIONS, toEdgeView } from "./edge-view.js";
import { readEntities, requireEntity } from "./entity-view.js";
import { readCount, readText } from "./row-reader.js";

type Direction = "out" | "in" | "both";

/** The edges of the entity `$id` that the question allows, to its neighbours `n`; a loop leads to no neighbour. */
function pattern(relations: readonly RelationName[], direction: Direction): string {
  const start = direction === "in" ? "<-" : "-";
  const end = direction === "out" ? "->" : "-";
  return cypher`
  MATCH (e:Entity {id: $id})
  MATCH (e)${start}[r:${alternatives(relations)}]${end}(n:Entity)
  WHERE r.confidence >= $minConfidence AND n.id <> $id`;
}

const total = (edges: string) => cypher`${edges}
  RETURN count(DISTINCT n.id) AS nodes, count(r) AS edges`;

const mostSupported = (edges: string) => cypher`${edges}
  WITH n.id AS id, sum(r.sources) AS support, max(r.confidence) AS confidence
  RETURN id AS id, support AS support, confidence AS confidence
  ORDER BY support DESC, confidence DESC, id LIMIT $limit`;

const OUTWARD = cypher`
  WITH r, e AS s, n AS t
  WHERE t.id IN $ids
  RETURN ${EDGE_COLUMNS}`;

const INWARD = cypher`
  WITH r, n AS s, e AS t
  WHERE s.id IN $ids
  RETURN ${EDGE_COLUMNS}`;

/**
 * The entity, its neighbours by number of supporting articles, and the edges between it and them.
 * The totals count all neighbours (and the entity) that the question allows.
 * @throws InputError (`INPUT_NOT_FOUND`)
 */
export async function neighbours(
  runner: CypherRunner,
  id: string,
  query: NeighbourQuery,
): Promise<GraphView> {
  const entity = await requireEntity(runner, id);
  const relations = query.relations ?? EDGE_RELATIONS;
  if (relations.length === 0)
    return { nodes: [entity], edges: [], totalNodes: 1, totalEdges: 0, truncated: false };
  const direction = query.direction ?? "both";
  const parameters = { id, minConfidence: query.minConfidence ?? 0, limit: query.limit };
  const edgesOf = pattern(relations, direction);
  const [[totals], top] = await Promise.all([
    runner.read(total(edgesOf), parameters),
    query.limit > 0 ? runner.read(mostSupported(edgesOf), parameters) : [],
  ]);
  const ids = top.map((row) => readText(row, "id"));
  const [nodes, edges] = await Promise.all([
    readEntities(runner, ids),
    readEdges(runner, { relations, direction }, { ...parameters, ids }),
  ]);
  const totalNodes = 1 + readCount(totals, "nodes");
  const totalEdges = readCount(totals, "edges");
  const truncated = nodes.length + 1 < totalNodes || edges.length < totalEdges;
  return { nodes: [entity, ...nodes], edges, totalNodes, totalEdges, truncated };
}

async function readEdges(
  runner: CypherRunner,
  { relations, direction }: { readonly relations: readonly RelationName[]; readonly direction: Direction },
  parameters: CypherParameters,
) {
  const [outward, inward] = await Promise.all([
    direction === "in" ? [] : runner.read(pattern(relations, "out") + OUTWARD, parameters),
    direction === "out" ? [] : runner.read(pattern(relations, "in") + INWARD, parameters),
  ]);
  return distinctEdges([...outward, ...inward].map(toEdgeView));
}
