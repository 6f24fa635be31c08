import { InputError } from "../../../src/graph/errors.js";

/** What a row can say of an article; one of the first three is needed. */
export const ROW_FIELDS = [
  "text",
  "html",
  "url",
  "title",
  "published",
  "author",
  "publisher",
  "language",
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** Which column holds which field; a field that is not named is looked for under its own name. */
export type ColumnMap = ReadonlyMap<RowField, string>;

function isField(name: string): name is RowField {
  return (ROW_FIELDS as readonly string[]).includes(name);
}

/**
 * Reads `title=headline,text=body,url=link`: our field, then the column.
 * @throws InputError INPUT_INVALID
 */
export function parseColumns(value: string): ColumnMap {
  const map = new Map<RowField, string>();
  for (const pair of value.split(",")) {
    const at = pair.indexOf("=");
    const field = pair.slice(0, Math.max(0, at)).trim();
    const column = pair.slice(at + 1).trim();
    if (!isField(field) || column === "") {
      throw new InputError(
        "INPUT_INVALID",
        `"${pair.slice(0, 60)}" does not say which column holds which field.`,
        {
          hint: `Write it as title=headline,text=body; the fields are ${ROW_FIELDS.join(", ")}.`,
        },
      );
    }
    map.set(field, column);
  }
  return map;
}

/** The column that holds a field. */
export function columnOf(map: ColumnMap, field: RowField): string {
  return map.get(field) ?? field;
}
