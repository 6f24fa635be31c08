import { readdirSync } from "node:fs";
import { join } from "node:path";
import Type from "typebox";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { readLines } from "../../train/data/read-lines.js";
import type { NamedText, TypedSpan } from "./named-text.js";
import { lineBlocks, textDocument } from "./text-document.js";

const Document = Type.Object({
  id: Type.String(),
  text: Type.String(),
  entities: Type.Array(
    Type.Object({ b: Type.Integer(), e: Type.Integer(), type: Type.String(), text: Type.String() }),
  ),
});

const TYPES: Readonly<Record<string, NameType>> = {
  Person: "person",
  Organisation: "organization",
  Location: "place",
};

/** The documents of re3d: governments and agencies on a war. Entities without a capital letter are no names and are left out. */
export function readRe3d(dataFolder: string): NamedText[] {
  const files = readdirSync(join(dataFolder, "re3d")).filter((file) => file.endsWith(".jsonl"));
  return files.sort().flatMap((file) =>
    readLines(dataFolder, `re3d/${file}`, Document).map(({ id, text, entities }) => ({
      id,
      document: textDocument(id, text, lineBlocks(text, false)),
      names: longest(
        entities.flatMap(({ b, e, type, text: name }): TypedSpan[] => {
          const mapped = TYPES[type];
          return mapped === undefined || !/\p{Lu}/u.test(name) ? [] : [{ start: b, end: e, type: mapped }];
        }),
      ),
    })),
  );
}

/** Of names that overlap the longest stays; of equals the first. */
function longest(names: readonly TypedSpan[]): TypedSpan[] {
  const kept: TypedSpan[] = [];
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => name.start < other.end && other.start < name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
