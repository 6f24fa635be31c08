import Type, { type Static } from "typebox";
import type { CypherAnswer, CypherRequest } from "../../api/contract.js";
import type { CypherParameters, CypherValue } from "../../graph/values.js";
import type { Agreement, Agrees } from "../../jobs/agrees.js";
import { closed, text } from "./common-schemas.js";

/** Whatever JSON can hold is a parameter that a query may be given. */
const ParametersSchema = Type.Unsafe<CypherParameters>(
  Type.Object({}, { additionalProperties: true, description: "By name, without the dollar sign." }),
);

/** Described in docs/api.md: a schema of values within values would say less. */
const ValueSchema = Type.Unsafe<CypherValue>({
  description:
    "A JSON value, or an object with a `$type`: node, relationship, path, integer, date, point and others.",
});

export const CypherRequestSchema = Type.Object(
  {
    query: Type.String({ minLength: 1, maxLength: 100_000 }),
    parameters: Type.Optional(ParametersSchema),
    limit: Type.Optional(Type.Integer({ minimum: 1, description: "Most rows." })),
    timeoutMs: Type.Optional(Type.Integer({ minimum: 1 })),
    write: Type.Optional(
      Type.Boolean({ description: "Refused unless the server was started with --allow-writes." }),
    ),
  },
  closed,
);

export const CypherAnswerSchema = Type.Object(
  {
    columns: Type.Array(text),
    rows: Type.Array(Type.Array(ValueSchema)),
    truncated: Type.Boolean({ description: "True when the row limit cut the result." }),
    ms: Type.Number({ minimum: 0 }),
    notices: Type.Array(text, {
      description: "What the reader should know, such as a limit that was lowered.",
    }),
  },
  closed,
);

export type CypherSchemasAgree = [
  Agrees<Agreement<CypherRequest, Static<typeof CypherRequestSchema>>>,
  Agrees<Agreement<CypherAnswer, Static<typeof CypherAnswerSchema>>>,
];
