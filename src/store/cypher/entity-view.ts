import { InputError } from "../../graph/errors.js";
import type { EntityRef, EntityView } from "../../graph/views.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { readKind, readNumber, readText, readTextOrNull, readTexts } from "./row-reader.js";

/** What every query returns of an entity bound to `e`. */
export const ENTITY_COLUMNS = cypher`e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases,
    e.wikidata AS wikidata, e.articles AS articles, e.mentions AS mentions`;

export function toEntityView(row: Row): EntityView {
  return {
    id: readText(row, "id"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    aliases: readTexts(row, "aliases"),
    wikidata: readTextOrNull(row, "wikidata"),
    articles: readNumber(row, "articles"),
    mentions: readNumber(row, "mentions"),
  };
}

export function toEntityRef({ id, kind, name }: EntityView): EntityRef {
  return { id, kind, name };
}

const BY_IDS = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  RETURN ${ENTITY_COLUMNS}`;

/** The entities with these ids, in the order of the ids; ids that are not there are left out. */
export async function readEntities(runner: CypherRunner, ids: readonly string[]): Promise<EntityView[]> {
  if (ids.length === 0) return [];
  const unique = [...new Set(ids)];
  const rows = await runner.read(BY_IDS, { ids: unique });
  const byId = new Map(rows.map(toEntityView).map((entity) => [entity.id, entity]));
  return unique.flatMap((id) => byId.get(id) ?? []);
}

/** @throws InputError (`INPUT_NOT_FOUND`) */
export async function requireEntity(runner: CypherRunner, id: string): Promise<EntityView> {
  const [entity] = await readEntities(runner, [id]);
  if (entity === undefined) {
    throw new InputError("INPUT_NOT_FOUND", `There is no entity with the id ${JSON.stringify(id)}.`, {
      hint: "Search for it by name; ids change only when the name or Wikidata id they are made from does.",
      details: { entity: id },
    });
  }
  return entity;
}
