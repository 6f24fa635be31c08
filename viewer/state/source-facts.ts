import type { Api } from "../client/api.js";
import type { SourceFilter } from "./edge-filter.js";

/** Most facts of one source that are fetched. */
const MAX_FACTS = 20_000;

const OF_PUBLISHER = `MATCH (f:Fact)-[:SUPPORTED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article {publisher: $id})
RETURN DISTINCT f.id`;
const OF_ARTICLE = `MATCH (f:Fact)-[:SUPPORTED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article {id: $id})
RETURN DISTINCT f.id`;

/** Ask which facts an article, or the articles of a publisher, support. @throws ApiError */
export async function loadSource(
  api: Api,
  { type, id }: Pick<SourceFilter, "type" | "id">,
): Promise<SourceFilter> {
  const { signal } = new AbortController();
  const query = type === "publisher" ? OF_PUBLISHER : OF_ARTICLE;
  const [result, label] = await Promise.all([
    api.cypher({ query, parameters: { id }, limit: MAX_FACTS }, signal),
    type === "publisher" ? id : api.article(id).then((article) => article.title ?? "an article"),
  ]);
  const facts = result.rows.flatMap((row) => row.filter((value) => typeof value === "string"));
  return { type, id, label, facts: new Set(facts) };
}
