import type { CypherParameters } from "../../graph/values.js";
import type { CypherTransaction, Rows } from "../cypher-runner.js";

/**
 * Statements whose rows nobody reads, sent one after another without waiting for each: on a database at the other
 * end of a network, waiting is most of the time that a save takes. A transaction runs what it is sent in that order.
 */
export class Pipeline implements CypherTransaction {
  private readonly sent: Promise<unknown>[] = [];

  constructor(private readonly transaction: CypherTransaction) {}

  /** Send a statement; the rows are not waited for, so that there are none. */
  run(query: string, parameters?: CypherParameters): Promise<Rows> {
    const running = this.transaction.run(query, parameters);
    // A failure is told by `done`.
    running.catch(() => undefined);
    this.sent.push(running);
    return Promise.resolve([]);
  }

  /**
   * Wait until all that was sent is done.
   * @throws the first failure, once nothing is running any more
   */
  async done(): Promise<void> {
    const results = await Promise.allSettled(this.sent);
    const failed = results.find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }
}
