import type { Static, TSchema } from "typebox";
import Value from "typebox/value";
import { StoreError } from "../../graph/errors.js";
import { JobViewSchema } from "../../jobs/job-schemas.js";
import {
  ArticleSummarySchema,
  ArticleVersionSchema,
  DeleteOutcomeSchema,
} from "../../server/schemas/article-schemas.js";
import { pageOf } from "../../server/schemas/common-schemas.js";
import { CypherAnswerSchema } from "../../server/schemas/cypher-schemas.js";
import { HealthSchema } from "../../server/schemas/system-schemas.js";

/**
 * The answers of a server, as it promises them itself: the server may be of another version
 * than this command line.
 */
export const ANSWERS = {
  health: HealthSchema,
  job: JobViewSchema,
  articles: pageOf(ArticleSummarySchema),
  versions: pageOf(ArticleVersionSchema),
  deleted: DeleteOutcomeSchema,
  cypher: CypherAnswerSchema,
} as const satisfies Record<string, TSchema>;

/** @throws StoreError `STORE_UNAVAILABLE` when the answer has another form */
export function checkAnswer<T extends TSchema>(schema: T, value: unknown): Static<T> {
  if (Value.Check(schema, value)) return value;
  const first = Value.Errors(schema, value)[0];
  const place = first === undefined ? "" : ` (${first.instancePath}: ${first.message})`;
  throw new StoreError("STORE_UNAVAILABLE", `The server's answer has an unknown form${place}.`, {
    hint: "It may be another version of Newsgraph: stop it and start it with this one.",
  });
}
