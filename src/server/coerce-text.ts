import Type, { type TSchema } from "typebox";

/**
 * Read the fields of a query string as what the schema says they are. What cannot be read stays
 * text, so that the check that follows names it; `1.5` stays a fraction where a whole number is wanted.
 * A list may be given as repeated fields or with commas.
 */
export function coerceText(schema: TSchema, value: unknown): unknown {
  if (!Type.IsObject(schema) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, text]: [string, unknown]) => {
      const field: TSchema | undefined = schema.properties[name];
      return [name, field === undefined ? text : coerceField(field, text)];
    }),
  );
}

function coerceField(schema: TSchema, text: unknown): unknown {
  if (Type.IsArray(schema)) return typeof text === "string" ? text.split(",") : text;
  if (typeof text !== "string") return text;
  if (Type.IsInteger(schema) || Type.IsNumber(schema))
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (Type.IsBoolean(schema)) return text === "true" ? true : text === "false" ? false : text;
  return text;
}
