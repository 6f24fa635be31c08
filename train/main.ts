import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { toModels } from "../ingest/grammar/grammar-models.js";
import { packWeights, type SparseWeights } from "../ingest/tagging/sparse-weights.js";
import { InputError } from "../src/graph/errors.js";
import { makePronouns } from "./coreference/make-pronouns.js";
import { readGrammarData } from "./grammar/read-grammar-data.js";
import { percent, scoreTrees } from "./grammar/score-trees.js";
import { SHIPPED_TRAINING, trainGrammar } from "./grammar/train-grammar.js";
import { readNameData } from "./names/read-name-data.js";
import { f1, scoreNames } from "./names/score-names.js";
import { makeTies } from "./relations/make-ties.js";
import { trainNames } from "./names/train-names.js";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
const log = (line: string) => process.stderr.write(`${line}\n`);

/** What makes each model; `--only` takes these names. */
const MODELS: Readonly<Record<string, () => void>> = {
  names: makeNames,
  grammar: makeGrammar,
  coreference: makeCoreference,
  relations: makeRelations,
};

const wanted = Object.keys(MODELS).filter((name) => values.only === undefined || values.only === name);
if (wanted.length === 0) {
  throw new InputError("INPUT_INVALID", `There is no model ${values.only ?? ""} to train.`, {
    hint: `Give --only one of ${Object.keys(MODELS).join(", ")}, or leave it out.`,
  });
}
for (const name of wanted) MODELS[name]?.();

function makeNames(): void {
  const data = readNameData(values.data);
  const model = trainNames(data.training, seed, log);
  for (const [set, documents] of Object.entries(data.evaluation)) {
    const scores = scoreNames(model, documents);
    log(`${set}: ${[...scores].map(([type, score]) => `${type} ${f1(score).toFixed(1)}`).join(", ")}`);
  }
  for (const pass of ["first", "second"] as const) {
    const weights = toBase64(model[pass]);
    const sha256 = createHash("sha256").update(weights).digest("hex");
    write(`tagging/models/names-${pass}.json`, { sha256, weights });
  }
}

function makeCoreference(): void {
  write("link/models/pronouns.json", makePronouns(values.data, seed, log));
}

function makeRelations(): void {
  write("relations/models/ties.json", makeTies(values.data, seed, log));
}

function makeGrammar(): void {
  const data = readGrammarData(values.data);
  const file = trainGrammar(data.training, SHIPPED_TRAINING, seed, log);
  const models = toModels(file);
  for (const [set, sentences] of Object.entries(data.evaluation)) {
    const { fineTags, heads, arcs } = scoreTrees(models, sentences);
    const figures = { tags: fineTags, UAS: heads, LAS: arcs };
    log(
      `${set}: ${Object.entries(figures)
        .map(([name, share]) => `${name} ${percent(share).toFixed(1)}`)
        .join(", ")}`,
    );
  }
  write("grammar/models/grammar.json", file);
}

function write(path: string, content: object): void {
  writeFileSync(new URL(`../../ingest/${path}`, import.meta.url), `${JSON.stringify(content, null, 1)}\n`);
}

function toBase64(weights: SparseWeights): string {
  return gzipSync(packWeights(weights), { level: 9 }).toString("base64");
}
