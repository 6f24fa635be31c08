import type { Drawing } from "./drawing.js";
import type { Route } from "./route.js";

/** What stands out in the drawing. When `nodes` is null nothing is dimmed. */
export interface Emphasis {
  /** Nodes that keep their colour, or null when all do. */
  readonly nodes: ReadonlySet<string> | null;
  /** Edges that keep their colour and show their label. */
  readonly edges: ReadonlySet<string>;
  /** Nodes with a ring: what the reader chose. */
  readonly chosen: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = { nodes: null, edges: new Set(), chosen: new Set() };

/** Entities that a panel speaks of, such as those on a path or in an article. */
export interface Spotlight {
  readonly nodes: ReadonlySet<string>;
  /** Edges of the spotlight, or null for all between its nodes. */
  readonly edges: ReadonlySet<string> | null;
}

/** What stands out for the panel that is open. */
export function routeEmphasis(drawing: Drawing, route: Route, spotlight: Spotlight | null): Emphasis {
  switch (route.panel) {
    case "entity":
    case "node":
      return nodeEmphasis(drawing, route.id);
    case "fact":
      return factEmphasis(drawing, route.id);
    case "between":
    case "compare":
      return spotlightEmphasis(drawing, { nodes: new Set([route.a, route.b]), edges: null });
    case "path":
    case "article":
      return spotlight === null ? NO_EMPHASIS : spotlightEmphasis(drawing, spotlight);
    case "none":
    case "review":
    case "decisions":
    case "articles":
    case "add":
    case "jobs":
      return NO_EMPHASIS;
  }
}

/** With a ring around each node that is selected. */
export function withSelection(emphasis: Emphasis, selected: ReadonlySet<string>): Emphasis {
  if (selected.size === 0) return emphasis;
  const nodes = emphasis.nodes === null ? null : new Set([...emphasis.nodes, ...selected]);
  return { ...emphasis, nodes, chosen: new Set([...emphasis.chosen, ...selected]) };
}

/** A node with its neighbours; nothing when it is not drawn. */
export function nodeEmphasis(drawing: Drawing, id: string): Emphasis {
  if (!drawing.nodes.has(id)) return NO_EMPHASIS;
  const nodes = new Set([id]);
  const edges = new Set<string>();
  for (const edge of drawing.edges.values()) {
    if (edge.source !== id && edge.target !== id) continue;
    nodes.add(edge.source).add(edge.target);
    edges.add(edge.id);
  }
  return { nodes, edges, chosen: new Set([id]) };
}

function factEmphasis(drawing: Drawing, fact: string): Emphasis {
  const edge = drawing.edges.get(fact);
  if (edge === undefined) return NO_EMPHASIS;
  const nodes = new Set([edge.source, edge.target]);
  return { nodes, edges: new Set([fact]), chosen: nodes };
}

function spotlightEmphasis(drawing: Drawing, spotlight: Spotlight): Emphasis {
  const nodes = new Set([...spotlight.nodes].filter((id) => drawing.nodes.has(id)));
  if (nodes.size === 0) return NO_EMPHASIS;
  const among = [...drawing.edges.values()].filter(
    (edge) =>
      nodes.has(edge.source) &&
      nodes.has(edge.target) &&
      (spotlight.edges === null || spotlight.edges.has(edge.id)),
  );
  return { nodes, edges: new Set(among.map((edge) => edge.id)), chosen: new Set() };
}
