import Type, { type Static } from "typebox";
import type { HealthView } from "../../api/contract.js";
import type { RelationType } from "../../graph/relation-type.js";
import type { SchemaView } from "../../graph/views.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import {
  closed,
  count,
  EntityKindSchema,
  ErrorBodySchema,
  oneOf,
  orNull,
  text,
  textOrNull,
} from "./common-schemas.js";

export const HealthSchema = Type.Object(
  {
    status: oneOf(["ok", "degraded"]),
    version: text,
    engine: Type.Object({ name: text, version: text, location: text }, closed),
    counts: Type.Object(
      { articles: count, sentences: count, entities: count, mentions: count, facts: count, edges: count },
      closed,
    ),
    problem: Type.Optional(orNull(ErrorBodySchema.properties.error)),
  },
  closed,
);

export const SchemaViewSchema = Type.Object(
  {
    labels: Type.Array(Type.Object({ label: text, count }, closed)),
    relationshipTypes: Type.Array(Type.Object({ type: text, count }, closed)),
    propertyKeys: Type.Array(text),
  },
  closed,
);

export const RelationTypeSchema = Type.Object(
  {
    name: text,
    label: text,
    inverseLabel: text,
    definition: text,
    subjectKinds: Type.Array(EntityKindSchema),
    objectKinds: Type.Array(EntityKindSchema),
    valueKind: orNull(oneOf(["date", "quantity"])),
    wikidata: textOrNull,
    plover: textOrNull,
    symmetric: Type.Boolean(),
    inFirstView: Type.Boolean(),
  },
  closed,
);

export type SystemSchemasAgree = [
  Agrees<Agreement<HealthView, Static<typeof HealthSchema>>>,
  Agrees<Agreement<SchemaView, Static<typeof SchemaViewSchema>>>,
  Agrees<Agreement<RelationType, Static<typeof RelationTypeSchema>>>,
];
