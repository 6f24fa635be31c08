import { RELATION_TYPES } from "../../graph/relations.js";
import type { GraphView } from "../../graph/views.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { OverviewQuery } from "../graph-store.js";
import { alternatives, cypher } from "./cypher-text.js";
import { distinctEdges, EDGE_COLUMNS, EDGE_RELATIONS, toEdgeView } from "./edge-view.js";
import { readEntities } from "./entity-view.js";
import { readCount, readText } from "./row-reader.js";

const FIRST_VIEW = RELATION_TYPES.filter((type) => type.valueKind === null && type.inFirstView).map(
  (type) => type.name,
);

const connected = (types: string) => cypher`
  MATCH (e:Entity)-[r:${types}]-(n:Entity)
  WITH e, count(r) AS degree`;

const totalNodes = (types: string) => cypher`${connected(types)}
  RETURN count(e) AS count`;

const mostConnected = (types: string) => cypher`${connected(types)}
  RETURN e.id AS id, degree AS degree, e.mentions AS mentions
  ORDER BY degree DESC, mentions DESC, id LIMIT $limit`;

const totalEdges = (types: string) => cypher`
  MATCH (s:Entity)-[r:${types}]->(t:Entity)
  RETURN count(r) AS count`;

const between = (types: string) => cypher`
  UNWIND $ids AS wanted
  MATCH (s:Entity {id: wanted})
  MATCH (s)-[r:${types}]->(t:Entity)
  WHERE t.id IN $ids
  WITH r, s, t ORDER BY r.sources DESC, r.confidence DESC, r.id LIMIT $limit
  RETURN ${EDGE_COLUMNS}`;

/**
 * The most connected entities and the best supported edges between them. The totals count every
 * edge of the relations in view, and every entity that has one; entities that only facts about
 * values, denied facts or mentions know are found by search.
 */
export async function overview(runner: CypherRunner, query: OverviewQuery): Promise<GraphView> {
  const types = alternatives(query.firstViewOnly ? FIRST_VIEW : EDGE_RELATIONS);
  const [[nodeTotal], [edgeTotal], top] = await Promise.all([
    runner.read(totalNodes(types)),
    runner.read(totalEdges(types)),
    query.maxNodes > 0 ? runner.read(mostConnected(types), { limit: query.maxNodes }) : [],
  ]);
  const ids = top.map((row) => readText(row, "id"));
  const [nodes, edges] = await Promise.all([
    readEntities(runner, ids),
    query.maxEdges > 0 && ids.length > 0 ? runner.read(between(types), { ids, limit: query.maxEdges }) : [],
  ]);
  const total = { totalNodes: readCount(nodeTotal, "count"), totalEdges: readCount(edgeTotal, "count") };
  const truncated = nodes.length < total.totalNodes || edges.length < total.totalEdges;
  return { nodes, edges: distinctEdges(edges.map(toEdgeView)), ...total, truncated };
}
