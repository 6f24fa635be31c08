import type { Session } from "neo4j-driver";

/** What may be called from an ad-hoc query. */
export interface Routines {
  /** Procedures that exist, and whether each may be called in a reading and in a writing query. */
  readonly procedures: ReadonlyMap<string, { readonly reads: boolean; readonly writes: boolean }>;
  /** Functions that run Cypher text of their own, which no plan shows. */
  readonly refusedFunctions: readonly string[];
}

/**
 * Namespaces whose procedures stay inside the database. The mode READ says only that a procedure
 * changes nothing in the graph: apoc.load and apoc.cypher have it and read files or run other queries.
 */
const INSIDE_DATABASE =
  /^(db\.(?!create)|apoc\.(agg|algo|coll|convert|date|diff|example|graph|label|map|math|meta|neighbors|node|nodes|number|path|rel|schema\.(nodes|relationships|properties)|search|spatial\.(point|centroid)|stats|text|util\.md5)\.|gds\.[\w.]+\.stream$)/i;

const RUNS_TEXT = /^apoc\.(cypher|load|import|export|periodic|trigger|systemdb)\b/i;

/** Ask the server which procedures and functions it has; the user's rights apply. */
export async function readRoutines(session: Session): Promise<Routines> {
  const procedures = await session.run("SHOW PROCEDURES YIELD name, mode");
  const functions = await session.run("SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name");
  return {
    procedures: new Map(
      procedures.records.map((record) => {
        const name = String(record.get("name"));
        const mode = String(record.get("mode"));
        const inside = INSIDE_DATABASE.test(name);
        return [
          name,
          { reads: inside && mode === "READ", writes: inside && (mode === "READ" || mode === "WRITE") },
        ];
      }),
    ),
    refusedFunctions: functions.records
      .map((record) => String(record.get("name")))
      .filter((name) => RUNS_TEXT.test(name)),
  };
}
