import type { CypherRunner, Row } from "../../cypher-runner.js";
import type { KnownAsRead } from "../../identity-store.js";
import { cypher } from "../cypher-text.js";
import { readKind, readText } from "../row-reader.js";

const DECIDED = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  RETURN i.id AS id, i.key AS key, i.kind AS kind, i.name AS name, i.entity AS entity`;

const NAMED = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  RETURN e.id AS id, e.key AS key, e.kind AS kind, e.name AS name, e.id AS entity`;

/** Entities as read, in the order of the ids; those that neither an article nor a decision names are left out. */
export async function entitiesAsRead(runner: CypherRunner, ids: readonly string[]): Promise<KnownAsRead[]> {
  if (ids.length === 0) return [];
  const [named, decided] = await Promise.all([runner.read(NAMED, { ids }), runner.read(DECIDED, { ids })]);
  // What a decision says of its entity as read comes before what the graph calls the entity that it is part of.
  const byId = new Map([...named, ...decided].map(toKnown).map((entity) => [entity.id, entity]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

function toKnown(row: Row): KnownAsRead {
  return {
    id: readText(row, "id"),
    key: readText(row, "key"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    entity: readText(row, "entity"),
  };
}
