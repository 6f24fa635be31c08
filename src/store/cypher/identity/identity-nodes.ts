import type { EntityKind } from "../../../graph/entity-kinds.js";
import type { EntityAsRead } from "../../../graph/identity/decision.js";
import { type Partition, type ResolvedEntity, toResolved } from "../../../graph/identity/partition.js";
import { compareText } from "../../../graph/text-order.js";
import type { CypherTransaction, Row } from "../../cypher-runner.js";
import { cypher } from "../cypher-text.js";
import { readFlag, readKind, readNumberOrNull, readText, readTexts } from "../row-reader.js";

/**
 * What decisions make of one entity as read, as the node `Identity` keeps it: which entity of the graph it is part of,
 * and which articles are about another. Entities that no decision is about have no such node.
 */
export interface IdentityNode {
  readonly id: string;
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** The entity of the graph. */
  readonly entity: string;
  readonly entityKey: string;
  /** Of an entity that is split: articles, and beside each the part that it is about and that part's entity. */
  readonly splitArticles: readonly string[];
  readonly splitParts: readonly string[];
  readonly splitEntities: readonly string[];
  readonly splitKeys: readonly string[];
  /** Of a part: the articles that are about it. */
  readonly articles: readonly string[];
}

/** A stored node. */
export interface StoredIdentity extends IdentityNode {
  /** The revision of the change that articles still have to follow; null when all have. */
  readonly pending: number | null;
  /** False when no decision asks for it any more: it goes when all articles have followed. */
  readonly inUse: boolean;
}

/** The nodes that a partition asks for, by id. */
export function identityNodes(partition: Partition): Map<string, IdentityNode> {
  const resolved = new Map<string, ResolvedEntity>();
  const entities = new Map<string, EntityAsRead>();
  for (const group of partition.groups) {
    for (const member of group.members) {
      entities.set(member.id, member);
      resolved.set(member.id, group.resolved);
    }
  }
  for (const entity of partition.splitEntities) entities.set(entity.id, entity);
  const entityOf = (entity: EntityAsRead) => resolved.get(entity.id) ?? toResolved(entity);
  const articles = new Map<string, string[]>();
  for (const { article, part } of [...partition.splits.values()].flat())
    articles.set(part.id, [...(articles.get(part.id) ?? []), article]);
  return new Map(
    [...entities.values()].map((entity) => {
      const splits = partition.splits.get(entity.id) ?? [];
      const node: IdentityNode = {
        id: entity.id,
        key: entity.key,
        kind: entity.kind,
        name: entity.name,
        entity: entityOf(entity).id,
        entityKey: entityOf(entity).key,
        splitArticles: splits.map(({ article }) => article),
        splitParts: splits.map(({ part }) => part.id),
        splitEntities: splits.map(({ part }) => entityOf(part).id),
        splitKeys: splits.map(({ part }) => entityOf(part).key),
        articles: (articles.get(entity.id) ?? []).sort(compareText),
      };
      return [entity.id, node];
    }),
  );
}

/** What every query returns of an identity bound to `i`. */
export const IDENTITY_COLUMNS = cypher`i.id AS id, i.key AS key, i.kind AS kind, i.name AS name,
    i.entity AS entity, i.entityKey AS entityKey, i.splitArticles AS splitArticles, i.splitParts AS splitParts,
    i.splitEntities AS splitEntities, i.splitKeys AS splitKeys, i.articles AS articles, i.pending AS pending,
    i.inUse AS inUse`;

/** From `IDENTITY_COLUMNS`. */
export function readIdentity(row: Row): StoredIdentity {
  return {
    id: readText(row, "id"),
    key: readText(row, "key"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    entity: readText(row, "entity"),
    entityKey: readText(row, "entityKey"),
    splitArticles: readTexts(row, "splitArticles"),
    splitParts: readTexts(row, "splitParts"),
    splitEntities: readTexts(row, "splitEntities"),
    splitKeys: readTexts(row, "splitKeys"),
    articles: readTexts(row, "articles"),
    pending: readNumberOrNull(row, "pending"),
    inUse: readFlag(row, "inUse"),
  };
}

const WRITE = cypher`
  UNWIND $rows AS row
  MERGE (i:Identity {id: row.id})
  SET i += row.properties`;

export async function writeIdentities(
  transaction: CypherTransaction,
  nodes: readonly StoredIdentity[],
): Promise<void> {
  if (nodes.length === 0) return;
  const rows = nodes.map(({ id, ...properties }) => ({ id, properties }));
  await transaction.run(WRITE, { rows });
}

const REMOVE = cypher`
  UNWIND $ids AS id
  MATCH (i:Identity {id: id})
  DETACH DELETE i`;

export async function removeIdentities(
  transaction: CypherTransaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await transaction.run(REMOVE, { ids });
}
