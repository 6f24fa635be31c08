import Type, { type Static } from "typebox";
import { type Decision, DECISION_KINDS, type DecisionKind } from "../../graph/identity/decision.js";
import type { Decided } from "../../identity/identities.js";
import type { ResolveReport } from "../../identity/resolve-report.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import type { EntityIdentity } from "../../store/identity-store.js";
import {
  closed,
  count,
  EntityKindSchema,
  Id,
  oneOf,
  share,
  text,
  textOrNull,
  time,
  timeOrNull,
} from "./common-schemas.js";

const EntityAsReadSchema = Type.Object({ id: text, key: text, kind: EntityKindSchema, name: text }, closed);

export const DecisionKindSchema = oneOf<DecisionKind>(DECISION_KINDS);
export const DeciderSchema = oneOf(["person", "rule"]);

export const DecisionSchema = Type.Object(
  {
    id: text,
    kind: DecisionKindSchema,
    left: EntityAsReadSchema,
    right: EntityAsReadSchema,
    articles: Type.Array(text, { description: "Of a split, the articles that are about the right." }),
    by: DeciderSchema,
    rule: textOrNull,
    score: share,
    reasons: Type.Array(
      Type.Object({ feature: text, value: Type.Union([text, Type.Number(), Type.Boolean()]) }, closed),
    ),
    decidedAt: time,
    undoneAt: timeOrNull,
  },
  closed,
);

export const EntityIdentitySchema = Type.Object(
  { entity: text, joined: Type.Array(EntityAsReadSchema), decisions: Type.Array(DecisionSchema) },
  closed,
);

export const DecidedSchema = Type.Object({ decisions: Type.Array(DecisionSchema), articles: count }, closed);

export const ResolveReportSchema = Type.Object(
  {
    entities: count,
    same: count,
    different: count,
    asked: count,
    changed: count,
    withdrawn: count,
    articles: count,
  },
  closed,
);

export const MergeRequestSchema = Type.Object(
  { left: Id, right: Id, acrossKinds: Type.Optional(Type.Boolean()) },
  closed,
);
export const PairSchema = Type.Object({ left: Id, right: Id }, closed);
export const SplitRequestSchema = Type.Object(
  { entity: Id, articles: Type.Array(Id, { minItems: 1, maxItems: 1_000 }) },
  closed,
);

export type IdentitySchemasAgree = [
  Agrees<Agreement<Decision, Static<typeof DecisionSchema>>>,
  Agrees<Agreement<EntityIdentity, Static<typeof EntityIdentitySchema>>>,
  Agrees<Agreement<Decided, Static<typeof DecidedSchema>>>,
  Agrees<Agreement<ResolveReport, Static<typeof ResolveReportSchema>>>,
];
