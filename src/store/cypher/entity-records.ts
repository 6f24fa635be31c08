import type { GraphRecord } from "../../graph/records.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { ENTITY_COLUMNS, toEntityView } from "./entity-view.js";
import { byIdOrder, groupRows } from "./row-groups.js";
import { readKind, readNumber, readText, readTexts } from "./row-reader.js";

const ENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  RETURN ${ENTITY_COLUMNS}, e.key AS key`;

const NAMINGS = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[n:NAMES]-(a:Article)
  RETURN wanted AS entity, a.id AS article, n.kind AS kind, n.name AS name, n.aliases AS aliases,
    n.mentions AS mentions`;

/** The entities with these ids, by id, with what each article calls them. */
export async function entitiesOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  const rows = byIdOrder(await runner.read(ENTITIES, { ids }));
  const namings = groupRows(await runner.read(NAMINGS, { ids }), "entity");
  return rows.map((row) => ({
    type: "entity",
    entity: {
      ...toEntityView(row),
      key: readText(row, "key"),
      namings: (namings.get(readText(row, "id")) ?? [])
        .map((naming) => ({
          article: readText(naming, "article"),
          kind: readKind(naming, "kind"),
          name: readText(naming, "name"),
          aliases: readTexts(naming, "aliases"),
          mentions: readNumber(naming, "mentions"),
        }))
        .sort((a, b) => compareText(a.article, b.article)),
    },
  }));
}
