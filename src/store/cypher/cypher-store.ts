import type { GraphStore } from "../graph-store.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { Change } from "./apply-change.js";
import { contributions } from "./contributions.js";
import { counts } from "./counts.js";
import { defineSchema } from "./define-schema.js";
import { deleteArticle } from "./delete-article.js";
import { facts } from "./facts.js";
import { findArticle } from "./find-article.js";
import { findEdited } from "./find-edited.js";
import { getArticle } from "./get-article.js";
import { getEntity } from "./get-entity.js";
import { identityVerbs } from "./identity/identity-verbs.js";
import { listArticles } from "./list-articles.js";
import { MemoryNameIndex } from "./memory-name-index.js";
import type { NameIndex } from "./name-index.js";
import { neighbours } from "./neighbours.js";
import { overview } from "./overview.js";
import { paths } from "./paths.js";
import { records } from "./records.js";
import { saveArticle } from "./save-article.js";
import { schema } from "./schema.js";
import { searchEntities } from "./search-entities.js";
import { articleVersion, articleVersions } from "./versions/article-versions.js";

export interface CypherStoreOptions {
  /** How entities are found by name; without it, an index in memory that this store keeps. */
  readonly nameIndex?: NameIndex;
  /**
   * True when other processes may work on the database too. Where none does, opening it finishes what a call of `decide`
   * left that broke off; elsewhere the next change of decisions does.
   */
  readonly isShared?: boolean;
}

/**
 * The store over any database that speaks the common dialect of Cypher. Defines the schema
 * first; the store owns the runner and closes it.
 * @throws StoreError when the schema cannot be defined or is of a newer version
 */
export async function createCypherStore(
  runner: CypherRunner,
  options: CypherStoreOptions = {},
): Promise<GraphStore> {
  await defineSchema(runner);
  const index = options.nameIndex ?? new MemoryNameIndex(runner);
  const identity = identityVerbs(runner, (change) => follow(index, change));
  if (options.isShared !== true) await identity.decide([]);
  return {
    ...identity,
    engine: runner.engine,
    async saveArticle(contribution, ingestedAt, former) {
      const { outcome, change } = await saveArticle(runner, contribution, ingestedAt, former);
      follow(index, change);
      return outcome;
    },
    async deleteArticle(id) {
      const { outcome, change } = await deleteArticle(runner, id);
      follow(index, change);
      return outcome;
    },
    findArticle: (by) => findArticle(runner, by),
    findEdited: (by) => findEdited(runner, by),
    listArticles: (query) => listArticles(runner, query),
    getArticle: (id) => getArticle(runner, id),
    articleVersions: (article, query) => articleVersions(runner, article, query),
    articleVersion: (article, version) => articleVersion(runner, article, version),
    getEntity: (id) => getEntity(runner, id),
    searchEntities: (query) => searchEntities(runner, index, query),
    neighbours: (id, query) => neighbours(runner, id, query),
    paths: (from, to, query) => paths(runner, from, to, query),
    overview: (query) => overview(runner, query),
    facts: (query) => facts(runner, query),
    schema: () => schema(runner),
    counts: () => counts(runner),
    async runCypher(query, cypherOptions) {
      try {
        return await runner.adhoc(query, cypherOptions);
      } finally {
        if (cypherOptions.allowWrites) index.reset();
      }
    },
    records: () => records(runner),
    contributions: () => contributions(runner),
    settle: () => runner.settle(),
    close: () => runner.close(),
  };
}

/** Tell the index what a committed change did. */
function follow(index: NameIndex, change: Change | null): void {
  if (change !== null) index.changed(change.entities, change.removedEntities);
}
