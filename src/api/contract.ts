import type { ErrorCode } from "../graph/errors.js";
import type { CypherParameters, CypherResult } from "../graph/values.js";

/**
 * The HTTP API as its callers see it. The server's schemas and the viewer's client are
 * both checked against these types. All paths are below the server's address.
 *
 * GET    /api/health                     HealthView
 * GET    /api/articles?limit&offset      { items: ArticleSummary[], total }
 * POST   /api/articles                   ArticleRequest -> 202 JobView
 * GET    /api/articles/:id               ArticleView
 * GET    /api/articles/:id/versions?limit&offset           { items: ArticleVersionView[], total }
 * GET    /api/articles/:id/versions/:version               ArticleVersionText
 * DELETE /api/articles/:id               DeleteOutcome
 * GET    /api/jobs?limit&offset          { items: JobView[], total }
 * GET    /api/jobs/:id                   JobView
 * GET    /api/jobs/:id/events            server-sent events: `data:` is a JobView at each change, ends when the job ends
 * DELETE /api/jobs/:id                   JobView (cancelled)
 * GET    /api/entities?q&kind&limit      { items: EntityHit[] }
 * GET    /api/entities/:id               EntityDetail
 * GET    /api/entities/:id/identity      EntityIdentity
 * GET    /api/entities/:id/neighbours?limit&relation&direction&minConfidence   GraphView
 * GET    /api/identity/suggestions?limit&offset                                { items: Decision[], total }
 * GET    /api/identity/decisions?kind&by&about&standing&limit&offset           { items: Decision[], total }
 * POST   /api/identity/merge             { left, right, acrossKinds? } -> Decided
 * POST   /api/identity/different         { left, right } -> Decided
 * POST   /api/identity/split             { entity, articles } -> Decided
 * POST   /api/identity/decisions/:id/undo                                      Decided
 * POST   /api/identity/suggestions/:id/accept                                  Decided
 * POST   /api/identity/suggestions/:id/reject                                  Decided
 * POST   /api/identity/resolve           ResolveReport, when the rules have compared everything
 * GET    /api/paths?from&to&maxLength&limit                                    PathView
 * GET    /api/facts?id&about&and&relation&article&limit&offset                 { items: FactView[], total }
 * GET    /api/graph?maxNodes&maxEdges&all                                      GraphView
 * GET    /api/schema                     SchemaView
 * GET    /api/relations                  { items: RelationType[] }, the relation table
 * POST   /api/cypher                     CypherRequest -> CypherAnswer
 * GET    /api/export?format=jsonl|graphml|gexf|cypher      a stream
 * GET    /api/docs                       OpenAPI, for people; /api/docs/json for programs
 */
export const API_PREFIX = "/api";

/** How much of the graph one answer of `GET /api/graph` holds, unless it is asked for otherwise, and at most. */
export const OVERVIEW_LIMITS = {
  nodes: { standard: 200, most: 5_000 },
  edges: { standard: 1_000, most: 20_000 },
} as const;

/** The body of every answer that is not a success. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint: string | null;
    readonly details: Readonly<Record<string, string | number | boolean | null>>;
  };
}

export interface HealthView {
  readonly status: "ok" | "degraded";
  readonly version: string;
  readonly engine: { readonly name: string; readonly version: string; readonly location: string };
  readonly counts: {
    readonly articles: number;
    readonly sentences: number;
    readonly entities: number;
    readonly mentions: number;
    readonly facts: number;
    readonly edges: number;
  };
  /** Why it is degraded; null when it is not. The counts are 0 then. */
  readonly problem?: ErrorBody["error"] | null;
}

/**
 * An article to add: `text`, or `html`, or a file as `base64` with its name as `source`, or a `url` to fetch; beside
 * the others, `url` says where it stands. A `url` alone may be a feed or sitemap, whose articles the job then reads.
 */
export interface ArticleRequest {
  readonly text?: string;
  readonly html?: string;
  /** A file of any format that can be read, in Base64; `source` is its name. */
  readonly base64?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  readonly language?: string;
  /** What the submitter calls it: a file name. */
  readonly source?: string;
}

export interface CypherRequest {
  readonly query: string;
  readonly parameters?: CypherParameters;
  /** Most rows; 1,000 unless given, at most 100,000. */
  readonly limit?: number;
  /** 10,000 unless given, at most 60,000. */
  readonly timeoutMs?: number;
  /** Refused unless the server was started with --allow-writes. */
  readonly write?: boolean;
}

/** Values JSON has no form for carry a `$type`; limits that were lowered are said in `notices`. */
export type CypherAnswer = CypherResult;
