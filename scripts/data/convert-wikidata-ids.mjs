// Adds the Wikidata ids of countries to ingest/data/wikidata-ids.json; capitals and organizations in it are kept.
//
//   npm install --prefix /tmp/lists @rapideditor/country-coder@5.6.1
//   node scripts/data/convert-wikidata-ids.mjs /tmp/lists/node_modules
//
// Origin and licence of the list stand in ingest/data/README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const packages = process.argv[2];
if (packages === undefined) {
  console.error("Usage: node scripts/data/convert-wikidata-ids.mjs <node_modules folder with country-coder>");
  process.exit(2);
}
const require = createRequire(join(resolve(packages), "list-sources.cjs"));
const { feature } = require("@rapideditor/country-coder");
const lists = new URL("../../ingest/data/", import.meta.url);
const target = new URL("wikidata-ids.json", lists);

// The list names the kingdoms with their lands overseas; news means the countries.
const IN_NEWS = { NL: "Q55", DK: "Q35" };
const countries = {};
for (const { code } of JSON.parse(readFileSync(new URL("countries.json", lists), "utf8"))) {
  const id = feature(code)?.properties.wikidata;
  if (id !== undefined) countries[code] = IN_NEWS[code] ?? id;
}

const { capitals, organizations } = JSON.parse(readFileSync(target, "utf8"));
const lines = (value) => value.map((entry) => `    ${entry}`).join(",\n");
const pairs = (value) =>
  lines(Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`));
const sorted = Object.fromEntries(Object.entries(countries).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(
  target,
  `{\n  "countries": {\n${pairs(sorted)}\n  },\n  "capitals": {\n${pairs(capitals)}\n  },\n  "organizations": [\n${lines(
    organizations.map((entry) => JSON.stringify(entry)),
  )}\n  ]\n}\n`,
);
console.log(`${Object.keys(sorted).length} countries`);
