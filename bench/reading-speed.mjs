// Measures how fast articles of 500 words are read by the whole pipeline, and how much memory that takes.
//
//   npm run types && node bench/reading-speed.mjs [--workers 2] [--articles 200]
//
// The articles are put together from those of eval/articles, each text different, so that no cache helps. They are read as `newsgraph extract` reads them: in
// threads, each article parsed as plain text, annotated and sent back. The first articles of each thread load the models and are not timed.
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createWorkerReader } from "../dist/src/cli/wire/worker-reader.js";

const { values } = parseArgs({
  options: { workers: { type: "string", default: "2" }, articles: { type: "string", default: "200" } },
});
const workers = Number(values.workers);
const count = Number(values.articles);
const WORDS = 500;

const folder = new URL("../eval/articles/", import.meta.url);
const paragraphs = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split(/\n+/).slice(1))
  .filter((line) => line.split(" ").length > 8);

/** An article of 500 words: paragraphs from another place each time. */
function article(number) {
  const lines = [`Report ${number} of the day`, ""];
  let words = 0;
  for (let i = number * 7; words < WORDS; i += 1) {
    const line = paragraphs[i % paragraphs.length];
    const rest = line.split(" ").slice(0, WORDS - words);
    lines.push(rest.join(" "), "");
    words += rest.length;
  }
  const metadata = { source: `article-${number}`, publishedAt: "2024-05-02", language: "en" };
  return { type: "text", text: lines.join("\n"), metadata };
}

const reader = createWorkerReader({ workers, timeoutMs: 120_000, maxBytes: 1_000_000 });
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
const signal = new AbortController().signal;
const read = (number) => reader.read(article(number), { signal, onStage: () => undefined });

async function timed(from, to) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  let facts = 0;
  let next = from;
  const lane = async () => {
    while (next < to) facts += (await read(next++)).facts.length;
  };
  await Promise.all(Array.from({ length: workers * 2 }, lane));
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, facts };
}

const first = await timed(0, workers * 4);
const { seconds, cpu, facts } = await timed(workers * 4, workers * 4 + count);
clearInterval(watch);
await reader.close();
console.log(`first ${workers * 4} articles, models loaded: ${first.seconds.toFixed(1)} s`);
console.log(
  `${count} articles of ${WORDS} words, ${workers} threads: ${(count / seconds).toFixed(1)} a second (${(facts / count).toFixed(1)} facts an article)`,
);
console.log(
  `time of the processors: ${((1000 * cpu) / count).toFixed(0)} ms an article, so ${((2 * count) / cpu).toFixed(1)} a second on two free cores`,
);
console.log(`most memory resident: ${(peak / 1024 / 1024).toFixed(0)} MB`);
