import Type, { type Static, type TSchema } from "typebox";
import Value from "typebox/value";
import type { HealthView } from "../../api/contract.js";
import type { JobView } from "../../api/job-view.js";
import { StoreError } from "../../graph/errors.js";
import type { CypherResult } from "../../graph/values.js";
import type { ArticleSummary, DeleteOutcome, Page } from "../../graph/views.js";

const text = Type.String();
const textOrNull = Type.Union([text, Type.Null()]);
const count = Type.Integer({ minimum: 0 });
const jobStatus = Type.Enum(["queued", "running", "done", "failed", "cancelled"]);

const HealthSchema = Type.Object({
  status: Type.Enum(["ok", "degraded"]),
  version: text,
  engine: Type.Object({ name: text, version: text, location: text }),
  counts: Type.Object({
    articles: count,
    sentences: count,
    entities: count,
    mentions: count,
    facts: count,
    edges: count,
  }),
});

const OutcomeSchema = Type.Object({
  article: text,
  title: textOrNull,
  status: Type.Enum(["added", "unchanged", "replaced"]),
  sentences: count,
  entities: count,
  facts: count,
  newEntities: Type.Array(text),
  newFacts: Type.Array(text),
  ms: Type.Number(),
});

const JobSchema = Type.Object({
  id: text,
  status: jobStatus,
  createdAt: text,
  finishedAt: textOrNull,
  items: Type.Array(
    Type.Object({
      source: text,
      status: jobStatus,
      stage: Type.Union([Type.Enum(["fetch", "text", "sentences", "names", "facts", "save"]), Type.Null()]),
      outcome: Type.Union([OutcomeSchema, Type.Null()]),
      error: Type.Union([Type.Object({ code: text, message: text, hint: textOrNull }), Type.Null()]),
    }),
  ),
});

const ArticlesSchema = Type.Object({
  items: Type.Array(
    Type.Object({
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
      extractor: text,
      ingestedAt: text,
      sentences: count,
      entities: count,
      facts: count,
    }),
  ),
  total: count,
});

const DeleteSchema = Type.Object({
  article: text,
  deleted: Type.Boolean(),
  removedEntities: count,
  removedFacts: count,
});

const CypherSchema = Type.Object({
  columns: Type.Array(text),
  rows: Type.Array(Type.Array(Type.Any())),
  truncated: Type.Boolean(),
  ms: Type.Number(),
  notices: Type.Optional(Type.Array(text)),
});

/** @throws StoreError when the server's answer has another form than this version expects */
function check<T extends TSchema>(schema: T, value: unknown): Static<T> {
  if (Value.Check(schema, value)) return value;
  const first = Value.Errors(schema, value)[0];
  throw new StoreError(
    "STORE_UNAVAILABLE",
    `The server's answer has an unknown form (${first?.instancePath ?? "/"} ${first?.message ?? ""}).`,
    { hint: "It may be another version of Newsgraph: stop it and start it with this one." },
  );
}

export const checkHealth = (value: unknown): HealthView => check(HealthSchema, value);
export const checkJob = (value: unknown): JobView => check(JobSchema, value);
export const checkArticles = (value: unknown): Page<ArticleSummary> => check(ArticlesSchema, value);
export const checkDeleted = (value: unknown): DeleteOutcome => check(DeleteSchema, value);

export function checkCypher(value: unknown): CypherResult {
  const answer = check(CypherSchema, value);
  return { ...answer, notices: answer.notices ?? [] };
}
