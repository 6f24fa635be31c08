// Scores the shipped grammar models: tags, lemmas and trees against annotated sentences, words against their text.
//
//   npx tsc -b train
//   node bench/grammar.mjs <folder of the training data> [--relations]
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { toModels } from "../dist/ingest/grammar/grammar-models.js";
import { readGrammarData } from "../dist/train/grammar/read-grammar-data.js";
import { percent, scoreTrees, scoreWords } from "../dist/train/grammar/score-trees.js";

const [folder = "../shared/data", ...flags] = process.argv.slice(2);
const file = new URL("../dist/ingest/grammar/models/grammar.json", import.meta.url);

const before = process.memoryUsage();
const begin = performance.now();
const models = toModels(JSON.parse(readFileSync(file, "utf8")));
const loaded = performance.now() - begin;
const after = process.memoryUsage();
const megabytes = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
console.log(`load: ${loaded.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);

const { evaluation } = readGrammarData(folder);
for (const [set, sentences] of Object.entries(evaluation)) {
  const cpu = process.cpuUsage();
  const scores = scoreTrees(models, sentences);
  const { user, system } = process.cpuUsage(cpu);
  const figures = {
    words: scoreWords(sentences),
    "fine tags": scores.fineTags,
    tags: scores.tags,
    lemmas: scores.lemmas,
    UAS: scores.heads,
    LAS: scores.arcs,
    "LAS without punctuation": scores.wordArcs,
  };
  const shown = Object.entries(figures).filter(([, share]) => share.all > 0);
  const line = shown.map(([name, share]) => `${name} ${percent(share).toFixed(1)}`).join(", ");
  console.log(`${set}: ${line}; ${Math.round((1e6 * scores.words) / (user + system))} words a second of CPU`);
  if (flags.includes("--relations")) printRelations(scores.relations);
}

function printRelations(relations) {
  for (const [name, score] of [...relations].sort((a, b) => b[1].gold - a[1].gold)) {
    const precision = percent({ right: score.right, all: score.predicted }).toFixed(0);
    const recall = percent({ right: score.right, all: score.gold }).toFixed(0);
    console.log(`  ${name.padEnd(16)} ${String(score.gold).padStart(5)}  P ${precision}  R ${recall}`);
  }
}
