import Type, { type Static } from "typebox";
import { ENTITY_KIND_NAMES } from "./entity-kinds.js";
import { RELATION_TYPES } from "./relations.js";

/**
 * What an extractor says about one article: the format of `newsgraph extract`, one JSON
 * object a line. Other programs read and write it, so it is versioned: fields may be added
 * under the same version, never removed or given another meaning.
 * Offsets are UTF-16 code units into `text`, end exclusive.
 */
export const ANNOTATIONS_VERSION = 1;

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const offset = Type.Integer({ minimum: 0 });
const closed = { additionalProperties: false } as const;
const literals = <T extends string>(values: readonly T[]) => Type.Enum([...values] as [T, ...T[]]);

export const MENTION_FORMS = ["name", "nominal", "pronoun"] as const;
export const POLARITIES = ["asserted", "denied"] as const;
export const MODALITIES = ["actual", "planned", "possible"] as const;
export const PRECISIONS = ["day", "month", "year"] as const;

const SpanSchema = Type.Object({ start: offset, end: offset }, closed);

export const MentionSchema = Type.Object(
  {
    start: offset,
    end: offset,
    form: literals(MENTION_FORMS),
    confidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  },
  closed,
);

export const EntitySchema = Type.Object(
  {
    id: Type.String({ minLength: 1, description: "Unique in this object only." }),
    kind: literals(ENTITY_KIND_NAMES),
    name: Type.String({ minLength: 1, description: "As a reader would write it in full." }),
    aliases: Type.Array(Type.String({ minLength: 1 })),
    wikidata: orNull(Type.String({ pattern: "^Q[1-9][0-9]*$" })),
    mentions: Type.Array(MentionSchema),
  },
  closed,
);

export const FactValueSchema = Type.Object(
  {
    text: Type.String({ minLength: 1, description: "As it stands in the article." }),
    iso: orNull(Type.String({ description: "ISO 8601 date: 2022, 2022-01 or 2022-01-09." })),
    number: orNull(Type.Number()),
    unit: orNull(Type.String()),
    start: offset,
    end: offset,
  },
  closed,
);

export const FactSchema = Type.Object(
  {
    relation: literals(RELATION_TYPES.map((type) => type.name)),
    subject: Type.String({ description: "Id of an entity of this object." }),
    object: Type.Optional(Type.String({ description: "Id of an entity; absent when `value` is there." })),
    value: Type.Optional(FactValueSchema),
    role: Type.Optional(
      orNull(Type.String({ minLength: 1, description: "Office held, what is counted, or the verb phrase." })),
    ),
    polarity: literals(POLARITIES),
    modality: literals(MODALITIES),
    statedBy: orNull(
      Type.String({ description: "Id of the entity that says so; null: the article itself." }),
    ),
    validFrom: orNull(Type.String()),
    validTo: orNull(Type.String()),
    precision: orNull(literals(PRECISIONS)),
    place: orNull(Type.String({ description: "Id of the entity where it holds or happened." })),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    evidence: Type.Array(SpanSchema, { minItems: 1, description: "The sentences that support it." }),
    extractor: Type.String({ minLength: 1, description: "name@version of what found it." }),
  },
  closed,
);

export const AnnotationsSchema = Type.Object(
  {
    version: Type.Literal(ANNOTATIONS_VERSION),
    source: Type.String({ description: "Path or address as given; `-` for standard input." }),
    url: orNull(Type.String()),
    canonicalUrl: orNull(Type.String()),
    title: orNull(Type.String()),
    byline: orNull(Type.String()),
    publisher: orNull(Type.String()),
    publishedAt: orNull(Type.String({ description: "ISO 8601, as precise as the article says." })),
    updatedAt: orNull(Type.String()),
    language: orNull(Type.String({ description: "BCP 47 tag." })),
    extractor: Type.String({ minLength: 1 }),
    text: Type.String(),
    sentences: Type.Array(SpanSchema),
    entities: Type.Array(EntitySchema),
    facts: Type.Array(FactSchema),
  },
  { ...closed, $id: "https://newsgraph.dev/schema/extract-1.json", title: "Newsgraph extract, version 1" },
);

export type MentionForm = (typeof MENTION_FORMS)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Modality = (typeof MODALITIES)[number];
export type Precision = (typeof PRECISIONS)[number];
export type AnnotatedMention = Static<typeof MentionSchema>;
export type AnnotatedEntity = Static<typeof EntitySchema>;
export type FactValue = Static<typeof FactValueSchema>;
export type AnnotatedFact = Static<typeof FactSchema>;
export type Annotations = Static<typeof AnnotationsSchema>;
