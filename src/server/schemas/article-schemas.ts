import Type, { type Static } from "typebox";
import type { ArticleRequest } from "../../api/contract.js";
import { MENTION_FORMS } from "../../graph/annotations.js";
import type { ArticleVersionText, ArticleVersionView } from "../../graph/version-views.js";
import type { ArticleSummary, ArticleView, DeleteOutcome } from "../../graph/views.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import { statementFields, VersionChangesSchema } from "../../jobs/change-schemas.js";
import {
  closed,
  count,
  EntityKindSchema,
  offset,
  oneOf,
  orNull,
  share,
  text,
  textOrNull,
  time,
  timeOrNull,
} from "./common-schemas.js";

const summaryFields = {
  id: text,
  source: text,
  url: textOrNull,
  canonicalUrl: textOrNull,
  title: textOrNull,
  byline: textOrNull,
  publisher: textOrNull,
  language: textOrNull,
  publishedAt: timeOrNull,
  updatedAt: timeOrNull,
  extractor: text,
  ingestedAt: time,
  sentences: count,
  entities: count,
  facts: count,
};

export const ArticleSummarySchema = Type.Object(summaryFields, closed);

const SentenceSchema = Type.Object({ id: text, index: count, start: offset, end: offset }, closed);

const MentionSchema = Type.Object(
  {
    entity: text,
    kind: EntityKindSchema,
    name: text,
    sentence: text,
    start: offset,
    end: offset,
    form: oneOf(MENTION_FORMS),
    confidence: share,
  },
  closed,
);

export const ArticleViewSchema = Type.Object(
  {
    ...summaryFields,
    text,
    contentHash: text,
    sentenceList: Type.Array(SentenceSchema),
    mentionList: Type.Array(MentionSchema),
  },
  closed,
);

const { id: _id, ...describedFields } = summaryFields;

const versionFields = {
  ...describedFields,
  id: Type.String({ description: "The id of the version." }),
  article: text,
  number: Type.Integer({ minimum: 1 }),
  isCurrent: Type.Boolean({ description: "True of the text that the graph is made from." }),
  contentHash: text,
};

export const ArticleVersionSchema = Type.Object(
  { ...versionFields, changes: orNull(VersionChangesSchema) },
  closed,
);

const EvidenceSchema = Type.Object({ start: offset, end: offset }, closed);

export const ArticleVersionTextSchema = Type.Object(
  {
    ...versionFields,
    text,
    statements: Type.Array(Type.Object({ ...statementFields, evidence: Type.Array(EvidenceSchema) }, closed)),
  },
  closed,
);

export const DeleteOutcomeSchema = Type.Object(
  {
    article: text,
    deleted: Type.Boolean({ description: "False when there was no such article." }),
    removedEntities: count,
    removedFacts: count,
  },
  closed,
);

const short = Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 }));

export const ArticleRequestSchema = Type.Object(
  {
    text: Type.Optional(Type.String({ minLength: 1 })),
    html: Type.Optional(Type.String({ minLength: 1 })),
    base64: Type.Optional(
      Type.String({
        minLength: 4,
        pattern: "^[A-Za-z0-9+/]+={0,2}$",
        description: "a file in Base64; its format follows from its name (`source`) or its content",
      }),
    ),
    url: Type.Optional(
      Type.String({
        maxLength: 8_000,
        pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/]",
        description: "an address that starts with http:// or https://",
      }),
    ),
    title: short,
    publisher: short,
    byline: short,
    publishedAt: Type.Optional(
      Type.String({
        pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}.*)?)?)?$",
        maxLength: 40,
        description: "a date in ISO 8601, as precise as is known: 2022, 2022-01, 2022-01-09 or with a time",
      }),
    ),
    language: Type.Optional(
      Type.String({
        pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        description: "a language tag (BCP 47), such as en or pt-BR",
      }),
    ),
    source: short,
  },
  {
    ...closed,
    description:
      "Exactly one of `text`, `html`, `base64` and a `url` to fetch; with the others, `url` says where it stands. " +
      "A `url` alone may be a feed or a sitemap: its articles become items of the job.",
  },
);

export type ArticleSchemasAgree = [
  Agrees<Agreement<ArticleSummary, Static<typeof ArticleSummarySchema>>>,
  Agrees<Agreement<ArticleView, Static<typeof ArticleViewSchema>>>,
  Agrees<Agreement<ArticleVersionView, Static<typeof ArticleVersionSchema>>>,
  Agrees<Agreement<ArticleVersionText, Static<typeof ArticleVersionTextSchema>>>,
  Agrees<Agreement<DeleteOutcome, Static<typeof DeleteOutcomeSchema>>>,
  Agrees<Agreement<ArticleRequest, Static<typeof ArticleRequestSchema>>>,
];
