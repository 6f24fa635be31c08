import Type, { type Static } from "typebox";
import { MODALITIES, POLARITIES, PRECISIONS } from "../../graph/annotations.js";
import type { EvidenceView, FactView } from "../../graph/views.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import {
  closed,
  count,
  EntityKindSchema,
  offset,
  oneOf,
  orNull,
  RelationNameSchema,
  share,
  text,
  textOrNull,
  time,
  timeOrNull,
} from "./common-schemas.js";

const EntityRefSchema = Type.Object({ id: text, kind: EntityKindSchema, name: text }, closed);

const ValueSchema = Type.Object(
  { text, iso: timeOrNull, number: orNull(Type.Number()), unit: textOrNull },
  closed,
);

const EvidenceSchema = Type.Object(
  {
    sentence: text,
    article: text,
    copyOf: textOrNull,
    title: textOrNull,
    publisher: textOrNull,
    url: textOrNull,
    publishedAt: timeOrNull,
    ingestedAt: time,
    text: Type.String({ description: "The sentence as it stands in the article." }),
    start: offset,
    end: offset,
    highlights: Type.Array(Type.Object({ entity: text, start: offset, end: offset }, closed)),
    extractor: text,
    confidence: share,
  },
  closed,
);

export const FactViewSchema = Type.Object(
  {
    id: text,
    relation: RelationNameSchema,
    subject: EntityRefSchema,
    object: orNull(EntityRefSchema),
    value: orNull(ValueSchema),
    role: textOrNull,
    polarity: oneOf(POLARITIES),
    modality: oneOf(MODALITIES),
    statedBy: orNull(EntityRefSchema),
    validFrom: timeOrNull,
    validTo: timeOrNull,
    precision: orNull(oneOf(PRECISIONS)),
    place: orNull(EntityRefSchema),
    confidence: share,
    sources: count,
    independentSources: count,
    evidence: Type.Array(EvidenceSchema),
  },
  closed,
);

export type FactSchemasAgree = [
  Agrees<Agreement<EvidenceView, Static<typeof EvidenceSchema>>>,
  Agrees<Agreement<FactView, Static<typeof FactViewSchema>>>,
];
