import type { FormerVersion } from "../graph/article-version.js";
import type { EntityKind } from "../graph/entity-kinds.js";
import type { Contribution } from "../graph/contribution.js";
import type { RelationName } from "../graph/relations.js";
import type { CypherParameters, CypherResult } from "../graph/values.js";
import type { ArticleVersionText, ArticleVersionView } from "../graph/version-views.js";
import type {
  ArticleSummary,
  ArticleView,
  DeleteOutcome,
  EntityDetail,
  EntityHit,
  FactView,
  GraphCounts,
  GraphView,
  Page,
  PathView,
  SaveOutcome,
  SchemaView,
} from "../graph/views.js";
import type { GraphRecord } from "../graph/records.js";
import type { IdentityStore } from "./identity-store.js";

/**
 * The port to the database, in the verbs of the domain. The contract suite
 * (test/store/contract) is its specification; every engine passes it.
 */
export interface GraphStore extends IdentityStore {
  readonly engine: EngineInfo;

  /**
   * Add what an article says as read, all of it or nothing, about the entities that decisions make of those it names.
   * The same contribution again changes nothing; another text of the same article replaces what it had said, and the
   * former text is kept as a version. The text that is saved last is the article's, whatever the dates.
   * @param former versions that are known from elsewhere, to be kept as well
   */
  saveArticle(
    contribution: Contribution,
    ingestedAt: string,
    former?: readonly FormerVersion[],
  ): Promise<SaveOutcome>;
  /** Remove an article, its versions, and exactly what only it supported. */
  deleteArticle(id: string): Promise<DeleteOutcome>;
  /** The id of the stored article with this address or this text, or null. */
  findArticle(by: {
    readonly canonicalUrl: string | null;
    readonly contentHash: string;
  }): Promise<string | null>;
  /**
   * The id of the stored article that an edited file was before: one without an address, of the same source, with much
   * of the same text; or null.
   */
  findEdited(by: { readonly source: string; readonly text: string }): Promise<string | null>;
  /** Newest publication first, then by id. */
  listArticles(query: ArticleQuery): Promise<Page<ArticleSummary>>;
  /** @throws InputError `INPUT_NOT_FOUND` */
  getArticle(id: string): Promise<ArticleView>;
  /**
   * The texts that an article has had, the newest first, each with what it states that the one before did not.
   * @throws InputError `INPUT_NOT_FOUND`
   */
  articleVersions(article: string, query: VersionQuery): Promise<Page<ArticleVersionView>>;
  /** @throws InputError `INPUT_NOT_FOUND` */
  articleVersion(article: string, version: string): Promise<ArticleVersionText>;

  /** @throws InputError `INPUT_NOT_FOUND` */
  getEntity(id: string): Promise<EntityDetail>;
  /** By name or alias, forgiving case, accents, unfinished words and typing errors; best first. */
  searchEntities(query: EntitySearch): Promise<readonly EntityHit[]>;
  /** The entity, its neighbours (most supported first) and the edges between them and it. */
  neighbours(id: string, query: NeighbourQuery): Promise<GraphView>;
  /** The shortest paths over derived relationships, in either direction. */
  paths(from: string, to: string, query: PathQuery): Promise<PathView>;
  /** A bounded, meaningful first view: the most connected entities and the edges between them. */
  overview(query: OverviewQuery): Promise<GraphView>;

  /** Facts with everything that supports them; by id, or all between two entities, or all about one. */
  facts(query: FactQuery): Promise<Page<FactView>>;

  schema(): Promise<SchemaView>;
  counts(): Promise<GraphCounts>;

  /**
   * Run a query that somebody typed. Read-only unless `allowWrites`.
   * @throws QueryError when it is refused, wrong, or runs over a limit
   */
  runCypher(query: string, options: CypherOptions): Promise<CypherResult>;

  /** Everything that is stored, in an order that depends on the content alone. */
  records(): AsyncIterable<GraphRecord>;

  /**
   * What each stored article says as read, as it was saved, and its former versions, by id. Saved in an empty store
   * together with the same decisions it makes the same graph.
   */
  contributions(): AsyncIterable<StoredArticle>;

  /** Called when a batch of saves has ended: a moment for the engine to tidy up. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What saveArticle was given. */
export interface StoredContribution {
  readonly contribution: Contribution;
  readonly ingestedAt: string;
}

/** The same with the versions that the article had before, the newest first. */
export interface StoredArticle extends StoredContribution {
  readonly former: readonly FormerVersion[];
}

export interface EngineInfo {
  readonly name: "embedded" | "neo4j";
  readonly version: string;
  /** File or address, without secrets. */
  readonly location: string;
}

export interface ArticleQuery {
  readonly limit: number;
  readonly offset: number;
}

export interface VersionQuery {
  readonly limit: number;
  readonly offset: number;
}

export interface EntitySearch {
  readonly text: string;
  readonly limit: number;
  readonly kinds?: readonly EntityKind[];
}

export interface NeighbourQuery {
  /** Most neighbours to return. */
  readonly limit: number;
  readonly relations?: readonly RelationName[];
  readonly direction?: "out" | "in" | "both";
  readonly minConfidence?: number;
}

export interface PathQuery {
  /** Longest path, in edges. */
  readonly maxLength: number;
  /** Most paths to return. */
  readonly limit: number;
}

export interface OverviewQuery {
  readonly maxNodes: number;
  readonly maxEdges: number;
  /** Leave out relations that the table keeps from the first view. */
  readonly firstViewOnly: boolean;
}

export interface FactQuery {
  readonly ids?: readonly string[];
  /** Facts with this entity as subject or object. */
  readonly about?: string;
  /** With `about`: only facts that join the two, in either direction. */
  readonly and?: string;
  readonly relation?: RelationName;
  readonly article?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface CypherOptions {
  readonly parameters: CypherParameters;
  /** Most rows to return. */
  readonly limit: number;
  readonly timeoutMs: number;
  readonly allowWrites: boolean;
  readonly signal?: AbortSignal;
}
