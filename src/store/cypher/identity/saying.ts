import type { Contribution } from "../../../graph/contribution.js";
import { applyIdentity } from "../../../graph/identity/apply-identity.js";
import { inOrder, type ReadingText, writeReading } from "../../../graph/identity/reading.js";
import { type IdentityHere, toArticleIdentity } from "./article-identity.js";

/** What an article says now, and when it was taken in. */
export interface Saying {
  /** About the entities of the graph. */
  readonly contribution: Contribution;
  readonly ingestedAt: string;
  /** What it says about its entities as read; null when that is the same. */
  readonly reading: KeptReading | null;
}

/** A reading beside the article, from which the article is written anew when a decision changes. */
export interface KeptReading {
  readonly text: ReadingText;
  /** For each entity of the reading, in order, the entity of the graph that it was written as. */
  readonly entities: readonly string[];
  /** For each of them the entity as read, or the part that was split off it for this article. */
  readonly units: readonly string[];
  /** Ids of the nodes `Identity` by which it was written. */
  readonly identities: readonly string[];
}

/** What an article says, given what it says as read and what its entities are. */
export function toSaying(
  contribution: Contribution,
  ingestedAt: string,
  identities: readonly IdentityHere[],
): Saying {
  if (identities.length === 0) return { contribution, ingestedAt, reading: null };
  const asRead = inOrder(contribution);
  const identity = toArticleIdentity(identities);
  const sources = new Map(identities.map((each) => [each.asRead, each.source]));
  return {
    contribution: applyIdentity(asRead, identity),
    ingestedAt,
    reading: {
      text: writeReading(asRead),
      entities: asRead.entities.map(({ id }) => identity.get(id)?.id ?? id),
      units: asRead.entities.map(({ id }) => sources.get(id) ?? id),
      identities: [...new Set(identities.map(({ source }) => source))].sort(),
    },
  };
}
