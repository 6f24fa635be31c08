import { QueryError } from "../../graph/errors.js";
import type { EdgeView, PathView } from "../../graph/views.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { PathQuery } from "../graph-store.js";
import { alternatives, cypher } from "./cypher-text.js";
import { distinctEdges, EDGE_COLUMNS, EDGE_RELATIONS, toEdgeView } from "./edge-view.js";
import { readEntities, requireEntity } from "./entity-view.js";
import { readNumber, readText } from "./row-reader.js";
import { type Expand, findShortestPaths, listPaths, type ShortestPaths } from "./shortest-paths.js";

/** Nodes expanded by one query, and steps looked at before a search is given up. */
const NODES_PER_QUERY = 200;
const MOST_STEPS = 500_000;

const TYPES = alternatives(EDGE_RELATIONS);

const STEPS = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)-[r:${TYPES}]-(n:Entity)
  RETURN DISTINCT wanted AS near, n.id AS far`;

const COUNTS = cypher`
  UNWIND $from AS wanted
  MATCH (s:Entity {id: wanted})
  MATCH (s)-[r:${TYPES}]->(t:Entity)
  WHERE t.id IN $to
  RETURN wanted AS source, t.id AS target, count(r) AS count`;

const EDGES = cypher`
  UNWIND $from AS wanted
  MATCH (s:Entity {id: wanted})
  MATCH (s)-[r:${TYPES}]->(t:Entity)
  WHERE t.id IN $to
  RETURN ${EDGE_COLUMNS}`;

/**
 * The shortest paths over derived relationships in either direction, the first `limit` in code
 * unit order of their ids, with every edge between entities that follow each other. The totals
 * count all shortest paths. No path within `maxLength` edges: empty lists.
 * @throws InputError (`INPUT_NOT_FOUND`) for an unknown end
 * @throws QueryError (`QUERY_TOO_LARGE`) when the search spreads too far
 */
export async function paths(
  runner: CypherRunner,
  from: string,
  to: string,
  query: PathQuery,
): Promise<PathView> {
  await Promise.all([requireEntity(runner, from), requireEntity(runner, to)]);
  const found = await findShortestPaths(from, to, { maxLength: query.maxLength, expand: expandWith(runner) });
  if (found === null) {
    return { graph: { nodes: [], edges: [], totalNodes: 0, totalEdges: 0, truncated: false }, paths: [] };
  }
  const listed = listPaths(from, found, query.limit);
  const walked = new Set(
    listed.flatMap((path) => path.slice(1).map((node, i) => stepKey(path[i] ?? "", node))),
  );
  const ids = [...new Set(listed.flat())];
  const [nodes, edges, total] = await Promise.all([
    readEntities(runner, ids),
    readEdges(runner, ids, walked),
    countAll(runner, found, from),
  ]);
  const truncated = nodes.length < total.totalNodes || edges.length < total.totalEdges;
  return { graph: { nodes, edges, ...total, truncated }, paths: listed };
}

function expandWith(runner: CypherRunner): Expand {
  let steps = 0;
  return async (nodes) => {
    const found: [string, string][] = [];
    for (const ids of chunks(nodes, NODES_PER_QUERY)) {
      const rows = await runner.read(STEPS, { ids });
      steps += rows.length;
      if (steps > MOST_STEPS) throw tooLarge();
      for (const row of rows) found.push([readText(row, "near"), readText(row, "far")]);
    }
    return found;
  };
}

async function readEdges(
  runner: CypherRunner,
  ids: readonly string[],
  walked: ReadonlySet<string>,
): Promise<EdgeView[]> {
  const edges: EdgeView[] = [];
  for (const from of chunks(ids, NODES_PER_QUERY)) {
    const rows = await runner.read(EDGES, { from, to: ids });
    edges.push(...rows.map(toEdgeView));
  }
  return distinctEdges(edges).filter(
    ({ source, target }) => walked.has(stepKey(source, target)) || walked.has(stepKey(target, source)),
  );
}

async function countAll(runner: CypherRunner, { next }: ShortestPaths, from: string) {
  const nodes = new Set([from]);
  for (const [node, steps] of next) for (const id of [node, ...steps]) nodes.add(id);
  const isStep = (a: string, b: string) => (next.get(a)?.has(b) ?? false) || (next.get(b)?.has(a) ?? false);
  let totalEdges = 0;
  const to = [...nodes];
  for (const ids of chunks(to, NODES_PER_QUERY)) {
    for (const row of await runner.read(COUNTS, { from: ids, to })) {
      if (isStep(readText(row, "source"), readText(row, "target"))) totalEdges += readNumber(row, "count");
    }
  }
  return { totalNodes: nodes.size, totalEdges };
}

function stepKey(from: string, to: string): string {
  return `${from} ${to}`;
}

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

function tooLarge(): QueryError {
  return new QueryError(
    "QUERY_TOO_LARGE",
    `The search for paths passed ${MOST_STEPS} steps and was given up.`,
    {
      hint: "Ask for shorter paths.",
      details: { steps: MOST_STEPS },
    },
  );
}
