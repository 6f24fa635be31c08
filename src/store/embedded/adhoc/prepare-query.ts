import { aliasAggregates } from "./alias-aggregates.js";
import { columnNames } from "./column-names.js";
import { doubtfulColumns } from "./lost-entities.js";
import { labelAlternatives } from "./label-alternatives.js";
import { patternNames } from "./pattern-names.js";
import { QueryStructure } from "./query-structure.js";
import { quoteReserved } from "./quote-reserved.js";
import { lexStatement } from "./refuse-statement.js";
import { relationshipTypes } from "./relationship-types.js";
import { limitRows } from "./row-limit.js";
import { sumOfNothing } from "./sum-of-nothing.js";
import { applyEdits, type EditedText, type Rewriting } from "./text-edits.js";
import { toldDifferences } from "./told-differences.js";
import { refuseWrongAnswers } from "./wrong-answers.js";

/** A typed query, ready for the engine. */
export interface PreparedQuery {
  readonly original: string;
  readonly structure: QueryStructure;
  /** Written in the engine's dialect. */
  readonly edited: EditedText;
  /** The same, stopping after one row more than wanted; only for queries that read. */
  readonly limited: EditedText;
  /** Columns whose whole numbers may stand for nodes. */
  readonly doubtful: ReadonlySet<number>;
  /** Names of the columns, as typed; undefined when only the engine knows them. */
  readonly columns: readonly string[] | undefined;
  readonly notices: readonly string[];
}

/**
 * Check a typed query and write it in the engine's dialect, so that its answer is that of Neo4j.
 * @param limit most rows wanted
 * @throws QueryError `QUERY_REFUSED`, `QUERY_SYNTAX` or `QUERY_UNSUPPORTED`; InputError `INPUT_TOO_LARGE`
 */
export function prepareQuery(query: string, limit: number): PreparedQuery {
  const structure = new QueryStructure(lexStatement(query));
  refuseWrongAnswers(structure, query);
  const names = patternNames(structure);
  const rewritings: readonly Rewriting[] = [
    labelAlternatives(structure, names),
    relationshipTypes(structure, names),
    sumOfNothing(structure),
    aliasAggregates(structure, query),
    toldDifferences(structure),
  ];
  const end = structure.tokens.at(-1)?.end ?? 0;
  const statement = query.slice(0, end);
  const structural = rewritings.flatMap((rewriting) => rewriting.edits);
  const quoting = quoteReserved(structure, structural);
  const edits = [...quoting.edits, ...structural];
  return {
    original: query,
    structure,
    edited: applyEdits(statement, edits),
    limited: applyEdits(statement, [...edits, ...limitRows(structure, limit).edits]),
    doubtful: doubtfulColumns(structure, names),
    columns: columnNames(structure, query),
    notices: [quoting, ...rewritings].flatMap((rewriting) => rewriting.notices),
  };
}
