import Type from "typebox";
import { API_PREFIX } from "../../api/contract.js";
import {
  answers,
  closed,
  EntityKindSchema,
  Id,
  IdParams,
  limit,
  oneOf,
  RelationNameSchema,
  share,
} from "../schemas/common-schemas.js";
import { EntityDetailSchema, EntityHitSchema } from "../schemas/entity-schemas.js";
import { GraphViewSchema, PathViewSchema } from "../schemas/graph-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const PATH = `${API_PREFIX}/entities`;

const SearchQuery = Type.Object(
  {
    q: Type.String({
      minLength: 1,
      maxLength: 200,
      description: "A name, or a part of one; typing errors are forgiven.",
    }),
    kind: Type.Optional(Type.Array(EntityKindSchema)),
    limit: limit(20, 200),
  },
  closed,
);

const NeighbourQuery = Type.Object(
  {
    limit: limit(50, 1_000),
    relation: Type.Optional(Type.Array(RelationNameSchema)),
    direction: Type.Optional(oneOf(["out", "in", "both"])),
    minConfidence: Type.Optional(share),
  },
  closed,
);

const PathQuery = Type.Object(
  {
    from: Id,
    to: Id,
    maxLength: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 10, default: 6, description: "In relationships." }),
    ),
    limit: limit(10, 100),
  },
  closed,
);

/** Find entities, show one, walk from it. */
export function registerEntityRoutes(api: Api, { store }: RouteParts): void {
  const tags = ["entities"];

  const search = {
    tags,
    summary: "Entities by name or alias, best first",
    querystring: SearchQuery,
    response: answers(200, Type.Object({ items: Type.Array(EntityHitSchema) }, closed)),
  };
  api.get(PATH, { schema: search }, async ({ query }) => {
    const kinds = query.kind === undefined ? {} : { kinds: query.kind };
    return { items: await store.searchEntities({ text: query.q, limit: query.limit ?? 20, ...kinds }) };
  });

  const show = { tags, summary: "One entity", params: IdParams, response: answers(200, EntityDetailSchema) };
  api.get(`${PATH}/:id`, { schema: show }, ({ params }) => store.getEntity(params.id));

  const neighbours = {
    tags,
    summary: "An entity, its neighbours and the relationships among them, most supported first",
    params: IdParams,
    querystring: NeighbourQuery,
    response: answers(200, GraphViewSchema),
  };
  api.get(`${PATH}/:id/neighbours`, { schema: neighbours }, ({ params, query }) => {
    const { limit = 50, relation, direction, minConfidence } = query;
    return store.neighbours(params.id, {
      limit,
      ...(relation === undefined ? {} : { relations: relation }),
      ...(direction === undefined ? {} : { direction }),
      ...(minConfidence === undefined ? {} : { minConfidence }),
    });
  });

  const paths = {
    tags,
    summary: "The shortest paths between two entities",
    querystring: PathQuery,
    response: answers(200, PathViewSchema),
  };
  api.get(`${API_PREFIX}/paths`, { schema: paths }, ({ query }) =>
    store.paths(query.from, query.to, { maxLength: query.maxLength ?? 6, limit: query.limit ?? 10 }),
  );
}
