import { isNewsgraphError } from "../../src/graph/errors.js";
import type { CypherResult } from "../../src/graph/values.js";
import type { GraphStore } from "../../src/store/graph-store.js";

/** What an engine says to a query: an answer, or the code and message of its refusal. */
export type Outcome =
  | { readonly kind: "answer"; readonly result: CypherResult }
  | { readonly kind: "refusal"; readonly code: string; readonly message: string; readonly hint: string };

/** Parameters that the queries of the corpus may use. */
const PARAMETERS = { name: "Belarus", names: ["Belarus", "Kazakhstan"], limit: 2 };

/** Ask one engine, as somebody who may only read. */
export async function ask(store: GraphStore, query: string): Promise<Outcome> {
  try {
    const result = await store.runCypher(query, {
      parameters: PARAMETERS,
      limit: 1000,
      timeoutMs: 20_000,
      allowWrites: false,
    });
    return { kind: "answer", result };
  } catch (error) {
    if (!isNewsgraphError(error)) throw error;
    return { kind: "refusal", code: error.code, message: error.message, hint: error.hint ?? "" };
  }
}
