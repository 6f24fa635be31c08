import Type, { type Static } from "typebox";
import { type JobView, READING_STAGES } from "../api/job-view.js";
import type { Agreement, Agrees, DeepReadonly } from "./agrees.js";
import { FactStatementSchema, VersionChangesSchema } from "./change-schemas.js";
import type { Submission } from "./reader.js";

/** The schemas of what is written to the journal and sent over HTTP, checked against the types they describe. */

const closed = { additionalProperties: false } as const;
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const JobStatusSchema = Type.Enum(["queued", "running", "done", "failed", "cancelled"]);

const count = Type.Integer({ minimum: 0 });

const QualityCountsSchema = Type.Object(
  {
    sentences: count,
    sentencesWithFacts: count,
    facts: count,
    attributedFacts: count,
    people: count,
    unresolvedPeople: count,
  },
  closed,
);

const ChangeCountsSchema = Type.Object(
  {
    articles: count,
    added: count,
    dropped: count,
    kept: count,
    first: Type.Array(
      Type.Object(
        {
          article: Type.String(),
          title: orNull(Type.String()),
          added: Type.Array(FactStatementSchema),
          dropped: Type.Array(FactStatementSchema),
          kept: count,
          leftOut: count,
        },
        closed,
      ),
    ),
  },
  closed,
);

export const IngestReportSchema = Type.Object(
  {
    articles: Type.Object(
      { added: count, replaced: count, unchanged: count, failed: count, cancelled: count },
      closed,
    ),
    facts: count,
    newFacts: count,
    newEntities: count,
    changes: ChangeCountsSchema,
    failures: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          count,
          example: Type.Object({ source: Type.String(), message: Type.String() }, closed),
        },
        closed,
      ),
    ),
    quality: orNull(QualityCountsSchema),
    identity: orNull(Type.Object({ merged: count, asked: count }, closed)),
  },
  closed,
);

export const JobOutcomeSchema = Type.Object(
  {
    article: Type.String(),
    title: orNull(Type.String()),
    language: Type.Optional(orNull(Type.String())),
    status: Type.Enum(["added", "unchanged", "replaced"]),
    sentences: Type.Integer({ minimum: 0 }),
    entities: Type.Integer({ minimum: 0 }),
    facts: Type.Integer({ minimum: 0 }),
    newEntities: Type.Array(Type.String()),
    newFacts: Type.Array(Type.String()),
    changes: Type.Optional(VersionChangesSchema),
    quality: Type.Optional(QualityCountsSchema),
    ms: Type.Number({ minimum: 0 }),
  },
  closed,
);

export const JobItemSchema = Type.Object(
  {
    source: Type.String(),
    status: JobStatusSchema,
    stage: orNull(Type.Enum([...READING_STAGES, "save"])),
    outcome: orNull(JobOutcomeSchema),
    collection: Type.Optional(
      Type.Object(
        {
          title: orNull(Type.String()),
          articles: Type.Integer({ minimum: 0 }),
          leftOut: Type.Integer({ minimum: 0 }),
        },
        closed,
      ),
    ),
    error: orNull(
      Type.Object({ code: Type.String(), message: Type.String(), hint: orNull(Type.String()) }, closed),
    ),
  },
  closed,
);

export const JobViewSchema = Type.Object(
  {
    id: Type.String(),
    status: JobStatusSchema,
    createdAt: Type.String({ description: "ISO 8601." }),
    finishedAt: orNull(Type.String({ description: "ISO 8601." })),
    items: Type.Array(JobItemSchema),
    report: Type.Optional(IngestReportSchema),
  },
  closed,
);

const knownFields = {
  title: Type.Optional(Type.String()),
  publisher: Type.Optional(Type.String()),
  byline: Type.Optional(Type.String()),
  publishedAt: Type.Optional(Type.String()),
  language: Type.Optional(Type.String()),
};
const MetadataSchema = Type.Object(
  { source: Type.String(), url: Type.Optional(Type.String()), ...knownFields },
  closed,
);

export const SubmissionSchema = Type.Union([
  Type.Object({ type: Type.Literal("text"), text: Type.String(), metadata: MetadataSchema }, closed),
  Type.Object(
    { type: Type.Literal("html"), html: Type.String(), url: orNull(Type.String()), metadata: MetadataSchema },
    closed,
  ),
  Type.Object(
    {
      type: Type.Literal("url"),
      url: Type.String(),
      known: Type.Optional(Type.Object(knownFields, closed)),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal("file"), path: Type.String() }, closed),
  Type.Object({ type: Type.Literal("bytes"), base64: Type.String(), metadata: MetadataSchema }, closed),
]);

/** What is written down when a job is accepted. */
export const AcceptedJobSchema = Type.Object(
  {
    version: Type.Literal(1),
    id: Type.String(),
    createdAt: Type.String(),
    submissions: Type.Array(SubmissionSchema, { minItems: 1 }),
  },
  closed,
);

/**
 * One line of a job's progress: how its article at `index` ended. When that was a list, `members` are its articles,
 * which are items of the job from `first` on.
 */
export const ProgressLineSchema = Type.Object(
  {
    index: Type.Integer({ minimum: 0 }),
    item: JobItemSchema,
    first: Type.Optional(Type.Integer({ minimum: 0 })),
    members: Type.Optional(Type.Array(SubmissionSchema)),
  },
  closed,
);

export type AcceptedJob = DeepReadonly<Static<typeof AcceptedJobSchema>>;
export type ProgressLine = DeepReadonly<Static<typeof ProgressLineSchema>>;

export type JobSchemasAgree = [
  Agrees<Agreement<JobView, Static<typeof JobViewSchema>>>,
  Agrees<Agreement<Submission, Static<typeof SubmissionSchema>>>,
];
