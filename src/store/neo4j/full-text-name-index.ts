import { normalName } from "../../graph/normal-name.js";
import { cypher } from "../cypher/cypher-text.js";
import { forgivenEdits } from "../../graph/edit-distance.js";
import type { CandidateQuery, NameIndex } from "../cypher/name-index.js";
import { readText } from "../cypher/row-reader.js";
import type { CypherRunner } from "../cypher-runner.js";

const INDEX = "entity_names";

/**
 * The normal names are what the store keeps in step; the name and aliases are there for those that somebody changes
 * by hand. The analyzer leaves out no language's stop words: they may be names.
 */
const DEFINE = `
  CREATE FULLTEXT INDEX \`${INDEX}\` IF NOT EXISTS FOR (e:Entity) ON EACH [e.normalNames, e.name, e.aliases]
  OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words', \`fulltext.eventually_consistent\`: false}}`;

/** How much a word that is equal or begun counts beside one that is only alike. */
const BOOST = { equal: 8, begun: 3 } as const;
/** Hits of the index that are weighed by how well known they are, for one candidate that is asked for. */
const HITS_PER_CANDIDATE = 20;

const SEARCH = cypher`
  CALL db.index.fulltext.queryNodes($index, $words, {limit: $hits}) YIELD node, score
  WITH node, score
  WHERE $kinds IS NULL OR node.kind IN $kinds
  WITH node, score * (1.0 + log10(1.0 + node.articles)) AS weight
  RETURN node.id AS id
  ORDER BY weight DESC, id LIMIT $limit`;

/**
 * Entities by name through the full-text index of the database, which the database itself keeps in step
 * with every writer.
 */
export class FullTextNameIndex implements NameIndex {
  private constructor(private readonly runner: CypherRunner) {}

  /** Create the index where it is missing, and wait until it has read what was there before. */
  static async open(runner: CypherRunner): Promise<FullTextNameIndex> {
    await runner.define(DEFINE);
    await runner.define(`CALL db.awaitIndex('${INDEX}', 300)`);
    return new FullTextNameIndex(runner);
  }

  async candidates({ text, limit, kinds }: CandidateQuery): Promise<readonly string[]> {
    const words = luceneQuery(text);
    if (words === "") return [];
    const rows = await this.runner.read(SEARCH, {
      index: INDEX,
      words,
      kinds,
      limit,
      hits: limit * HITS_PER_CANDIDATE,
    });
    return rows.map((row) => readText(row, "id"));
  }

  reset(): void {
    // It lives in the database.
  }

  changed(): void {
    // The database follows its own changes.
  }
}

/**
 * Any of the words, equal, begun or misspelt, in the syntax of Lucene's classic query parser. Normal
 * names hold letters, digits and spaces only, so that nothing in them means something there but
 * the operators' names, which are in capitals.
 */
export function luceneQuery(text: string): string {
  return normalName(text)
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => {
      const edits = forgivenEdits(word.length);
      return [
        `${word}^${BOOST.equal}`,
        `${word}*^${BOOST.begun}`,
        ...(edits === 0 ? [] : [`${word}~${edits}`]),
      ];
    })
    .join(" ");
}
