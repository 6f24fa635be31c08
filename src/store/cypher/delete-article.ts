import type { DeleteOutcome } from "../../graph/views.js";
import type { CypherRunner, Procedure } from "../cypher-runner.js";
import { applyChange, type Change } from "./apply-change.js";
import { cypher } from "./cypher-text.js";
import { hasFields } from "./has-fields.js";
import { readHolding } from "./read-holding.js";
import { removeVersionsOf } from "./versions/version-nodes.js";

const LOCK = cypher`
  MATCH (a:Article {id: $id})
  SET a.id = $id
  WITH a
  RETURN a.id AS id`;

/** The answer to the caller, and what changed in the shared part of the graph; null when nothing did. */
export interface Deleted {
  readonly outcome: DeleteOutcome;
  readonly change: Change | null;
}

/** Remove an article in one transaction, with its versions and exactly what only it supported. */
export async function deleteArticle(runner: CypherRunner, id: string): Promise<Deleted> {
  return runner.perform(DELETE_ARTICLE, id);
}

export const DELETE_ARTICLE: Procedure<string, Deleted> = {
  name: "delete-article",
  async run(transaction, id, earlier) {
    const found = await transaction.run(LOCK, { id });
    if (found.length === 0) return earlier ?? notThere(id);
    const change = await applyChange(transaction, id, await readHolding(transaction, id), null);
    await removeVersionsOf(transaction, id);
    const outcome: DeleteOutcome = {
      article: id,
      deleted: true,
      removedEntities: change.removedEntities.length,
      removedFacts: change.removedFacts.length,
    };
    return { outcome, change };
  },
  isOutput: (value): value is Deleted => hasFields(value, "outcome", "change"),
};

function notThere(article: string): Deleted {
  return { outcome: { article, deleted: false, removedEntities: 0, removedFacts: 0 }, change: null };
}
