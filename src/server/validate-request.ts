import type { FastifySchemaCompiler } from "fastify";
import { Compile } from "typebox/compile";
import type { TSchema } from "typebox";
import Value from "typebox/value";
import { InputError } from "../graph/errors.js";
import { coerceText } from "./coerce-text.js";
import { describeProblem } from "./errors/describe-problem.js";

const PART_NAMES: Readonly<Record<string, string>> = {
  body: "body",
  querystring: "query string",
  params: "path",
  headers: "header",
};

/**
 * Check a part of a request against its schema. A body is taken as it is; what is text by nature
 * (query string, path) is first read as the numbers and lists that the schema names.
 */
export const validateRequest: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  const isText = httpPart !== "body";
  return (value: unknown) => {
    const prepared = isText ? Value.Default(schema, coerceText(schema, value)) : value;
    if (validator.Check(prepared)) return { value: prepared };
    const { path, problem } = describeProblem(validator.Errors(prepared), schema);
    const part = PART_NAMES[httpPart ?? ""] ?? "request";
    const error = new InputError(
      "INPUT_INVALID",
      `The ${part} of the request is not valid: ${path} ${problem}.`,
      {
        hint: "GET /api/docs describes every request.",
        details: { part, path },
      },
    );
    return { error };
  };
};
