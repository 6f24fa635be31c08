import type { Decision } from "../../../graph/identity/decision.js";
import { partitionOf } from "../../../graph/identity/partition.js";
import { SCHEMA_ID, SCHEMA_LABEL } from "../../../graph/data-model.js";
import { sortedTexts } from "../../../graph/text-order.js";
import type { CypherRunner, CypherTransaction } from "../../cypher-runner.js";
import { askIn } from "../ask.js";
import { cypher, quoted } from "../cypher-text.js";
import { readNumber } from "../row-reader.js";
import { decisionClosure } from "./decision-closure.js";
import { DECISION_COLUMNS, decisionProperties, readDecision } from "./decision-rows.js";
import {
  IDENTITY_COLUMNS,
  type IdentityNode,
  identityNodes,
  readIdentity,
  removeIdentities,
  type StoredIdentity,
  writeIdentities,
} from "./identity-nodes.js";

/** Takes a lock that every change of decisions takes first, so that they come one after another. */
const NEXT_REVISION = cypher`
  MERGE (v:${quoted(SCHEMA_LABEL)} {id: $id})
  SET v.identityRevision = coalesce(v.identityRevision, 0) + 1
  WITH v
  RETURN v.identityRevision AS revision`;

const BY_IDS = cypher`
  UNWIND $ids AS wanted
  MATCH (d:Decision {id: wanted})
  RETURN ${DECISION_COLUMNS}`;

const WRITE = cypher`
  UNWIND $rows AS row
  MERGE (d:Decision {id: row.id})
  SET d += row.properties, d.score = toFloat(row.score)`;

const REMOVE = cypher`
  UNWIND $ids AS id
  MATCH (d:Decision {id: id})
  DETACH DELETE d`;

const IDENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  RETURN ${IDENTITY_COLUMNS}`;

/** Decisions to write, and ids of decisions to remove. */
export interface DecisionChange {
  readonly decisions: readonly Decision[];
  readonly withdraw: readonly string[];
}

/**
 * Write decisions and what they make of the entities as read that they are about, in one transaction. Articles are left
 * as they are: identities that they must follow are marked as pending. Returns how many entities as read are now part
 * of another entity of the graph.
 */
export function recordDecisions(runner: CypherRunner, change: DecisionChange): Promise<number> {
  return runner.write(async (transaction) => {
    const [locked] = await transaction.run(NEXT_REVISION, { id: SCHEMA_ID });
    const revision = readNumber(locked ?? {}, "revision");
    const seeds = await replaceDecisions(transaction, change);
    const { entities, decisions } = await decisionClosure(askIn(transaction), seeds);
    const within = decisions.filter(({ left, right }) => entities.has(left.id) && entities.has(right.id));
    const wanted = identityNodes(partitionOf(within));
    const rows = await transaction.run(IDENTITIES, { ids: sortedTexts(entities) });
    const stored = new Map(rows.map(readIdentity).map((node) => [node.id, node]));
    const { writes, removed, changed } = identityChanges(stored, wanted, revision);
    await writeIdentities(transaction, writes);
    await removeIdentities(transaction, removed);
    return changed;
  });
}

/** Returns the entities as read that the change is about. */
async function replaceDecisions(
  transaction: CypherTransaction,
  { decisions, withdraw }: DecisionChange,
): Promise<Set<string>> {
  const ids = [...withdraw, ...decisions.map(({ id }) => id)];
  const before = ids.length === 0 ? [] : (await transaction.run(BY_IDS, { ids })).map(readDecision);
  if (withdraw.length > 0) await transaction.run(REMOVE, { ids: withdraw });
  const rows = decisions.map((decision) => ({
    id: decision.id,
    score: decision.score,
    properties: decisionProperties(decision),
  }));
  if (rows.length > 0) await transaction.run(WRITE, { rows });
  return new Set([...before, ...decisions].flatMap(({ left, right }) => [left.id, right.id]));
}

function identityChanges(
  stored: ReadonlyMap<string, StoredIdentity>,
  wanted: ReadonlyMap<string, IdentityNode>,
  revision: number,
) {
  const writes: StoredIdentity[] = [];
  const removed: string[] = [];
  let changed = 0;
  for (const id of sortedTexts(new Set([...stored.keys(), ...wanted.keys()]))) {
    const before = stored.get(id);
    const after = wanted.get(id) ?? (before === undefined ? undefined : unjoined(before));
    if (after === undefined) continue;
    const isMoved = (before?.entity ?? id) !== after.entity;
    if (isMoved) changed++;
    const mustFollow = isMoved || !areEqual(before?.articles ?? [], after.articles);
    const pending = mustFollow ? revision : (before?.pending ?? null);
    const inUse = wanted.has(id);
    if (!inUse && pending === null) removed.push(id);
    else writes.push({ ...after, pending, inUse });
  }
  return { writes, removed, changed };
}

/** What is left of an identity when no decision is about it any more; it goes when all articles have followed. */
function unjoined({ pending: _pending, inUse: _inUse, ...node }: StoredIdentity): IdentityNode {
  return {
    ...node,
    entity: node.id,
    entityKey: node.key,
    splitArticles: [],
    splitParts: [],
    splitEntities: [],
    splitKeys: [],
    articles: [],
  };
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
