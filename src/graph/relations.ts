import type { EntityKind } from "./entity-kinds.js";
import { EVENT_RELATIONS } from "./relation-events.js";
import { PEOPLE_RELATIONS } from "./relation-people.js";
import { STATE_RELATIONS } from "./relation-states.js";
import type { RelationRow, RelationType } from "./relation-type.js";

export type { RelationType } from "./relation-type.js";

/** The name of a relation type. */
export type RelationName = (
  typeof PEOPLE_RELATIONS | typeof STATE_RELATIONS | typeof EVENT_RELATIONS
)[number]["name"];

/** Every relation type, people first, then bodies, places and events, then what actors do. */
export const RELATION_TYPES: readonly (RelationType & { readonly name: RelationName })[] = [
  ...PEOPLE_RELATIONS,
  ...STATE_RELATIONS,
  ...EVENT_RELATIONS,
].map(withDefaults);

const BY_NAME: ReadonlyMap<string, RelationType> = new Map(RELATION_TYPES.map((type) => [type.name, type]));

export function isRelationName(value: unknown): value is RelationName {
  return typeof value === "string" && BY_NAME.has(value);
}

/** The record of a relation. */
export function relationType(name: RelationName): RelationType {
  const type = BY_NAME.get(name);
  if (type === undefined) throw new Error(`The relation table has no ${name}.`);
  return type;
}

/** True when the table allows the relation between a subject and an object of these kinds. */
export function allowsKinds(name: RelationName, subject: EntityKind, object: EntityKind): boolean {
  const type = relationType(name);
  return type.subjectKinds.includes(subject) && type.objectKinds.includes(object);
}

function withDefaults<Row extends RelationRow>(row: Row): RelationType & { readonly name: Row["name"] } {
  return {
    inverseLabel: "",
    objectKinds: [],
    valueKind: null,
    wikidata: null,
    plover: null,
    symmetric: false,
    inFirstView: true,
    ...row,
  };
}
