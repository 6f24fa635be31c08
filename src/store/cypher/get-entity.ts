import type { EntityDetail } from "../../graph/views.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner } from "../cypher-runner.js";
import { ARTICLE_COLUMNS, toArticleSummary } from "./article-summary.js";
import { cypher, quoted } from "./cypher-text.js";
import { requireEntity } from "./entity-view.js";
import { readNumber, readRelation } from "./row-reader.js";

const RECENT_ARTICLES = 10;

const RECENT = cypher`
  MATCH (e:Entity {id: $id})
  MATCH (e)<-[:NAMES]-(a:Article)
  WITH a ORDER BY a.publicationOrder DESC, a.id LIMIT $limit
  RETURN ${ARTICLE_COLUMNS}, a.publicationOrder AS publicationOrder
  ORDER BY publicationOrder DESC, id`;

const relationsAs = (end: "SUBJECT" | "OBJECT") => cypher`
  MATCH (e:Entity {id: $id})
  MATCH (e)<-[:${quoted(end)}]-(f:Fact)
  RETURN f.relation AS relation, count(f) AS count`;

/**
 * An entity, how often it takes part in each relation (denied facts and values included), and
 * the newest articles that name it.
 * @throws InputError (`INPUT_NOT_FOUND`)
 */
export async function getEntity(runner: CypherRunner, id: string): Promise<EntityDetail> {
  const entity = await requireEntity(runner, id);
  const [asSubject, asObject, recent] = await Promise.all([
    runner.read(relationsAs("SUBJECT"), { id }),
    runner.read(relationsAs("OBJECT"), { id }),
    runner.read(RECENT, { id, limit: RECENT_ARTICLES }),
  ]);
  const relations = [
    ...asSubject.map((row) => ({ row, direction: "out" as const })),
    ...asObject.map((row) => ({ row, direction: "in" as const })),
  ].map(({ row, direction }) => ({
    relation: readRelation(row, "relation"),
    direction,
    count: readNumber(row, "count"),
  }));
  relations.sort(
    (a, b) =>
      b.count - a.count || compareText(a.relation, b.relation) || compareText(b.direction, a.direction),
  );
  return { ...entity, relations, recentArticles: recent.map(toArticleSummary) };
}
