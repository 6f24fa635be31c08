import type { Transaction } from "@grafeo-db/js";
import type { CypherParameters } from "../../../graph/values.js";
import type { CypherTransaction, Rows } from "../../cypher-runner.js";
import { checkParameters } from "../check-parameters.js";
import { toNamedRows } from "../to-rows.js";

/** A transaction used in the process of the database itself. */
export class LocalTransaction implements CypherTransaction {
  /** Statements run one after another: the engine cannot commit under a running one. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly handle: Transaction) {}

  run(query: string, parameters: CypherParameters = {}): Promise<Rows> {
    const rows = this.#tail.then(async () => {
      checkParameters(parameters);
      const result = await this.handle.executeCypher(query, parameters);
      return toNamedRows(result.columns, result.rows());
    });
    this.#tail = rows.catch(() => undefined);
    return rows;
  }

  async commit(): Promise<void> {
    await this.#tail;
    this.handle.commit();
  }

  async rollback(): Promise<void> {
    await this.#tail;
    this.handle.rollback();
  }
}
