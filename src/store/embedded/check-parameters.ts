import { InputError } from "../../graph/errors.js";
import type { CypherParameters } from "../../graph/values.js";

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
    const refusal = refusalOf(value);
    if (refusal !== null) throw invalid({ ...refusal, where: `$${name}${refusal.where}` });
  }
}

/** A value that is refused. Where it stands is put together on the way back: a save has thousands that are not. */
interface Refusal {
  readonly where: string;
  readonly what: string;
  readonly hint: string;
}

function refusalOf(value: unknown): Refusal | null {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return null;
  if (typeof value === "number") return refusalOfNumber(value);
  if (Array.isArray(value)) return refusalIn(value.entries(), (index) => `[${index}]`);
  if (typeof value === "object") return refusalIn(Object.entries(value), (key) => `.${key}`, refusalOfKey);
  return {
    where: "",
    what: `a value of type ${typeof value}`,
    hint: "Use text, numbers, booleans, null, lists and maps of these.",
  };
}

function refusalOfNumber(value: number): Refusal | null {
  if (!Number.isFinite(value))
    return { where: "", what: String(value), hint: "Use a finite number or null." };
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return null;
  const what = `${value}, a whole number beyond 2^53`;
  return { where: "", what, hint: "Write it into the query or pass it as text." };
}

function refusalIn<Key>(
  entries: Iterable<readonly [Key, unknown]>,
  step: (key: Key) => string,
  ofKey: (key: Key) => Refusal | null = () => null,
): Refusal | null {
  for (const [key, value] of entries) {
    const refusedKey = ofKey(key);
    if (refusedKey !== null) return refusedKey;
    const refusal = refusalOf(value);
    if (refusal !== null) return { ...refusal, where: step(key) + refusal.where };
  }
  return null;
}

function refusalOfKey(key: string): Refusal | null {
  const isReserved = RESERVED_PROPERTY_NAMES.has(key);
  if (!isReserved && !key.startsWith("$")) return null;
  const hint = isReserved
    ? "The database keeps this name for itself; choose another."
    : "Keys must not begin with $.";
  return { where: "", what: `the key "${key}"`, hint };
}

function invalid({ where, what, hint }: Refusal): InputError {
  return new InputError(
    "INPUT_INVALID",
    `The parameter ${where} has ${what}, which the database cannot take.`,
    {
      hint,
      details: { parameter: where },
    },
  );
}
