import Type, { type TSchema } from "typebox";
import type { TLocalizedValidationError } from "typebox/error";

/** One thing that is wrong with a request: where, as a JSON pointer, and what. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

/** The first problem in words. Of a choice between shapes the deepest is named: it is the shape that was meant. */
export function describeProblem(errors: readonly TLocalizedValidationError[], schema: TSchema): Problem {
  const [first] = [...errors].sort((a, b) => depth(b) - depth(a));
  if (first === undefined) return { path: "/", problem: "has the wrong form" };
  const path = first.instancePath === "" ? "/" : first.instancePath;
  return { path, problem: inWords(first, schema) };
}

/** The validator's own words, except where they do not name what is wrong. */
function inWords(error: TLocalizedValidationError, schema: TSchema): string {
  if (error.keyword === "required") return `lacks ${list(error.params.requiredProperties)}`;
  if (error.keyword === "additionalProperties")
    return `has the unknown ${list(error.params.additionalProperties)}`;
  if (error.keyword === "boolean") return "is not a field of this request";
  if (error.keyword === "enum") return `must be one of ${list(error.params.allowedValues)}`;
  if (error.keyword !== "pattern") return error.message;
  return `must be ${wanted(schema, error.instancePath) ?? `of the form ${String(error.params.pattern)}`}`;
}

/** What the schema says a field of a flat object is. */
function wanted(schema: TSchema, instancePath: string): string | null {
  if (!Type.IsObject(schema)) return null;
  const field: unknown = schema.properties[instancePath.slice(1)];
  if (typeof field !== "object" || field === null || !("description" in field)) return null;
  return typeof field.description === "string" ? field.description.replace(/\.$/, "") : null;
}

function depth({ instancePath }: TLocalizedValidationError): number {
  return instancePath.split("/").length;
}

function list(values: readonly unknown[]): string {
  return values.map(String).join(", ");
}
