// Measures the pipeline against annotated articles, and prints what it missed and what it invented.
//
//   npx tsc -b ingest
//   node bench/extraction.mjs <folder of annotated articles> [--list] [--strict]
//
// The folder holds `<name>.json` beside `<name>.txt` (character offsets), and may hold `dev.jsonl` whose texts stand
// in `../gum/*.jsonl` (token offsets). A fact counts as found when subject and object overlap the annotated ones and
// the relation is the same or a near one (see NEAR; with --strict only the same).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { annotate } from "../dist/ingest/pipeline.js";

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node bench/extraction.mjs <folder of annotated articles> [--list] [--strict]");
  process.exit(2);
}

/** Relations that say nearly the same: either counts for the other. */
const NEAR = [
  ["head_of_state_of", "head_of_government_of", "holds_position", "leads", "works_for"],
  ["member_of", "member_of_party", "part_of", "holds_position", "works_for"],
  ["located_in", "part_of", "occurred_in", "headquartered_in"],
  ["other", "related_to"],
  ["won", "elected"],
];

const isNear = (a, b) =>
  a === b || (!flags.includes("--strict") && NEAR.some((group) => group.includes(a) && group.includes(b)));

function documentOf(text, lines, publishedAt, headline) {
  const blocks = lines.map(({ start, end }, i) => ({
    start,
    end,
    role: i === 0 && headline ? "headline" : "paragraph",
  }));
  const empty = {
    url: null,
    canonicalUrl: null,
    title: null,
    byline: null,
    publisher: null,
    updatedAt: null,
  };
  return { ...empty, source: "bench", language: "en", publishedAt, text, blocks };
}

const linesOf = (text) =>
  [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));

/** Annotated text with character offsets. */
function readPlain(name) {
  const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  const furniture = (line) =>
    (gold.boilerplate ?? []).some(([start, end]) => start <= line.start && line.end <= end);
  const lines = linesOf(text).filter((line) => !furniture(line));
  return { name, gold, document: documentOf(text, lines, gold.published, true) };
}

/** Annotated text with token offsets into sentences. */
function readTokens(gold, texts) {
  const source = texts.get(gold.doc);
  let text = "";
  const starts = source.sents.map((sentence) => {
    const offsets = [];
    let at = 0;
    for (const token of sentence.tok) {
      const found = sentence.text.indexOf(token, at);
      at = found < 0 ? at : found;
      offsets.push({ start: text.length + at, end: text.length + at + token.length });
      at += found < 0 ? 0 : token.length;
    }
    text += `${sentence.text}\n`;
    return offsets;
  });
  const entities = gold.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map(([s, b, e]) => [starts[s][b].start, starts[s][e - 1].end]),
  }));
  const document = documentOf(text, linesOf(text), source.meta.dateCreated, true);
  return { name: gold.doc, gold: { ...gold, entities }, document };
}

