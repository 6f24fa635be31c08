import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { NameModel } from "../ingest/tagging/index.js";
import { packWeights, type SparseWeights } from "../ingest/tagging/sparse-weights.js";
import { readNameData } from "./names/read-name-data.js";
import { f1, scoreNames } from "./names/score-names.js";
import { trainNames } from "./names/train-names.js";

const MODELS = new URL("../../ingest/tagging/models/", import.meta.url);

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, seed: { type: "string", default: "1" } },
});
const log = (line: string) => process.stderr.write(`${line}\n`);
const data = readNameData(values.data);
const model = trainNames(data.training, Number(values.seed), log);
for (const [set, documents] of Object.entries(data.evaluation)) {
  const scores = scoreNames(model, documents);
  log(`${set}: ${[...scores].map(([type, score]) => `${type} ${f1(score).toFixed(1)}`).join(", ")}`);
}
writeFileSync(new URL("names.json", MODELS), `${JSON.stringify(toFile(model), null, 1)}\n`);

function toFile({ first, second }: NameModel): Record<string, string> {
  const packed = { first: toBase64(first), second: toBase64(second) };
  const sha256 = createHash("sha256").update(packed.first).update(packed.second).digest("hex");
  return { sha256, ...packed };
}

function toBase64(weights: SparseWeights): string {
  return gzipSync(packWeights(weights), { level: 9 }).toString("base64");
}
