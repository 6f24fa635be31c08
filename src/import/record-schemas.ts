import Type from "typebox";
import { MENTION_FORMS, MODALITIES, POLARITIES, PRECISIONS } from "../graph/annotations.js";
import { ENTITY_KIND_NAMES } from "../graph/entity-kinds.js";
import { DECISION_KINDS } from "../graph/identity/decision.js";
import type { GraphRecord } from "../graph/records.js";
import { RELATION_TYPES } from "../graph/relations.js";

/**
 * The lines of an export as JSON Lines (src/graph/records.ts), for what comes from outside. Fields that an import has no
 * use for, such as counts, are not looked at.
 */
const text = Type.String();
const textOrNull = Type.Union([text, Type.Null()]);
const offset = Type.Integer({ minimum: 0 });
const probability = Type.Number({ minimum: 0, maximum: 1 });
const oneOf = <T extends string>(values: readonly T[]) => Type.Enum([...values] as [T, ...T[]]);
const kind = oneOf(ENTITY_KIND_NAMES);
const texts = Type.Array(text);

const value = Type.Union([
  Type.Null(),
  Type.Object({ text, iso: textOrNull, number: Type.Union([Type.Number(), Type.Null()]), unit: textOrNull }),
]);

const describedArticle = {
  id: text,
  source: text,
  url: textOrNull,
  canonicalUrl: textOrNull,
  title: textOrNull,
  byline: textOrNull,
  publisher: textOrNull,
  language: textOrNull,
  publishedAt: textOrNull,
  updatedAt: textOrNull,
  contentHash: text,
  text,
  extractor: text,
};
const article = Type.Object({ ...describedArticle, ingestedAt: text });

const sentence = Type.Object({ id: text, index: offset, start: offset, end: offset });

const entity = {
  id: text,
  key: text,
  kind,
  name: Type.String({ minLength: 1 }),
  aliases: texts,
  wikidata: textOrNull,
};

const mention = Type.Object({
  id: text,
  sentence: text,
  entity: text,
  start: offset,
  end: offset,
  surface: text,
  form: oneOf(MENTION_FORMS),
  confidence: probability,
});

const precision = Type.Union([oneOf(PRECISIONS), Type.Null()]);

const statement = {
  id: text,
  relation: oneOf(RELATION_TYPES.map(({ name }) => name)),
  subject: text,
  object: textOrNull,
  value,
  role: textOrNull,
  polarity: oneOf(POLARITIES),
  modality: oneOf(MODALITIES),
  statedBy: textOrNull,
  validFrom: textOrNull,
  validTo: textOrNull,
  precision,
  place: textOrNull,
  confidence: probability,
};

const naming = Type.Object({ article: text, kind, name: Type.String({ minLength: 1 }), aliases: texts });
const support = Type.Object({
  sentence: text,
  confidence: probability,
  extractor: text,
  role: textOrNull,
  precision,
  value,
});
const entityAsRead = Type.Object({ id: text, key: text, kind, name: text });

const reading = {
  entities: Type.Array(Type.Object(entity)),
  mentions: Type.Array(mention),
  facts: Type.Array(
    Type.Object({ ...statement, extractor: text, evidence: Type.Array(text, { minItems: 1 }) }),
  ),
};

export const RECORD_SCHEMAS: Readonly<Record<GraphRecord["type"], Type.TSchema>> = {
  article: Type.Object({ article }),
  sentence: Type.Object({ article: text, sentence }),
  entity: Type.Object({ entity: Type.Object({ ...entity, namings: Type.Array(naming) }) }),
  mention: Type.Object({ mention }),
  fact: Type.Object({ fact: Type.Object({ ...statement, evidence: Type.Array(support, { minItems: 1 }) }) }),
  reading: Type.Object({
    reading: Type.Object({ article: text, ...reading }),
  }),
  version: Type.Object({
    version: Type.Object({
      id: text,
      number: Type.Integer({ minimum: 1 }),
      contribution: Type.Object({
        article: Type.Object(describedArticle),
        sentences: Type.Array(sentence),
        ...reading,
      }),
      ingestedAt: text,
    }),
  }),
  decision: Type.Object({
    decision: Type.Object({
      id: text,
      kind: oneOf(DECISION_KINDS),
      left: entityAsRead,
      right: entityAsRead,
      articles: texts,
      by: oneOf(["person", "rule"]),
      rule: textOrNull,
      score: probability,
      reasons: Type.Array(
        Type.Object({ feature: text, value: Type.Union([text, Type.Number(), Type.Boolean()]) }),
      ),
      decidedAt: text,
      undoneAt: textOrNull,
    }),
  }),
};
