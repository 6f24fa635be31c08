import { EXPORT_VERSION } from "../graph/data-model.js";
import type { GraphRecord } from "../graph/records.js";
import { compareText } from "../graph/text-order.js";

/** One JSON object a line: a header, then every record, complete, with its keys in code unit order. */
export async function* toJsonLines(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  yield `${JSON.stringify({ type: "newsgraph", version: EXPORT_VERSION })}\n`;
  for await (const { type, ...content } of records) {
    const [, ...fields] = JSON.stringify(content, inKeyOrder);
    yield `{"type":${JSON.stringify(type)},${fields.join("")}\n`;
  }
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
