import { readFileSync } from "node:fs";
import { join } from "node:path";
import type Type from "typebox";
import type { Static } from "typebox";
import Value from "typebox/value";
import { InputError } from "../../src/graph/errors.js";

/**
 * The records of a JSON Lines file of the training data.
 * @throws InputError naming the file and line that is missing or has another form
 */
export function readLines<T extends Type.TSchema>(folder: string, file: string, schema: T): Static<T>[] {
  const path = join(folder, file);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new InputError("INPUT_NOT_FOUND", `The training data has no file ${path}.`, {
      hint: "Give the folder of the data with --data; docs/training.md says where each set comes from.",
      cause,
    });
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line, index) => parseLine(line, schema, `${path}, line ${index + 1}`));
}

function parseLine<T extends Type.TSchema>(line: string, schema: T, where: string): Static<T> {
  const value: unknown = JSON.parse(line);
  if (Value.Check(schema, value)) return value;
  const problem = Value.Errors(schema, value)[0];
  throw new InputError(
    "INPUT_INVALID",
    `${where}: ${problem?.instancePath ?? ""} ${problem?.message ?? "is wrong"}.`,
  );
}
