import { InputError } from "../../graph/errors.js";
import type { CypherParameter, CypherParameters } from "../../graph/values.js";

/** Names under which the engine shows its own fields of nodes and relationships. */
export const RESERVED_PROPERTY_NAMES: ReadonlySet<string> = new Set([
  "_id",
  "_labels",
  "_type",
  "_source",
  "_target",
]);

/**
 * Refuse parameters that the engine would take for something else: numbers that are not
 * finite, maps that it reads as typed values (`{ $date: ... }`), and names that it keeps
 * for itself. Whole numbers arrive as integers, all others as floats.
 *
 * @throws InputError `INPUT_INVALID` naming the parameter
 */
export function checkParameters(parameters: CypherParameters): void {
  for (const [name, value] of Object.entries(parameters)) {
    // Where a value stands is only worth putting together for one that is refused.
    if (!isAccepted(value)) check(value, `$${name}`);
  }
}

/** What `check` finds nothing against, found faster: a save has thousands of values. */
function isAccepted(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value) && !isUnsafe(value);
  if (Array.isArray(value)) return value.every(isAccepted);
  if (typeof value !== "object") return false;
  for (const key of Object.keys(value))
    if (key.startsWith("$") || RESERVED_PROPERTY_NAMES.has(key)) return false;
  return Object.values(value).every(isAccepted);
}

function isUnsafe(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

function check(value: CypherParameter, where: string): void {
  if (typeof value === "number") checkNumber(value, where);
  else if (isList(value)) value.forEach((item, index) => check(item, `${where}[${index}]`));
  else if (typeof value === "object" && value !== null) checkMap(value, where);
  else if (value !== null && typeof value !== "string" && typeof value !== "boolean") {
    throw invalid(
      where,
      `a value of type ${typeof value}`,
      "Use text, numbers, booleans, null, lists and maps of these.",
    );
  }
}

function isList(value: CypherParameter): value is readonly CypherParameter[] {
  return Array.isArray(value);
}

function checkNumber(value: number, where: string): void {
  if (!Number.isFinite(value)) throw invalid(where, String(value), "Use a finite number or null.");
  if (isUnsafe(value)) {
    throw invalid(
      where,
      `${value}, a whole number beyond 2^53`,
      "Write it into the query or pass it as text.",
    );
  }
}

function checkMap(map: Readonly<Record<string, CypherParameter>>, where: string): void {
  for (const [key, value] of Object.entries(map)) {
    if (key.startsWith("$")) throw invalid(where, `the key "${key}"`, "Keys must not begin with $.");
    if (RESERVED_PROPERTY_NAMES.has(key)) {
      throw invalid(where, `the key "${key}"`, "The database keeps this name for itself; choose another.");
    }
    check(value, `${where}.${key}`);
  }
}

function invalid(where: string, what: string, hint: string): InputError {
  return new InputError(
    "INPUT_INVALID",
    `The parameter ${where} has ${what}, which the database cannot take.`,
    {
      hint,
      details: { parameter: where },
    },
  );
}
