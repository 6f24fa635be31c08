import { StoreError } from "../../graph/errors.js";
import type { EngineProcess } from "./engine-process.js";
import { parseSchemaStatement, type SchemaStatement } from "./schema-statement.js";
import { toRows } from "./to-rows.js";
import type { Row, Rows } from "../cypher-runner.js";
import { toStoreFailure } from "./store-failure.js";

type Constraint = Extract<SchemaStatement, { kind: "constraint" }>;
type Index = Extract<SchemaStatement, { kind: "index" }>;

/**
 * Carry out a schema statement with what the engine leaves out: it accepts a unique
 * constraint although there are duplicates, gives it no index (every write would scan all
 * nodes), and makes the same index twice under two names. What exists already stays.
 *
 * @throws StoreError `STORE_FAILED` for a statement that is not understood, or duplicates
 */
export async function defineSchema(engine: EngineProcess, text: string): Promise<void> {
  const statement = parseSchemaStatement(text);
  try {
    if (statement.kind === "drop")
      await run(engine, `DROP ${statement.what} ${quote(statement.name)} IF EXISTS`);
    else if (statement.kind === "index") await createIndex(engine, statement);
    else await createConstraint(engine, statement);
  } catch (error) {
    throw toStoreFailure(error);
  }
}

async function createConstraint(engine: EngineProcess, constraint: Constraint): Promise<void> {
  if (!(await hasConstraint(engine, constraint))) {
    await refuseViolations(engine, constraint);
    const rule = constraint.rule === "unique" ? "IS UNIQUE" : "IS NOT NULL";
    const head = `CREATE CONSTRAINT ${quote(constraint.name)} FOR (n:${quote(constraint.label)})`;
    await run(engine, `${head} REQUIRE ${properties(constraint)} ${rule}`);
  }
  if (constraint.rule === "unique") {
    await createIndex(engine, { ...constraint, kind: "index", name: `${constraint.name}_index` });
  }
}

async function createIndex(engine: EngineProcess, index: Index): Promise<void> {
  if (await hasIndex(engine, index)) return;
  await run(
    engine,
    `CREATE INDEX ${quote(index.name)} FOR (n:${quote(index.label)}) ON ${properties(index)}`,
  );
}

async function hasConstraint(engine: EngineProcess, constraint: Constraint): Promise<boolean> {
  const type = constraint.rule === "unique" ? "UNIQUE" : "NOT NULL";
  const wanted = constraint.properties.join(", ");
  const rows = await run(engine, "SHOW CONSTRAINTS");
  return rows.some((row) => row.type === type && row.label === constraint.label && row.properties === wanted);
}

/** SHOW INDEXES has a row for each property of an index. */
async function hasIndex(engine: EngineProcess, index: Index): Promise<boolean> {
  const rows = await run(engine, "SHOW INDEXES");
  const ofLabel = rows.filter((row) => row.label === index.label);
  const names = new Set(ofLabel.map((row) => row.name));
  return [...names].some((name) => {
    const group = ofLabel.filter((row) => row.name === name);
    return sameProperties(group, index.properties);
  });
}

function sameProperties(group: readonly Row[], wanted: readonly string[]): boolean {
  return group.length === wanted.length && group.every((row) => wanted.some((name) => name === row.property));
}

async function refuseViolations(engine: EngineProcess, constraint: Constraint): Promise<void> {
  const label = quote(constraint.label);
  const values = constraint.properties.map((property) => `n.${quote(property)}`);
  const query =
    constraint.rule === "unique"
      ? `MATCH (n:${label}) WHERE ${values.map((value) => `${value} IS NOT NULL`).join(" AND ")} ` +
        `WITH ${values.map((value, index) => `${value} AS v${index}`).join(", ")}, count(*) AS times ` +
        `WHERE times > 1 RETURN v0 AS value, times AS times LIMIT 1`
      : `MATCH (n:${label}) WHERE ${values.map((value) => `${value} IS NULL`).join(" OR ")} ` +
        "RETURN null AS value, 1 AS times LIMIT 1";
  const [violation] = await run(engine, query);
  if (violation === undefined) return;
  const what = constraint.rule === "unique" ? "share the value" : "lack a value of";
  throw new StoreError(
    "STORE_FAILED",
    `Nodes labelled ${constraint.label} ${what} ${constraint.properties.join(", ")}, so that it cannot be required.`,
    { details: { value: JSON.stringify(violation.value), constraint: constraint.name } },
  );
}

async function run(engine: EngineProcess, query: string): Promise<Rows> {
  return toRows(await engine.ask({ verb: "define", query, parameters: {}, maxRows: null, maxSize: null }));
}

function properties({ properties: names }: Constraint | Index): string {
  return `(${names.map((name) => `n.${quote(name)}`).join(", ")})`;
}

/** The engine has no escape for a backtick in a name. */
function quote(name: string): string {
  if (name.includes("`"))
    throw new StoreError("STORE_FAILED", `The name ${name} has a backtick, which cannot be used.`);
  return `\`${name}\``;
}
