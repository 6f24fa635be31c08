import type { Procedure } from "../cypher-runner.js";
import { DELETE_ARTICLE } from "./delete-article.js";
import { REWRITE_ARTICLE } from "./identity/rewrite-article.js";
import { SAVE_ARTICLE } from "./save-article.js";

/** All there are: what a process beside a database can be asked to run. */
export const PROCEDURES: readonly Procedure<unknown, unknown>[] = [
  SAVE_ARTICLE,
  DELETE_ARTICLE,
  REWRITE_ARTICLE,
];

/** @throws Error when there is no such procedure */
export function procedureOf(name: string): Procedure<unknown, unknown> {
  const procedure = PROCEDURES.find((each) => each.name === name);
  if (procedure === undefined) throw new Error(`There is no procedure ${name}.`);
  return procedure;
}