function overlap(a, b) {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

/** The annotated entity that shares most with some mentions. */
function bestEntity(mentions, entities) {
  let best = null;
  let most = 0;
  for (const entity of entities) {
    let score = 0;
    for (const mention of mentions)
      score += Math.max(0, ...entity.mentions.map((other) => overlap(mention, other)));
    if (score > most) [best, most] = [entity, score];
  }
  return best;
}

function measure({ name, gold, document }) {
  const found = annotate(document);
  const values = gold.entities.filter(({ type }) => type === "Date" || type === "Quantity");
  const things = gold.entities.filter((entity) => !values.includes(entity));
  const map = new Map(
    found.entities.map((entity) => [
      entity.id,
      bestEntity(
        entity.mentions.map((m) => [m.start, m.end]),
        things,
      ),
    ]),
  );
  const nameOf = new Map(found.entities.map((e) => [e.id, e.name]));
  const goldName = new Map(gold.entities.map((e) => [e.e, e.name]));
  const matchedGold = new Set();
  const invented = [];
  for (const fact of found.facts) {
    const subject = map.get(fact.subject)?.e;
    const object =
      fact.object === undefined
        ? bestEntity([[fact.value.start, fact.value.end]], values)?.e
        : map.get(fact.object)?.e;
    const relation = fact.relation.toLowerCase();
    const fits = gold.facts.filter(
      (g) =>
        isNear(relation, g.r) &&
        ((g.s === subject && g.o === object) || (g.s === object && g.o === subject && SYMMETRIC.has(g.r))),
    );
    const best =
      fits.find((g) => g.polarity === fact.polarity && g.modality === fact.modality && !matchedGold.has(g)) ??
      fits.find((g) => g.polarity === fact.polarity) ??
      fits[0];
    if (best === undefined)
      invented.push(
        `${nameOf.get(fact.subject)} ${fact.relation} ${fact.role ?? ""} ${fact.object ? nameOf.get(fact.object) : fact.value.text} [${fact.extractor.split("#")[1]}] ${document.text.slice(fact.evidence[0].start, fact.evidence[0].start + 90)}`,
      );
    else matchedGold.add(best);
  }
  const missed = gold.facts.filter((fact) => !matchedGold.has(fact));
  const named = things.filter((entity) =>
    ["Person", "Organization", "Country", "Place", "Event", "Law", "Group"].includes(entity.type),
  );
  const hit = new Set([...map.values()].filter((entity) => entity !== null));
  const right = found.entities.filter((entity) => map.get(entity.id)?.type === entity.kind).length;
  return {
    name,
    facts: {
      right: found.facts.length - invented.length,
      found: found.facts.length,
      matched: matchedGold.size,
      gold: gold.facts.length,
    },
    central: {
      matched: [...matchedGold].filter((fact) => fact.central).length,
      gold: gold.facts.filter((fact) => fact.central).length,
    },
    entities: {
      right,
      found: found.entities.length,
      matched: named.filter((entity) => hit.has(entity)).length,
      gold: named.length,
    },
    invented,
    missed: missed.map(
      (fact) =>
        `${fact.central ? "*" : " "} ${goldName.get(fact.s)} | ${fact.r} ${fact.role ?? ""} | ${goldName.get(fact.o)}`,
    ),
  };
}

const SYMMETRIC = new Set([
  "consulted_with",
  "agreed_with",
  "ally_of",
  "spouse_of",
  "sibling_of",
  "relative_of",
  "cooperated_with",
  "fought",
]);

function score({ right, found, matched, gold }) {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : matched / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const percent = (value) => (100 * value).toFixed(1).padStart(5);
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${right} of ${found} right, ${matched} of ${gold} found)`;
}

const sum = (results, key) =>
  results.reduce(
    (total, result) =>
      Object.fromEntries(
        Object.entries(result[key]).map(([name, value]) => [name, value + (total[name] ?? 0)]),
      ),
    {},
  );

function report(results, title) {
  console.log(`${title.padEnd(24)} facts     ${score(sum(results, "facts"))}`);
  console.log(`${"".padEnd(24)} entities  ${score(sum(results, "entities"))}`);
  const central = sum(results, "central");
  console.log(`${"".padEnd(24)} central facts found: ${central.matched} of ${central.gold}`);
}

const plain = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => measure(readPlain(file.slice(0, -4))));
const texts = new Map();
const gum = join(folder, "../gum");
if (existsSync(gum)) {
  for (const file of readdirSync(gum).filter((name) => name.endsWith(".jsonl"))) {
    for (const line of readFileSync(join(gum, file), "utf8").split("\n").filter(Boolean)) {
      const document = JSON.parse(line);
      texts.set(document.id, document);
    }
  }
}
const dev = join(folder, "dev.jsonl");
const lines = existsSync(dev) ? readFileSync(dev, "utf8").split("\n").filter(Boolean) : [];
const tokens = lines
  .map((line) => JSON.parse(line))
  .filter((gold) => texts.has(gold.doc))
  .map((gold) => measure(readTokens(gold, texts)));

for (const result of [...plain, ...tokens]) {
  report([result], result.name);
  if (flags.includes("--list")) {
    for (const line of result.invented) console.log(`   + ${line}`);
    for (const line of result.missed) console.log(`   - ${line}`);
  }
}
if (tokens.length > 1) report(tokens, `all ${tokens.length} of dev.jsonl`);
