import type { FactView, Page } from "../../graph/views.js";
import type { CypherParameter } from "../../graph/values.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { FactQuery } from "../graph-store.js";
import { cypher } from "./cypher-text.js";
import { countIndependent, readFactEvidence } from "./fact-evidence.js";
import { readFactRows } from "./fact-rows.js";
import { readCount, readText } from "./row-reader.js";

/** The facts that a query asks for, bound to `f`, each once. */
interface Selection {
  readonly text: string;
  readonly parameters: Record<string, CypherParameter>;
}

const BY_IDS = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  WITH DISTINCT f`;

const OF_ARTICLE = cypher`
  MATCH (a:Article {id: $article})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)<-[:SUPPORTED_BY]-(f:Fact)
  WITH DISTINCT f`;

const ABOUT = cypher`
  MATCH (e:Entity {id: $about})
  MATCH (e)<-[:SUBJECT|OBJECT]-(f:Fact)
  WITH DISTINCT f`;

const WITH_RELATION = cypher`
  MATCH (f:Fact {relation: $relation})
  WITH f`;

const ALL = cypher`
  MATCH (f:Fact)
  WITH f`;

/** Narrow what is bound already; separate clauses, because a pattern of two hops fails at hubs. */
const NARROW = {
  article: cypher`
  MATCH (f)-[:SUPPORTED_BY]->(s:Sentence)
  WHERE s.article = $article
  WITH DISTINCT f`,
  about: cypher`
  MATCH (f)-[:SUBJECT|OBJECT]->(e:Entity)
  WHERE e.id = $about
  WITH DISTINCT f`,
  other: cypher`
  MATCH (f)-[:SUBJECT|OBJECT]->(e:Entity)
  WHERE e.id = $other
  WITH DISTINCT f`,
  // Between an entity and itself means that it is both subject and object.
  otherIsSame: cypher`
  MATCH (f)-[:SUBJECT]->(s:Entity)
  MATCH (f)-[:OBJECT]->(o:Entity)
  WHERE s.id = $other AND o.id = $other
  WITH DISTINCT f`,
  relation: cypher`
  WHERE f.relation = $relation
  WITH f`,
} as const;

const total = (selection: string) => cypher`${selection}
  RETURN count(f) AS total`;

const page = (selection: string) => cypher`${selection}
  RETURN f.id AS id, f.sources AS sources, f.confidence AS confidence
  ORDER BY sources DESC, confidence DESC, id SKIP $offset LIMIT $limit`;

/**
 * Facts with the sentences that support them, the best supported first, then by id. The
 * conditions of the query are joined by "and"; none means all facts.
 */
export async function facts(runner: CypherRunner, query: FactQuery): Promise<Page<FactView>> {
  const { text, parameters } = select(query);
  const [[count], rows] = await Promise.all([
    runner.read(total(text), parameters),
    query.limit > 0
      ? runner.read(page(text), { ...parameters, offset: query.offset, limit: query.limit })
      : Promise.resolve([]),
  ]);
  const ids = rows.map((row) => readText(row, "id"));
  const found = await readFactRows(runner, ids);
  const evidence = await readFactEvidence(runner, found);
  const items = found.map((fact) => {
    const behind = evidence.get(fact.id) ?? [];
    return { ...fact, independentSources: countIndependent(behind), evidence: behind };
  });
  return { items, total: readCount(count, "total") };
}

/** Begin with the condition that leaves the fewest facts, narrow by the others. */
function select({ ids, article, about, and, relation }: FactQuery): Selection {
  // `and` is a word that engines reserve, also for parameters.
  const parameters = present({ ids, article, about, other: and, relation });
  const conditions = Object.keys(parameters);
  const [begin, started] = beginning(conditions);
  const rest = conditions.filter((condition) => condition !== started);
  const text = rest.map((condition) => narrowing(condition, about !== undefined && about === and)).join("");
  return { text: begin + text, parameters };
}

function beginning(conditions: readonly string[]): readonly [text: string, condition: string | null] {
  if (conditions.includes("ids")) return [BY_IDS, "ids"];
  if (conditions.includes("article")) return [OF_ARTICLE, "article"];
  if (conditions.includes("about")) return [ABOUT, "about"];
  if (conditions.includes("relation")) return [WITH_RELATION, "relation"];
  return [ALL, null];
}

function narrowing(condition: string, isLoop: boolean): string {
  if (condition === "article" || condition === "about" || condition === "relation") return NARROW[condition];
  if (condition === "other") return isLoop ? NARROW.otherIsSame : NARROW.other;
  return "";
}

function present(query: Record<string, CypherParameter | undefined>): Record<string, CypherParameter> {
  const entries = Object.entries(query).filter(
    (entry): entry is [string, CypherParameter] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
