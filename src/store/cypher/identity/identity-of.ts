import { compareText } from "../../../graph/text-order.js";
import type { CypherRunner } from "../../cypher-runner.js";
import type { EntityIdentity } from "../../identity-store.js";
import { askOf } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { requireEntity } from "../entity-view.js";
import { readText } from "../row-reader.js";
import { decisionsAbout } from "./decision-closure.js";
import { IDENTITY_COLUMNS, readIdentity } from "./identity-nodes.js";

const JOINED = cypher`
  MATCH (i:Identity {entity: $id})
  RETURN ${IDENTITY_COLUMNS}`;

const KEY = cypher`
  MATCH (e:Entity {id: $id})
  RETURN e.key AS key`;

/**
 * The entities as read that make up an entity of the graph, and the standing decisions about them.
 * @throws InputError (`INPUT_NOT_FOUND`)
 */
export async function identityOf(runner: CypherRunner, id: string): Promise<EntityIdentity> {
  const { kind, name } = await requireEntity(runner, id);
  const [rows, keys] = await Promise.all([runner.read(JOINED, { id }), runner.read(KEY, { id })]);
  const stored = rows.map(readIdentity).map((each) => {
    return { id: each.id, key: each.key, kind: each.kind, name: each.name };
  });
  const joined = stored.length > 0 ? stored : [{ id, key: readText(keys[0] ?? {}, "key"), kind, name }];
  const ids = joined.map((each) => each.id);
  const decisions = await decisionsAbout(askOf(runner), ids);
  return {
    entity: id,
    joined: joined.sort((a, b) => compareText(a.id, b.id)),
    decisions: decisions.filter(({ undoneAt }) => undoneAt === null).sort((a, b) => compareText(a.id, b.id)),
  };
}
