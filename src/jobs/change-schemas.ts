import Type, { type Static } from "typebox";
import { MODALITIES, POLARITIES } from "../graph/annotations.js";
import { RELATION_TYPES } from "../graph/relations.js";
import type { VersionChanges } from "../graph/version-changes.js";
import type { Agreement, Agrees } from "./agrees.js";

/** The schemas of what a new text of an article changed, as jobs and the versions of an article say it. */

const closed = { additionalProperties: false } as const;
const textOrNull = Type.Union([Type.String(), Type.Null()]);
const oneOf = <const T extends string>(values: readonly T[]) => Type.Enum([...values] as [T, ...T[]]);

export const statementFields = {
  id: Type.String({ description: "The id of the fact." }),
  relation: oneOf(RELATION_TYPES.map(({ name }) => name)),
  subject: Type.String(),
  object: Type.String({ description: "The name of an entity, or a value as written." }),
  role: textOrNull,
  polarity: oneOf(POLARITIES),
  modality: oneOf(MODALITIES),
  statedBy: textOrNull,
  validFrom: textOrNull,
  validTo: textOrNull,
  inGraph: Type.Boolean({ description: "Whether some stored article states it." }),
};

export const FactStatementSchema = Type.Object(statementFields, closed);

const statements = Type.Array(FactStatementSchema);

export const VersionChangesSchema = Type.Object(
  { added: statements, dropped: statements, kept: statements },
  { ...closed, description: "What a text states beside the one before it." },
);

export type ChangeSchemasAgree = Agrees<Agreement<VersionChanges, Static<typeof VersionChangesSchema>>>;
