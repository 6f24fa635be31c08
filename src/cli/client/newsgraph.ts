import type { HealthView } from "../../api/contract.js";
import type { JobItemView } from "../../api/job-view.js";
import type { ExportFormat } from "../../export/export-graph.js";
import type { CypherParameters, CypherResult } from "../../graph/values.js";
import type { ArticleVersionView } from "../../graph/version-views.js";
import type { ArticleSummary, DeleteOutcome, Page } from "../../graph/views.js";
import type { Identities } from "../../identity/identities.js";
import type { ResolveProgress } from "../../identity/resolve-report.js";
import type { Submission } from "../../jobs/reader.js";

/** What the commands need: the database itself, or the server that holds it. */
export interface Newsgraph {
  /** Address of the server, or null when this process holds the database itself. */
  readonly server: string | null;
  /**
   * Read and save articles; of feeds and sitemaps, theirs. Failures of single articles are reported, not thrown.
   * @returns whether the rules have looked at who is who since; a server that is busy with others does so later
   * @throws CancelledError after `signal`; what was saved until then stays
   */
  ingest(submissions: readonly Submission[], options: IngestOptions): Promise<boolean>;
  query(query: string, options: QueryOptions): Promise<CypherResult>;
  articles(limit: number, offset: number): Promise<Page<ArticleSummary>>;
  /** The texts that an article has had, the newest first. */
  versions(article: string, limit: number, offset: number): Promise<Page<ArticleVersionView>>;
  deleteArticle(id: string): Promise<DeleteOutcome>;
  /** Who is who. */
  readonly identity: Identities;
  /** The whole graph as text, in pieces. */
  export(format: ExportFormat): AsyncIterable<string>;
  status(): Promise<HealthView>;
  close(): Promise<void>;
}

export interface IngestOptions {
  readonly signal: AbortSignal;
  /**
   * Called at each change of an article; `index` is its place in `submissions`. The articles of a feed or sitemap
   * are counted on from the end of it.
   */
  readonly onItem: (index: number, item: JobItemView) => void;
  /** True when more of the same batch follows, so that the rules about who is who can wait; false unless said. */
  readonly moreFollows?: boolean;
  /** Told how far the rules about who is who are, which look when a batch has ended; a server does not tell. */
  readonly onResolving?: (progress: ResolveProgress) => void;
}

export interface QueryOptions {
  readonly parameters: CypherParameters;
  /** Most rows. */
  readonly limit: number;
  readonly timeoutMs: number;
  readonly allowWrites: boolean;
  readonly signal: AbortSignal;
}
