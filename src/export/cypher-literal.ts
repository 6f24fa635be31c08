export type LiteralValue = null | boolean | number | string | Float | readonly LiteralValue[] | LiteralMap;

export interface LiteralMap {
  readonly [key: string]: LiteralValue;
}

/** A number that is written with a decimal point even when it is whole, so that it stays a float. */
export class Float {
  constructor(readonly value: number) {}
}

/**
 * A value as Cypher source. Keys of maps are quoted; they must be plain names.
 * @throws RangeError for a number that Cypher has no literal for
 */
export function cypherLiteral(value: LiteralValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return text(value);
  if (value instanceof Float) return float(value.value);
  if (isList(value)) return `[${value.map(cypherLiteral).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, part]) => `\`${key}\`: ${cypherLiteral(part)}`)
    .join(", ")}}`;
}

function isList(value: LiteralMap | readonly LiteralValue[]): value is readonly LiteralValue[] {
  return Array.isArray(value);
}

function number(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : float(value);
}

function float(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Cypher has no literal for ${value}.`);
  // Cypher knows no plus sign in an exponent.
  const digits = String(value).replace("e+", "e");
  return /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["'", "\\'"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\b", "\\b"],
  ["\f", "\\f"],
]);

/**
 * A backslash before `u` is split off with `+`: Neo4j replaces `\uXXXX` in the whole query
 * before it reads it, also where the backslash is itself escaped.
 */
function text(value: string): string {
  const escaped = value
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES.get(character) ?? character);
  const parts = escaped.split(/(?<=\\\\)(?=u)/);
  return parts.length === 1 ? `'${escaped}'` : `(${parts.map((part) => `'${part}'`).join(" + ")})`;
}
