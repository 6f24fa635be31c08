import Type, { type Static } from "typebox";
import { MODALITIES, PRECISIONS } from "../../graph/annotations.js";
import type { EdgeView, EntityView, GraphView, PathView } from "../../graph/views.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import {
  closed,
  count,
  EntityKindSchema,
  oneOf,
  orNull,
  RelationNameSchema,
  share,
  text,
  textOrNull,
  timeOrNull,
} from "./common-schemas.js";

export const entityFields = {
  id: text,
  kind: EntityKindSchema,
  name: text,
  aliases: Type.Array(text),
  wikidata: textOrNull,
  articles: count,
  mentions: count,
};

export const EntityViewSchema = Type.Object(entityFields, closed);

export const EdgeViewSchema = Type.Object(
  {
    id: Type.String({ description: "The id of the fact." }),
    relation: RelationNameSchema,
    source: text,
    target: text,
    role: textOrNull,
    modality: oneOf(MODALITIES),
    attributed: Type.Boolean({ description: "True when the articles only report that someone says so." }),
    confidence: share,
    sources: count,
    validFrom: timeOrNull,
    validTo: timeOrNull,
    precision: orNull(oneOf(PRECISIONS)),
    firstPublishedAt: timeOrNull,
    lastPublishedAt: timeOrNull,
  },
  closed,
);

export const GraphViewSchema = Type.Object(
  {
    nodes: Type.Array(EntityViewSchema),
    edges: Type.Array(EdgeViewSchema),
    totalNodes: Type.Integer({ minimum: 0, description: "Shown or not." }),
    totalEdges: Type.Integer({ minimum: 0, description: "Shown or not." }),
    truncated: Type.Boolean({ description: "True when a limit left some out." }),
  },
  closed,
);

export const PathViewSchema = Type.Object(
  {
    graph: GraphViewSchema,
    paths: Type.Array(Type.Array(text), { description: "Each path as the entity ids walked." }),
  },
  closed,
);

export type GraphSchemasAgree = [
  Agrees<Agreement<EntityView, Static<typeof EntityViewSchema>>>,
  Agrees<Agreement<EdgeView, Static<typeof EdgeViewSchema>>>,
  Agrees<Agreement<GraphView, Static<typeof GraphViewSchema>>>,
  Agrees<Agreement<PathView, Static<typeof PathViewSchema>>>,
];
