import type { GraphCounts } from "../../graph/views.js";
import type { CypherRunner } from "../cypher-runner.js";
import { alternatives, cypher, quoted } from "./cypher-text.js";
import { EDGE_RELATIONS } from "./edge-view.js";
import { readCount } from "./row-reader.js";

const nodes = (label: string) => cypher`MATCH (n:${quoted(label)}) RETURN count(n) AS count`;

const relationships = (types: readonly string[]) =>
  cypher`MATCH ()-[r:${alternatives(types)}]->() RETURN count(r) AS count`;

/** How much the graph holds. */
export async function counts(runner: CypherRunner): Promise<GraphCounts> {
  const count = async (query: string) => readCount((await runner.read(query))[0], "count");
  const [articles, sentences, entities, facts, mentions, edges] = await Promise.all([
    count(nodes("Article")),
    count(nodes("Sentence")),
    count(nodes("Entity")),
    count(nodes("Fact")),
    count(relationships(["MENTIONS"])),
    count(relationships(EDGE_RELATIONS)),
  ]);
  return { articles, sentences, entities, mentions, facts, edges };
}
