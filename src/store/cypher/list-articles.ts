import type { ArticleSummary, Page } from "../../graph/views.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { ArticleQuery } from "../graph-store.js";
import { ARTICLE_COLUMNS, toArticleSummary } from "./article-summary.js";
import { cypher } from "./cypher-text.js";
import { readCount } from "./row-reader.js";

const TOTAL = cypher`MATCH (a:Article) RETURN count(a) AS total`;

const PAGE = cypher`
  MATCH (a:Article)
  WITH a ORDER BY a.publicationOrder DESC, a.id SKIP $offset LIMIT $limit
  RETURN ${ARTICLE_COLUMNS}, a.publicationOrder AS publicationOrder
  ORDER BY publicationOrder DESC, id`;

/** Newest publication first, articles without a date last, then by id. */
export async function listArticles(runner: CypherRunner, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const [total] = await runner.read(TOTAL);
  const rows = query.limit === 0 ? [] : await runner.read(PAGE, { limit: query.limit, offset: query.offset });
  return { items: rows.map(toArticleSummary), total: readCount(total, "total") };
}
