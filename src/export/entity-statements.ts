import { EntityTally } from "../graph/entity-tally.js";
import type { EntityRecord } from "../graph/records.js";
import type { LiteralMap } from "./cypher-literal.js";
import { overRows, overRowsBy } from "./merge-rows.js";

const NAMING = [
  "MATCH (`a`:`Article` {`id`: `row`.`article`})",
  "MATCH (`e`:`Entity` {`id`: `row`.`entity`})",
  "MERGE (`a`)-[`n`:`NAMES`]->(`e`) SET `n` += `row`.`properties`",
].join("\n");

/** Entities with their kind as second label, and what each article calls them. */
export function entityStatements(entities: readonly EntityRecord[]): string[] {
  const nodes = overRowsBy(
    entities,
    (entity) => entity.kind,
    (kind, group) =>
      overRows(
        group.map((entity) => ({ id: entity.id, properties: properties(entity) })),
        `MERGE (\`e\`:\`Entity\` {\`id\`: \`row\`.\`id\`}) SET \`e\`:\`${kind}\`, \`e\` += \`row\`.\`properties\``,
      ),
  );
  const namings = entities.flatMap(({ id, key, wikidata, namings: all }) =>
    all.map(({ article, kind, name, aliases, mentions }) => ({
      article,
      entity: id,
      properties: { key, kind, name, aliases, wikidata, mentions },
    })),
  );
  return [...nodes, ...overRows(namings, NAMING)];
}

/** With the counts by which a store keeps the entity up to date when articles come and go. */
function properties({ id, key, kind, name, aliases, wikidata, namings }: EntityRecord): LiteralMap {
  const tally = new EntityTally(id, key, wikidata);
  for (const naming of namings) tally.add(naming);
  return { key, kind, name, aliases, wikidata, ...tally.counts };
}
