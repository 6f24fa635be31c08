// Makes src/matching/nicknames.json from a published list of English nicknames.
//
//   pip download nicknames==1.0.1 --no-deps -d /tmp/nicknames && unzip -d /tmp/nicknames /tmp/nicknames/*.whl
//   node scripts/data/convert-nicknames.mjs /tmp/nicknames/nicknames/names.csv
//
// Origin and licence of the list stand in src/matching/README.md.
import { readFileSync, writeFileSync } from "node:fs";

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("Usage: node scripts/data/convert-nicknames.mjs <names.csv>");
  process.exit(2);
}
const byNickname = new Map();
for (const line of readFileSync(source, "utf8").split(/\r?\n/)) {
  const [name, relation, nickname] = line.split(",");
  if (relation !== "has_nickname" || !nickname) continue;
  byNickname.set(nickname, [...(byNickname.get(nickname) ?? []), name]);
}
const lines = [...byNickname]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([nickname, names]) => `${JSON.stringify(nickname)}: ${JSON.stringify([...new Set(names)].sort())}`);
writeFileSync(new URL("../../src/matching/nicknames.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
console.log(`${byNickname.size} nicknames`);
