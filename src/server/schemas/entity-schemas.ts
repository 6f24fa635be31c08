import Type, { type Static } from "typebox";
import type { EntityDetail, EntityHit } from "../../graph/views.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import { ArticleSummarySchema } from "./article-schemas.js";
import { closed, count, oneOf, RelationNameSchema } from "./common-schemas.js";
import { entityFields } from "./graph-schemas.js";

export const EntityHitSchema = Type.Object(
  {
    ...entityFields,
    matched: Type.String({ description: "The name or alias that matched." }),
    score: Type.Number({ description: "Higher is better; comparable within one answer only." }),
  },
  closed,
);

export const EntityDetailSchema = Type.Object(
  {
    ...entityFields,
    relations: Type.Array(
      Type.Object({ relation: RelationNameSchema, direction: oneOf(["out", "in"]), count }, closed),
    ),
    recentArticles: Type.Array(ArticleSummarySchema),
  },
  closed,
);

export type EntitySchemasAgree = [
  Agrees<Agreement<EntityHit, Static<typeof EntityHitSchema>>>,
  Agrees<Agreement<EntityDetail, Static<typeof EntityDetailSchema>>>,
];
