import type { ArticleIdentity } from "../../../graph/identity/apply-identity.js";
import { type ResolvedEntity, toResolved } from "../../../graph/identity/partition.js";
import type { Row } from "../../cypher-runner.js";
import type { Ask } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { readText, readTexts } from "../row-reader.js";

/** What a save must know of an identity bound to `i`. */
export const ARTICLE_IDENTITY_COLUMNS = cypher`i.id AS id, i.entity AS entity, i.entityKey AS entityKey,
    i.splitArticles AS splitArticles, i.splitParts AS splitParts,
    i.splitEntities AS splitEntities, i.splitKeys AS splitKeys`;

/** The same columns for a row that is about something else. */
export const NO_IDENTITY = cypher`null AS id, null AS entity, null AS entityKey, null AS splitArticles,
    null AS splitParts, null AS splitEntities, null AS splitKeys`;

/** The entity of the graph that an entity as read is in one article, and the node `Identity` that says so. */
export interface IdentityHere {
  readonly asRead: string;
  readonly resolved: ResolvedEntity;
  readonly source: string;
}

/** From `ARTICLE_IDENTITY_COLUMNS`: what the article's entities as read are, where that is not what they were read as. */
export function readIdentitiesHere(rows: readonly Row[], article: string): IdentityHere[] {
  return rows
    .map((row) => readIdentityHere(row, article))
    .filter(({ asRead, resolved }) => resolved.id !== asRead);
}

function readIdentityHere(row: Row, article: string): IdentityHere {
  const asRead = readText(row, "id");
  const place = readTexts(row, "splitArticles").indexOf(article);
  if (place < 0) {
    const resolved = toResolved({ id: readText(row, "entity"), key: readText(row, "entityKey") });
    return { asRead, resolved, source: asRead };
  }
  const at = (column: string) => readTexts(row, column)[place] ?? "";
  const resolved = toResolved({ id: at("splitEntities"), key: at("splitKeys") });
  return { asRead, resolved, source: at("splitParts") };
}

export function toArticleIdentity(identities: readonly IdentityHere[]): ArticleIdentity {
  return new Map(identities.map(({ asRead, resolved }) => [asRead, resolved]));
}

const IDENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  RETURN ${ARTICLE_IDENTITY_COLUMNS}`;

/** What the entities with these ids as read are in an article, where that is not what they were read as. */
export async function identitiesHere(
  ask: Ask,
  article: string,
  ids: readonly string[],
): Promise<IdentityHere[]> {
  const rows = ids.length === 0 ? [] : await ask(IDENTITIES, { ids });
  return readIdentitiesHere(rows, article);
}
