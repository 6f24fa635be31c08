import type { ManagedTransaction, Result, ResultSummary, Session, SessionMode } from "neo4j-driver";
import type { CypherResult, CypherValue } from "../../graph/values.js";
import type { CypherOptions } from "../graph-store.js";
import { guardPlan } from "./guard-plan.js";
import type { Routines } from "./readable-routines.js";
import { EXPLAIN } from "./syntax-error.js";
import { toCypherValue } from "./to-cypher-value.js";
import { toDriverParameters } from "./to-driver-parameter.js";

/** The access mode in which the server must run a query with these options. */
export function accessMode(options: CypherOptions): SessionMode {
  return options.allowWrites ? "WRITE" : "READ";
}

/**
 * Run a query that somebody typed, in a session of its access mode: planned first, judged by its plan,
 * then run with the server's own time limit, and read no further than the row limit.
 * @throws QueryError `QUERY_REFUSED`; errors of the driver as they are
 */
export async function adhocQuery(
  session: Session,
  routines: Routines,
  query: string,
  options: CypherOptions,
): Promise<CypherResult> {
  const parameters = toDriverParameters(options.parameters);
  const limits = { timeout: options.timeoutMs, metadata: { app: "newsgraph", origin: "adhoc" } };
  const work = async (transaction: ManagedTransaction): Promise<CypherResult | null> => {
    const { summary } = await transaction.run(EXPLAIN + query, parameters);
    const { commitsItself } = guardPlan(query, summary, routines, options.allowWrites);
    return commitsItself ? null : await collect(transaction.run(query, parameters), options);
  };
  const answer = options.allowWrites
    ? await session.executeWrite(work, limits)
    : await session.executeRead(work, limits);
  return answer ?? (await collect(session.run(query, parameters, limits), options));
}

async function collect(result: Result, { limit, allowWrites }: CypherOptions): Promise<CypherResult> {
  const started = performance.now();
  const columns = await result.keys();
  const rows: CypherValue[][] = [];
  let truncated = false;
  for await (const record of result) {
    if (rows.length < limit) {
      rows.push(columns.map((column) => toCypherValue(record.get(column))));
      continue;
    }
    truncated = true;
    // A writing query is read to its end, because one that is left early may not write all it should.
    if (!allowWrites) break;
  }
  const summary = await result.summary();
  const plan = planText(summary);
  if (plan !== null) {
    return {
      columns: ["plan"],
      rows: [[plan]],
      truncated: false,
      ms: performance.now() - started,
      notices: [],
    };
  }
  return { columns, rows, truncated, ms: performance.now() - started, notices: noticesOf(summary) };
}

function noticesOf(summary: ResultSummary): string[] {
  return summary.notifications.map((notice) => notice.description);
}

/** The plan of a query that was typed with EXPLAIN; null for a query that was run. */
function planText({ plan }: ResultSummary): string | null {
  if (plan === false) return null;
  const text: unknown = Reflect.get(plan.arguments, "string-representation");
  return typeof text === "string" ? text : plan.operatorType;
}
