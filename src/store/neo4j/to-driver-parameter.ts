import type { CypherParameter, CypherParameters } from "../../graph/values.js";

/** Parameters for the driver: whole numbers within ±2^53 as integers, all others as floating-point numbers. */
export function toDriverParameters(parameters: CypherParameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, toDriverParameter(value)]),
  );
}

function toDriverParameter(value: CypherParameter): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => toDriverParameter(item));
  return toDriverParameters(value);
}

function isList(value: object): value is readonly CypherParameter[] {
  return Array.isArray(value);
}
