import { isRelationName, type RelationName } from "../../src/graph/relations.js";
import type { Drawing } from "./drawing.js";
import { NO_EDGE_FILTER, passes, type EdgeFilter } from "./edge-filter.js";

/** Neighbours fetched when an entity is expanded, unless the reader says otherwise. */
export const EXPAND_LIMIT = 50;

/** Which neighbours of an entity are fetched. */
export interface ExpansionWish {
  readonly id: string;
  /** Null for any. */
  readonly relation: RelationName | null;
  readonly direction: "out" | "in" | "both";
  readonly limit: number;
}

/** All relations of an entity, both ways. */
export function plainExpansion(id: string): ExpansionWish {
  return { id, relation: null, direction: "both", limit: EXPAND_LIMIT };
}

/** A wish in one word for the address: the id alone when it says nothing else. */
export function formatExpansion({ id, relation, direction, limit }: ExpansionWish): string {
  if (relation === null && direction === "both" && limit === EXPAND_LIMIT) return id;
  return [id, relation ?? "", direction, String(limit)].join("~");
}

/** The inverse of `formatExpansion`; what is malformed counts as not said. */
export function parseExpansion(text: string): ExpansionWish {
  const [id = "", relation = "", direction = "both", limit = ""] = text.split("~");
  const most = Number(limit);
  return {
    id,
    relation: isRelationName(relation) ? relation : null,
    direction: direction === "out" || direction === "in" ? direction : "both",
    limit: Number.isInteger(most) && most > 0 && most <= 1000 ? most : EXPAND_LIMIT,
  };
}

/** The part of a neighbourhood whose relations pass the time filters: an expansion stays within the time looked at. */
export function withinTime(neighbourhood: Drawing, filter: EdgeFilter): Drawing {
  const { time, asOf } = filter;
  if (time === null && asOf === null) return neighbourhood;
  const timeAlone: EdgeFilter = { ...NO_EDGE_FILTER, time, asOf };
  return {
    nodes: neighbourhood.nodes,
    edges: new Map([...neighbourhood.edges].filter(([, edge]) => passes(edge, timeAlone))),
  };
}

/**
 * Of a node's neighbourhood, the part that is joined to it by relations that are switched on:
 * a neighbour whose only line is not drawn would float without a reason.
 */
export function partWithNeighbours(
  neighbourhood: Drawing,
  id: string,
  hiddenRelations: ReadonlySet<string>,
): Drawing {
  const kept = new Set([id]);
  for (const edge of neighbourhood.edges.values()) {
    if (hiddenRelations.has(edge.type)) continue;
    if (edge.source === id) kept.add(edge.target);
    if (edge.target === id) kept.add(edge.source);
  }
  return {
    nodes: new Map([...neighbourhood.nodes].filter(([node]) => kept.has(node))),
    edges: new Map(
      [...neighbourhood.edges].filter(([, edge]) => kept.has(edge.source) && kept.has(edge.target)),
    ),
  };
}
