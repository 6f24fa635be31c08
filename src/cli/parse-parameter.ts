import { InvalidArgumentError } from "commander";
import type { CypherParameter } from "../graph/values.js";

/**
 * Add one `name=value` to the parameters of a query. The value is JSON where it can be read
 * as such (`3`, `true`, `["a"]`, `"3"`), else the text itself.
 * @throws InvalidArgumentError of commander, which names the option
 */
export function parseParameter(
  given: string,
  before: Record<string, CypherParameter> = {},
): Record<string, CypherParameter> {
  const match = /^\$?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/su.exec(given);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new InvalidArgumentError("Write it as name=value, such as name=CSTO or limit=3.");
  }
  return { ...before, [match[1]]: parseValue(match[2]) };
}

function parseValue(text: string): CypherParameter {
  try {
    const value: unknown = JSON.parse(text);
    return isParameter(value) ? value : text;
  } catch {
    return text;
  }
}

/** Everything JSON can say is a parameter; this tells the compiler so. */
function isParameter(value: unknown): value is CypherParameter {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return typeof value === "object" && Object.values(value).every(isParameter);
}
