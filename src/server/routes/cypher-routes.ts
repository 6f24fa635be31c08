import { API_PREFIX, type CypherRequest } from "../../api/contract.js";
import { QueryError } from "../../graph/errors.js";
import type { CypherOptions } from "../../store/graph-store.js";
import { abortSignalOf } from "../abort-signal-of.js";
import { answers } from "../schemas/common-schemas.js";
import { CypherAnswerSchema, CypherRequestSchema } from "../schemas/cypher-schemas.js";
import type { ServerLimits } from "../server-limits.js";
import type { RouteParts } from "../server-parts.js";
import type { Api } from "../type-provider.js";

/** Ad-hoc Cypher, read-only unless both the server and the request allow more. */
export function registerCypherRoutes(api: Api, parts: RouteParts): void {
  const schema = {
    tags: ["cypher"],
    summary: "Run a Cypher query",
    body: CypherRequestSchema,
    response: answers(200, CypherAnswerSchema),
  };
  api.post(`${API_PREFIX}/cypher`, { schema }, async ({ body }, reply) => {
    if (body.write === true && !parts.allowWrites) throw writesRefused();
    const { options, notices } = withinLimits(body, parts.limits);
    const signal = abortSignalOf(reply, parts.closing);
    const result = await parts.store.runCypher(body.query, { ...options, signal });
    return { ...result, notices: [...notices, ...result.notices] };
  });
}

/** The request's limits lowered to the server's, and words about each that was. */
export function withinLimits(
  { parameters = {}, limit, timeoutMs, write = false }: CypherRequest,
  limits: ServerLimits,
): { readonly options: CypherOptions; readonly notices: readonly string[] } {
  const notices: string[] = [];
  const lower = (wish: number, most: number, what: string) => {
    if (wish > most)
      notices.push(`The limit was lowered from ${wish} to ${most} ${what}, the most this server gives.`);
    return Math.min(wish, most);
  };
  return {
    options: {
      parameters,
      limit: lower(limit ?? limits.defaultRows, limits.maxRows, "rows"),
      timeoutMs: lower(timeoutMs ?? limits.defaultTimeoutMs, limits.maxTimeoutMs, "ms"),
      allowWrites: write,
    },
    notices,
  };
}

function writesRefused(): QueryError {
  return new QueryError("QUERY_REFUSED", "This server does not let queries change the graph.", {
    hint: "Start it with `newsgraph serve --allow-writes`.",
  });
}
