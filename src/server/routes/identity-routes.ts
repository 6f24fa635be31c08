import Type from "typebox";
import { API_PREFIX } from "../../api/contract.js";
import { answers, closed, Id, IdParams, limit, listOffset, pageOf } from "../schemas/common-schemas.js";
import {
  DecidedSchema,
  DeciderSchema,
  DecisionKindSchema,
  DecisionSchema,
  EntityIdentitySchema,
  MergeRequestSchema,
  PairSchema,
  ResolveReportSchema,
  SplitRequestSchema,
} from "../schemas/identity-schemas.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

const PATH = `${API_PREFIX}/identity`;
const tags = ["identity"];

const SuggestionQuery = Type.Object({ limit: limit(50, 500), offset: listOffset }, closed);

const DecisionQuery = Type.Object(
  {
    kind: Type.Optional(Type.Array(DecisionKindSchema)),
    by: Type.Optional(DeciderSchema),
    about: Type.Optional(Id),
    standing: Type.Optional(Type.Boolean({ description: "True: those that nobody took back." })),
    limit: limit(50, 500),
    offset: listOffset,
  },
  closed,
);

/** Who is who: what rules suggest, what was decided, and how people decide. */
export function registerIdentityRoutes(api: Api, parts: RouteParts): void {
  registerReading(api, parts);
  registerDeciding(api, parts);
}

function registerReading(api: Api, { identity }: RouteParts): void {
  const suggestions = {
    tags,
    summary: "Pairs of entities that may be the same and that nobody has decided about, the surest first",
    querystring: SuggestionQuery,
    response: answers(200, pageOf(DecisionSchema)),
  };
  api.get(`${PATH}/suggestions`, { schema: suggestions }, ({ query }) =>
    identity.suggestions({ limit: query.limit ?? 50, offset: query.offset ?? 0 }),
  );

  const decisions = {
    tags,
    summary: "Decisions about identity, the newest first",
    querystring: DecisionQuery,
    response: answers(200, pageOf(DecisionSchema)),
  };
  api.get(`${PATH}/decisions`, { schema: decisions }, ({ query }) => {
    const { kind, limit = 50, offset = 0, ...rest } = query;
    return identity.decisions({ ...rest, limit, offset, ...(kind === undefined ? {} : { kinds: kind }) });
  });

  const identityOf = {
    tags,
    summary: "What was joined into an entity, and the decisions about it",
    params: IdParams,
    response: answers(200, EntityIdentitySchema),
  };
  api.get(`${API_PREFIX}/entities/:id/identity`, { schema: identityOf }, ({ params }) =>
    identity.identityOf(params.id),
  );
}

function registerDeciding(api: Api, { identity, closing }: RouteParts): void {
  const response = answers(200, DecidedSchema);

  const merge = { tags, summary: "Two entities are the same", body: MergeRequestSchema, response };
  api.post(`${PATH}/merge`, { schema: merge }, ({ body }) => identity.merge(body));

  const different = { tags, summary: "Two entities are never the same", body: PairSchema, response };
  api.post(`${PATH}/different`, { schema: different }, ({ body }) => identity.keepApart(body));

  const split = {
    tags,
    summary: "In some articles an entity is another",
    body: SplitRequestSchema,
    response,
  };
  api.post(`${PATH}/split`, { schema: split }, ({ body }) => identity.split(body));

  const undo = { tags, summary: "Take a decision back", params: IdParams, response };
  api.post(`${PATH}/decisions/:id/undo`, { schema: undo }, ({ params }) => identity.undo(params.id));

  const accept = { tags, summary: "Merge what a suggestion names", params: IdParams, response };
  api.post(`${PATH}/suggestions/:id/accept`, { schema: accept }, ({ params }) => identity.accept(params.id));

  const reject = { tags, summary: "Keep apart what a suggestion names", params: IdParams, response };
  api.post(`${PATH}/suggestions/:id/reject`, { schema: reject }, ({ params }) => identity.reject(params.id));

  const resolve = {
    tags,
    summary: "Let the rules compare all entities; the answer comes when they have",
    response: answers(200, ResolveReportSchema),
  };
  api.post(`${PATH}/resolve`, { schema: resolve }, () => identity.resolve({ signal: closing }));
}
