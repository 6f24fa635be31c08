import { EntityTally, type Naming } from "../../graph/entity-tally.js";
import { normalName } from "../../graph/normal-name.js";
import type { CypherParameter } from "../../graph/values.js";
import type { Row } from "../cypher-runner.js";
import { readKind, readNumber, readNumbers, readText, readTextOrNull, readTexts } from "./row-reader.js";

/** A naming with the entity it is for, as the relationship NAMES keeps it. */
export interface EntityNaming extends Naming {
  readonly id: string;
  readonly key: string;
  readonly wikidata: string | null;
}

/** The properties of an entity's node. */
export function toEntityProperties(tally: EntityTally): Record<string, CypherParameter> {
  const { key, kind, name, aliases, wikidata } = tally;
  return {
    key,
    kind,
    name,
    aliases,
    wikidata,
    normalNames: normalNames([name, ...aliases]),
    ...tally.counts,
  };
}

/** Every name in its normal form: what the full-text index of a database looks in. */
function normalNames(names: readonly string[]): string {
  return [...new Set(names.map(normalName))].join(" ");
}

/** From the columns id, key, wikidata and those of EntityCounts. */
export function readEntityTally(row: Row): EntityTally {
  return new EntityTally(readText(row, "id"), readText(row, "key"), readTextOrNull(row, "wikidata"), {
    articles: readNumber(row, "articles"),
    mentions: readNumber(row, "mentions"),
    forms: readTexts(row, "forms"),
    formsAsName: readNumbers(row, "formsAsName"),
    formsUsed: readNumbers(row, "formsUsed"),
    kinds: readTexts(row, "kinds").map((kind) => readKind({ kind }, "kind")),
    kindsUsed: readNumbers(row, "kindsUsed"),
  });
}
