// How well pages are read: main text, metadata, walls and time, on the fixtures of test/fixtures/pages/made or on a
// folder of pages given (each `x.html` with `x.json`: {url, text: [blocks], metadata, stub, wall}), beside plain Readability.
//   npx tsc -b ingest && node bench/pages.mjs [folder] [--list] [--write]
// --list shows what was added (+) and missed (-) in each page; --write puts the figures into docs/quality-pages.json.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { NO_METADATA } from "../dist/ingest/source/article-metadata.js";
import { readPage } from "../dist/ingest/source/page/read-page.js";

const MADE = join(import.meta.dirname, "../test/fixtures/pages/made");
const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith("--")) ?? MADE;
const ROUNDS = 3;

const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map((name) => ({
    name: name.slice(0, -5),
    html: readFileSync(join(folder, name), "utf8"),
    expected: JSON.parse(readFileSync(join(folder, name.replace(/html$/u, "json")), "utf8")),
  }));

/** Counts the runs of four words, as https://github.com/scrapinghub/article-extraction-benchmark does. */
function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(" ");
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(expected, got) {
  const [wanted, found] = [shingles(expected), shingles(got)];
  let both = 0;
  for (const [key, count] of wanted) both += Math.min(count, found.get(key) ?? 0);
  const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);
  const share = (part, whole) => (whole === 0 ? 1 : part / whole);
  return { precision: share(both, sum(found)), recall: share(both, sum(wanted)) };
}

function ours({ html, expected }) {
  try {
    const article = readPage({ source: expected.url, html, url: expected.url, given: NO_METADATA });
    const blocks = article.blocks.filter(({ role }) => role !== "headline" && role !== "furniture");
    return {
      article,
      text: blocks.map(({ start, end }) => article.text.slice(start, end)).join("\n\n"),
      wall: null,
    };
  } catch (error) {
    return { article: null, text: "", wall: error.details?.wall ?? error.message };
  }
}

function plain({ html }) {
  const whole = /<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(/<html[\s>]/iu.test(whole) ? whole : `<html>${whole}</html>`);
  return { text: new Readability(document).parse()?.textContent ?? "" };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value) => Math.round(value * 1000) / 1000;

function scoreText(read) {
  const scores = pages
    .filter(({ expected }) => expected.text !== undefined)
    .map((page) => compare(page.expected.text.join("\n"), read(page).text));
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return {
    f1: round((2 * precision * recall) / (precision + recall)),
    precision: round(precision),
    recall: round(recall),
  };
}

function scoreMetadata() {
  const fields = {};
  for (const page of pages.filter(({ expected }) => expected.metadata !== undefined)) {
    const { article } = ours(page);
    for (const [field, value] of Object.entries(page.expected.metadata)) {
      fields[field] ??= { right: 0, of: 0 };
      fields[field].of++;
      if ((article?.[field] ?? null) === value) fields[field].right++;
      else if (options.includes("--list"))
        console.log(`${page.name}: ${field} is ${article?.[field]}, not ${value}`);
    }
  }
  return Object.fromEntries(
    Object.entries(fields).map(([field, { right, of }]) => [field, round(right / of)]),
  );
}

function scoreNotices() {
  const walls = pages.filter(({ expected }) => expected.wall !== undefined);
  const articles = pages.filter(({ expected }) => expected.text !== undefined);
  const stubs = articles.filter(({ expected }) => expected.stub === true);
  const isNoted = (page) => (ours(page).article?.notes ?? []).length > 0;
  return {
    wallsRecognised: walls.filter((page) => ours(page).wall === page.expected.wall).length,
    wallsOf: walls.length,
    stubsNoted: stubs.filter(isNoted).length,
    stubsOf: stubs.length,
    wholeArticlesRefusedOrNoted: articles.filter(
      (page) => page.expected.stub !== true && (isNoted(page) || ours(page).wall !== null),
    ).length,
  };
}

/** Time of the processor, so that other work on the machine does not count. */
function measureTime(read) {
  for (const page of pages) read(page);
  const times = [];
  for (const page of pages) {
    for (let turn = 0; turn < ROUNDS; turn++) {
      const before = process.cpuUsage();
      read(page);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  times.sort((a, b) => a - b);
  return {
    medianMs: Math.round(times[Math.floor(times.length / 2)] * 10) / 10,
    p90Ms: Math.round(times[Math.floor(times.length * 0.9)] * 10) / 10,
  };
}

function list() {
  for (const page of pages) {
    const { text, wall, article } = ours(page);
    if (page.expected.wall !== undefined) {
      if (wall !== page.expected.wall)
        console.log(
          `${page.name}: wall is ${wall}, not ${page.expected.wall}\n  ${article?.text.slice(0, 200)}`,
        );
      continue;
    }
    if (wall !== null) console.log(`${page.name}: refused: ${wall}`);
    const got = text.split("\n\n");
    const { precision, recall } = compare(page.expected.text.join("\n"), text);
    const lines = [
      ...got.filter((line) => !page.expected.text.includes(line)).map((line) => `+ ${line}`),
      ...page.expected.text.filter((line) => !got.includes(line)).map((line) => `- ${line}`),
    ];
    if (lines.length > 0)
      console.log(
        `${page.name}: precision ${round(precision)}, recall ${round(recall)}\n${lines.map((line) => `  ${line.slice(0, 140)}`).join("\n")}`,
      );
  }
}

if (options.includes("--list")) list();
const figures = {
  pages: pages.length,
  newsgraph: { ...scoreText(ours), ...measureTime(ours) },
  readability: { ...scoreText(plain), ...measureTime(plain) },
  metadata: scoreMetadata(),
  notices: scoreNotices(),
};
console.log(JSON.stringify(figures, null, 2));
if (options.includes("--write"))
  writeFileSync(
    join(import.meta.dirname, "../docs/quality-pages.json"),
    `${JSON.stringify(figures, null, 2)}\n`,
  );
