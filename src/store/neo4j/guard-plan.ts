import type { Plan, ResultSummary } from "neo4j-driver";
import { QueryError } from "../../graph/errors.js";
import { calledFunctions, calledProcedures, mentionsLoadCsv } from "./called-names.js";
import type { Routines } from "./readable-routines.js";

/** What the plan says about how the query must be run. */
export interface Verdict {
  /** True for CALL … IN TRANSACTIONS, which commits by itself. */
  readonly commitsItself: boolean;
}

const SHOWS_ALLOWED = new Set(["ShowIndexes", "ShowConstraints", "ShowFunctions", "ShowProcedures"]);

/**
 * Judge a query by the server's own plan for it. The server refuses writes in read access mode by itself;
 * what it would let pass (files, other procedures, administration) is refused here.
 * A plan does not show what is inside a subquery within a list expression, so that the text is
 * searched as well for what plans may hide; see calledProcedures.
 * @throws QueryError `QUERY_REFUSED`
 */
export function guardPlan(
  query: string,
  summary: ResultSummary,
  routines: Routines,
  allowWrites: boolean,
): Verdict {
  const plan = summary.plan === false ? [] : operatorsOf(summary.plan);
  if (
    mentionsLoadCsv(query) ||
    plan.some((one) => one.operator.startsWith("LoadCSV") || mentionsLoadCsv(one.details))
  ) {
    throw refused(
      "LOAD CSV reads files and addresses",
      "Text with these two words can be given as a parameter.",
    );
  }
  guardProcedures(query, plan, routines, allowWrites);
  guardCommands(plan);
  const commitsItself = plan.some(({ operator }) => /^Transaction(Apply|Foreach)/.test(operator));
  if (!allowWrites && (summary.queryType !== "r" || commitsItself)) {
    throw refused("the query changes the graph", "Only reading queries are allowed here.");
  }
  if (summary.queryType === "s") throw refused("the query changes the schema or the server", ADMIN_HINT);
  return { commitsItself };
}

const ADMIN_HINT = "Use Neo4j's own tools for that, such as cypher-shell.";

function guardProcedures(
  query: string,
  plan: readonly Operator[],
  routines: Routines,
  allowWrites: boolean,
): void {
  const allowed = (name: string): boolean => {
    const procedure = routines.procedures.get(name);
    return procedure !== undefined && (allowWrites ? procedure.writes : procedure.reads);
  };
  const planned = plan
    .filter(({ operator }) => operator.includes("ProcedureCall"))
    .map(({ details }) =>
      details
        .slice(0, Math.max(details.indexOf("("), 0))
        .replaceAll("`", "")
        .trim(),
    );
  const written = calledProcedures(query).filter((name) => routines.procedures.has(name));
  const bad = [...planned, ...written].find((name) => !allowed(name));
  if (bad !== undefined) {
    throw refused(
      `the procedure ${bad} may not be called here`,
      "Procedures that read the graph may, such as db.labels.",
    );
  }
  const functions = new Set(routines.refusedFunctions.map((name) => name.toLowerCase()));
  const badFunction =
    functions.size === 0 ? undefined : calledFunctions(query).find((name) => functions.has(name));
  if (badFunction !== undefined) throw refused(`the function ${badFunction} runs other queries`);
}

function guardCommands(plan: readonly Operator[]): void {
  for (const { operator } of plan) {
    if (/^Administration|^Terminate/.test(operator))
      throw refused("the query is a command to the server", ADMIN_HINT);
    if (operator.startsWith("Show") && !SHOWS_ALLOWED.has(operator)) {
      throw refused("the query asks about the server, not the graph", ADMIN_HINT);
    }
  }
}

interface Operator {
  /** Without the name of the database after `@`. */
  readonly operator: string;
  readonly details: string;
}

function operatorsOf(plan: Plan): Operator[] {
  const details: unknown = Reflect.get(plan.arguments, "Details");
  return [
    { operator: plan.operatorType.replace(/@.*$/, ""), details: typeof details === "string" ? details : "" },
    ...plan.children.flatMap((child) => operatorsOf(child)),
  ];
}

function refused(reason: string, hint?: string): QueryError {
  return new QueryError("QUERY_REFUSED", `Refused: ${reason}`, hint === undefined ? {} : { hint });
}
