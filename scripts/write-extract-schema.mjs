// Writes docs/extract-format.schema.json from the schema that the program checks annotations with.
//
//   npx tsc -b src/graph && node scripts/write-extract-schema.mjs
import { writeFileSync } from "node:fs";
import { AnnotationsSchema } from "../dist/src/graph/annotations.js";

const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", ...AnnotationsSchema };
writeFileSync(
  new URL("../docs/extract-format.schema.json", import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`,
);
