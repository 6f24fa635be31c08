import type { CypherParameters } from "../../graph/values.js";
import type { CypherRunner, CypherTransaction, Rows } from "../cypher-runner.js";

/** Runs one statement that only reads: by itself, or in a transaction that also writes. */
export type Ask = (query: string, parameters?: CypherParameters) => Promise<Rows>;

/** By itself. */
export function askOf(runner: CypherRunner): Ask {
  return (query, parameters) => runner.read(query, parameters);
}

/** In a transaction, so that it sees what the transaction wrote. */
export function askIn(transaction: CypherTransaction): Ask {
  return (query, parameters) => transaction.run(query, parameters);
}
