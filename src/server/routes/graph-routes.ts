import Type from "typebox";
import { API_PREFIX, OVERVIEW_LIMITS } from "../../api/contract.js";
import { RELATION_TYPES } from "../../graph/relations.js";
import { answers, closed } from "../schemas/common-schemas.js";
import { GraphViewSchema } from "../schemas/graph-schemas.js";
import { RelationTypeSchema, SchemaViewSchema } from "../schemas/system-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const { nodes: MAX_NODES, edges: MAX_EDGES } = OVERVIEW_LIMITS;

const GraphQuery = Type.Object(
  {
    maxNodes: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_NODES.most, default: MAX_NODES.standard }),
    ),
    maxEdges: Type.Optional(
      Type.Integer({ minimum: 0, maximum: MAX_EDGES.most, default: MAX_EDGES.standard }),
    ),
    all: Type.Optional(
      Type.Boolean({ default: false, description: "With the relations that the first view leaves out." }),
    ),
  },
  closed,
);

/** The first view, and what is in the graph. */
export function registerGraphRoutes(api: Api, { store }: RouteParts): void {
  const tags = ["graph"];

  const overview = {
    tags,
    summary: "The most connected entities and the relationships between them",
    querystring: GraphQuery,
    response: answers(200, GraphViewSchema),
  };
  api.get(`${API_PREFIX}/graph`, { schema: overview }, ({ query }) =>
    store.overview({
      maxNodes: query.maxNodes ?? MAX_NODES.standard,
      maxEdges: query.maxEdges ?? MAX_EDGES.standard,
      firstViewOnly: query.all !== true,
    }),
  );

  const labels = {
    tags,
    summary: "Labels, types and properties in use",
    response: answers(200, SchemaViewSchema),
  };
  api.get(`${API_PREFIX}/schema`, { schema: labels }, () => store.schema());

  const relations = {
    tags,
    summary: "Every relation that a fact can have",
    response: answers(200, Type.Object({ items: Type.Array(RelationTypeSchema) }, closed)),
  };
  api.get(`${API_PREFIX}/relations`, { schema: relations }, () => ({ items: RELATION_TYPES }));
}
