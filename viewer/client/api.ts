import type { ArticleRequest, CypherRequest, HealthView } from "../../src/api/contract.js";
import type { JobView } from "../../src/api/job-view.js";
import type { CypherResult } from "../../src/graph/values.js";
import type { ArticleVersionView } from "../../src/graph/version-views.js";
import type {
  ArticleSummary,
  ArticleView,
  DeleteOutcome,
  EntityDetail,
  EntityHit,
  FactView,
  GraphView,
  Page,
  PathView,
  SchemaView,
} from "../../src/graph/views.js";
import type { OverviewSize } from "../state/overview-size.js";
import * as guards from "./answer-guards.js";
import { createIdentityApi, type IdentityApi } from "./identity-api.js";
import { queryString, request } from "./request.js";

/** Which facts to ask for. */
export interface FactSelection {
  readonly id?: string;
  readonly about?: string;
  readonly and?: string;
  readonly article?: string;
  readonly limit?: number;
}

/** Which neighbours of an entity to ask for. */
export interface NeighbourSelection {
  readonly id: string;
  readonly limit: number;
  /** Null for any. */
  readonly relation: string | null;
  readonly direction: "out" | "in" | "both";
}

/** The server as the viewer sees it. Every call may throw ApiError. */
export interface Api {
  readonly identity: IdentityApi;
  health(): Promise<HealthView>;
  overview(options: { readonly all: boolean } & OverviewSize): Promise<GraphView>;
  search(text: string, limit: number, signal: AbortSignal): Promise<readonly EntityHit[]>;
  entity(id: string): Promise<EntityDetail>;
  neighbours(selection: NeighbourSelection): Promise<GraphView>;
  paths(from: string, to: string): Promise<PathView>;
  facts(selection: FactSelection): Promise<Page<FactView>>;
  articles(limit: number, offset: number): Promise<Page<ArticleSummary>>;
  article(id: string): Promise<ArticleView>;
  versions(article: string, limit: number): Promise<Page<ArticleVersionView>>;
  addArticle(article: ArticleRequest): Promise<JobView>;
  deleteArticle(id: string): Promise<DeleteOutcome>;
  jobs(): Promise<readonly JobView[]>;
  job(id: string): Promise<JobView>;
  cancelJob(id: string): Promise<JobView>;
  /** The address of a job's server-sent events. */
  jobEventsUrl(id: string): string;
  schema(): Promise<SchemaView>;
  cypher(query: CypherRequest, signal: AbortSignal): Promise<CypherResult>;
}

/** Longest path the viewer asks for, in relations. */
const MAX_PATH_LENGTH = 6;
const MAX_PATHS = 10;

/** The API below `base`, for example `api`. */
export function createApi(base: string): Api {
  const at = (path: string, id: string, rest = ""): string =>
    `${base}/${path}/${encodeURIComponent(id)}${rest}`;
  return {
    identity: createIdentityApi(base),
    health: () => request(`${base}/health`, guards.isHealthView),
    overview: ({ all, maxNodes, maxEdges }) => {
      const query = queryString({ all: all ? true : undefined, maxNodes, maxEdges });
      return request(`${base}/graph${query}`, guards.isGraphView);
    },
    search: async (text, limit, signal) => {
      const path = `${base}/entities${queryString({ q: text, limit })}`;
      return (await request(path, guards.isEntityHits, { signal })).items;
    },
    entity: (id) => request(at("entities", id), guards.isEntityDetail),
    neighbours: ({ id, limit, relation, direction }) => {
      const query = queryString({ limit, relation: relation ?? undefined, direction });
      return request(at("entities", id, `/neighbours${query}`), guards.isGraphView);
    },
    paths: (from, to) => {
      const query = queryString({ from, to, maxLength: MAX_PATH_LENGTH, limit: MAX_PATHS });
      return request(`${base}/paths${query}`, guards.isPathView);
    },
    facts: (selection) => request(`${base}/facts${queryString({ ...selection })}`, guards.isFactPage),
    articles: (limit, offset) =>
      request(`${base}/articles${queryString({ limit, offset })}`, guards.isArticlePage),
    article: (id) => request(at("articles", id), guards.isArticleView),
    versions: (article, limit) =>
      request(at("articles", article, `/versions${queryString({ limit })}`), guards.isVersionPage),
    addArticle: (body) => request(`${base}/articles`, guards.isJobView, { method: "POST", body }),
    deleteArticle: (id) => request(at("articles", id), guards.isDeleteOutcome, { method: "DELETE" }),
    jobs: async () => (await request(`${base}/jobs`, guards.isJobPage)).items,
    job: (id) => request(at("jobs", id), guards.isJobView),
    cancelJob: (id) => request(at("jobs", id), guards.isJobView, { method: "DELETE" }),
    jobEventsUrl: (id) => at("jobs", id, "/events"),
    schema: () => request(`${base}/schema`, guards.isSchemaView),
    cypher: (body, signal) =>
      request(`${base}/cypher`, guards.isCypherResult, { method: "POST", body, signal }),
  };
}
