import type { Contribution } from "../../graph/contribution.js";
import type { SaveOutcome } from "../../graph/views.js";
import type { CypherRunner, Procedure, Row } from "../cypher-runner.js";
import { applyChange, type Change } from "./apply-change.js";
import { checkContribution } from "./check-contribution.js";
import { cypher } from "./cypher-text.js";
import { hasFields } from "./has-fields.js";
import { ARTICLE_IDENTITY_COLUMNS, NO_IDENTITY, readIdentitiesHere } from "./identity/article-identity.js";
import { toSaying } from "./identity/saying.js";
import { readHolding } from "./read-holding.js";
import { readTextOrNull } from "./row-reader.js";
import { lockArticle } from "./write-article.js";

// One statement for two questions: on a database at the other end of a network each costs a wait.
const STORED = cypher`
  MATCH (a:Article {id: $id})
  RETURN a.contentHash AS contentHash, a.extractor AS extractor, ${NO_IDENTITY}
  UNION ALL
  UNWIND $entities AS wanted
  MATCH (i:Identity {id: wanted})
  RETURN null AS contentHash, null AS extractor, ${ARTICLE_IDENTITY_COLUMNS}`;

/** The answer to the caller, and what changed in the shared part of the graph; null when nothing did. */
export interface Saved {
  readonly outcome: SaveOutcome;
  readonly change: Change | null;
}

/**
 * Save an article in one transaction. The same text read by the same extractor changes nothing;
 * another text, or another reading of it, replaces what the article had added.
 * @throws InputError (`INPUT_INVALID`) for a contribution that does not hold together
 */
export async function saveArticle(
  runner: CypherRunner,
  contribution: Contribution,
  ingestedAt: string,
): Promise<Saved> {
  checkContribution(contribution, ingestedAt);
  return runner.perform(SAVE_ARTICLE, { contribution, ingestedAt });
}

interface SaveInput {
  readonly contribution: Contribution;
  readonly ingestedAt: string;
}

export const SAVE_ARTICLE: Procedure<SaveInput, Saved> = {
  name: "save-article",
  async run(transaction, { contribution, ingestedAt }, earlier) {
    const { article } = contribution;
    const isSame = (row: Row | undefined) =>
      row?.contentHash === article.contentHash && row.extractor === article.extractor;
    const entities = contribution.entities.map(({ id }) => id);
    const found = await transaction.run(STORED, { id: article.id, entities });
    if (found.some(isSame)) return earlier ?? unchanged(article.id);
    const locked = await lockArticle(transaction, article.id);
    // Another writer may have saved it between the reading and the lock.
    if (isSame(locked)) return unchanged(article.id);
    const isNew = readTextOrNull(locked, "contentHash") === null;
    const held = isNew ? null : await readHolding(transaction, article.id);
    const identities = readIdentitiesHere(
      found.filter(({ id }) => id !== null),
      article.id,
    );
    const saying = toSaying(contribution, ingestedAt, identities);
    const change = await applyChange(transaction, article.id, held, saying);
    const outcome: SaveOutcome = {
      article: article.id,
      status: isNew ? "added" : "replaced",
      newEntities: change.newEntities,
      newFacts: change.newFacts,
      droppedFacts: change.removedFacts.length,
    };
    return { outcome, change };
  },
  isOutput: (value): value is Saved => hasFields(value, "outcome", "change"),
};

function unchanged(article: string): Saved {
  const outcome: SaveOutcome = {
    article,
    status: "unchanged",
    newEntities: [],
    newFacts: [],
    droppedFacts: 0,
  };
  return { outcome, change: null };
}
