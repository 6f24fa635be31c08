import Type from "typebox";
import { API_PREFIX } from "../../api/contract.js";
import { InputError } from "../../graph/errors.js";
import {
  answers,
  closed,
  Id,
  limit,
  listOffset,
  pageOf,
  RelationNameSchema,
} from "../schemas/common-schemas.js";
import { FactViewSchema } from "../schemas/fact-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const FactQuery = Type.Object(
  {
    id: Type.Optional(Type.Array(Id, { maxItems: 200 })),
    about: Type.Optional(Id),
    and: Type.Optional(Id),
    relation: Type.Optional(RelationNameSchema),
    article: Type.Optional(Id),
    limit: limit(50, 500),
    offset: listOffset,
  },
  closed,
);

/** Facts with the sentences that support them. */
export function registerFactRoutes(api: Api, { store }: RouteParts): void {
  const schema = {
    tags: ["facts"],
    summary: "Facts by id, about an entity, between two, or of an article, each with its evidence",
    querystring: FactQuery,
    response: answers(200, pageOf(FactViewSchema)),
  };
  api.get(`${API_PREFIX}/facts`, { schema }, ({ query }) => {
    const { id, limit = 50, offset = 0, ...rest } = query;
    if (rest.and !== undefined && rest.about === undefined) {
      throw new InputError("INPUT_INVALID", "The query string of the request has `and` without `about`.", {
        hint: "Name one entity with `about` and the other with `and`.",
        details: { part: "query string", path: "/and" },
      });
    }
    return store.facts({ ...rest, limit, offset, ...(id === undefined ? {} : { ids: id }) });
  });
}
