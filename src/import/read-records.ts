import Value from "typebox/value";
import { EXPORT_VERSION } from "../graph/data-model.js";
import { InputError } from "../graph/errors.js";
import type { GraphRecord } from "../graph/records.js";
import { RECORD_SCHEMAS } from "./record-schemas.js";

/**
 * Read the lines of an export as JSON Lines.
 * @throws InputError (`INPUT_INVALID`) naming the line and the field that is wrong
 */
export async function* readRecords(lines: AsyncIterable<string>): AsyncGenerator<GraphRecord> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    const value = parseLine(line, number);
    if (number === 1) checkHeader(value);
    else yield toRecord(value, number);
  }
  if (number === 0) fail(1, "is missing: the file is empty");
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below, with the number of the line.
  }
  return fail(number, "is no JSON object");
}

function checkHeader({ type, version }: Record<string, unknown>): void {
  if (type !== "newsgraph") fail(1, 'is not the head of an export ({"type":"newsgraph", …})');
  if (typeof version !== "number" || version > EXPORT_VERSION)
    fail(1, `is of version ${String(version)}; this program reads versions up to ${EXPORT_VERSION}`);
}

function toRecord(value: Record<string, unknown>, number: number): GraphRecord {
  const type = value.type;
  if (!isRecordType(type)) return fail(number, `has an unknown type: ${JSON.stringify(type)}`);
  const schema = RECORD_SCHEMAS[type];
  if (!Value.Check(schema, value)) {
    const first = Value.Errors(schema, value)[0];
    fail(number, `has a wrong field: ${first?.instancePath ?? "/"} ${first?.message ?? ""}`.trimEnd());
  }
  return value as unknown as GraphRecord;
}

function isRecordType(type: unknown): type is GraphRecord["type"] {
  return typeof type === "string" && Object.hasOwn(RECORD_SCHEMAS, type);
}

function fail(line: number, problem: string): never {
  throw new InputError("INPUT_INVALID", `Line ${line} ${problem}.`, {
    hint: "Import a file that `newsgraph export --format jsonl` wrote, whole and unchanged.",
    details: { line },
  });
}
