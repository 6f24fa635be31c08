// Writes docs/extract-format.schema.json and docs/extract-request.schema.json from the schemas that the program works with.
//
//   npx tsc -b ingest && node scripts/write-extract-schema.mjs
import { writeFileSync } from "node:fs";
import { ExtractRequestSchema } from "../dist/ingest/extractors/extract-request.js";
import { AnnotationsSchema } from "../dist/src/graph/annotations.js";

write("extract-format.schema.json", AnnotationsSchema);
write("extract-request.schema.json", ExtractRequestSchema);

function write(name, schema) {
  const full = { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), `${JSON.stringify(full, null, 2)}\n`);
}
