import { sketchOf } from "../../copies/article-sketch.js";
import { isCopy } from "../../copies/group-copies.js";
import { readSketch } from "../../copies/sketch-text.js";
import type { CypherRunner } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { readText, readTextOrNull } from "./row-reader.js";

const BY_SOURCE = cypher`
  MATCH (a:Article {source: $source})
  WHERE a.url IS NULL AND a.canonicalUrl IS NULL
  RETURN a.id AS id, a.sketch AS sketch ORDER BY id`;

/** The stored article without an address that was read from this source and has much of this text, else null. */
export async function findEdited(
  runner: CypherRunner,
  { source, text }: { readonly source: string; readonly text: string },
): Promise<string | null> {
  const rows = await runner.read(BY_SOURCE, { source });
  if (rows.length === 0) return null;
  const sketch = sketchOf(text);
  const former = rows.find((row) => {
    const stored = readSketch(readTextOrNull(row, "sketch") ?? "");
    return stored !== null && isCopy(stored, sketch);
  });
  return former === undefined ? null : readText(former, "id");
}
