import type { FormerVersion } from "../../graph/article-version.js";
import { compareVersions } from "../../graph/compare-versions.js";
import type { Contribution } from "../../graph/contribution.js";
import { applyIdentity } from "../../graph/identity/apply-identity.js";
import type { VersionChanges } from "../../graph/version-changes.js";
import type { SaveOutcome } from "../../graph/views.js";
import type { CypherRunner, CypherTransaction, Procedure, Row } from "../cypher-runner.js";
import { applyChange, type Change } from "./apply-change.js";
import { askIn } from "./ask.js";
import { checkContribution } from "./check-contribution.js";
import { readContributions } from "./contributions.js";
import { cypher } from "./cypher-text.js";
import { hasFields } from "./has-fields.js";
import {
  ARTICLE_IDENTITY_COLUMNS,
  identitiesHere,
  NO_IDENTITY,
  readIdentitiesHere,
  toArticleIdentity,
} from "./identity/article-identity.js";
import { toSaying } from "./identity/saying.js";
import { readHolding } from "./read-holding.js";
import { readText, readTextOrNull } from "./row-reader.js";
import { checkFormer } from "./versions/check-former.js";
import { keepFormer } from "./versions/keep-former.js";
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
 * another text, or another reading of it, replaces what the article had added; a former text is kept as a version.
 * @throws InputError (`INPUT_INVALID`) for a contribution that does not hold together
 */
export async function saveArticle(
  runner: CypherRunner,
  contribution: Contribution,
  ingestedAt: string,
  former: readonly FormerVersion[] = [],
): Promise<Saved> {
  checkContribution(contribution, ingestedAt);
  checkFormer(contribution.article.id, former);
  return runner.perform(SAVE_ARTICLE, { contribution, ingestedAt, former });
}

interface SaveInput {
  readonly contribution: Contribution;
  readonly ingestedAt: string;
  readonly former: readonly FormerVersion[];
}

export const SAVE_ARTICLE: Procedure<SaveInput, Saved> = {
  name: "save-article",
  async run(transaction, { contribution, ingestedAt, former }, earlier) {
    const { article } = contribution;
    const isSame = (row: Row | undefined) =>
      row?.contentHash === article.contentHash && row.extractor === article.extractor;
    const entities = contribution.entities.map(({ id }) => id);
    const found = await transaction.run(STORED, { id: article.id, entities });
    if (found.some(isSame) && former.length === 0) return earlier ?? unchanged(article.id);
    const locked = await lockArticle(transaction, article.id);
    // Another writer may have saved it between the reading and the lock.
    if (isSame(locked)) {
      await keepFormer(
        transaction,
        { contribution, ingestedAt: readText(locked, "ingestedAt") },
        null,
        former,
      );
      return earlier ?? unchanged(article.id);
    }
    const isNew = readTextOrNull(locked, "contentHash") === null;
    const held = isNew ? null : await readHolding(transaction, article.id);
    const before = isNew ? null : await readBefore(transaction, article.id);
    const identities = readIdentitiesHere(
      found.filter(({ id }) => id !== null),
      article.id,
    );
    const saying = toSaying(contribution, ingestedAt, identities);
    const change = await applyChange(transaction, article.id, held, saying);
    await keepFormer(transaction, { contribution, ingestedAt }, before?.stored ?? null, former);
    const outcome: SaveOutcome = {
      article: article.id,
      status: isNew ? "added" : "replaced",
      newEntities: change.newEntities,
      newFacts: change.newFacts,
      droppedFacts: change.removedFacts.length,
      changes: before === null ? null : changesOf(before.contribution, saying.contribution, change),
    };
    return { outcome, change };
  },
  isOutput: (value): value is Saved => hasFields(value, "outcome", "change"),
};

/** What a stored article says: as read, and about the entities of the graph. */
async function readBefore(transaction: CypherTransaction, article: string) {
  const ask = askIn(transaction);
  const [stored] = await readContributions(ask, [article]);
  if (stored === undefined) return null;
  const entities = stored.contribution.entities.map(({ id }) => id);
  const identity = toArticleIdentity(await identitiesHere(ask, article, entities));
  return { stored, contribution: applyIdentity(stored.contribution, identity) };
}

function changesOf(before: Contribution, now: Contribution, { removedFacts }: Change): VersionChanges {
  const removed = new Set(removedFacts);
  return compareVersions(before, now, (fact) => !removed.has(fact));
}

function unchanged(article: string): Saved {
  const outcome: SaveOutcome = {
    article,
    status: "unchanged",
    newEntities: [],
    newFacts: [],
    droppedFacts: 0,
    changes: null,
  };
  return { outcome, change: null };
}
