import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { bestLabels } from "./best-labels.js";
import { DocumentMemory } from "./document-memory.js";
import { sentenceFeatures, withMemory } from "./name-features.js";
import { decodeLabels, type TypedName } from "./name-labels.js";
import { toSentenceWords } from "./sentence-words.js";
import { type SparseWeights, unpackWeights } from "./sparse-weights.js";

/** The two models: what a sentence says by itself, and what it says knowing the rest of the article. */
export interface NameModel {
  readonly first: SparseWeights;
  readonly second: SparseWeights;
}

let shipped: NameModel | null = null;

/** The models that ship with Newsgraph; unpacked once. What they were trained on stands in models/README.md. */
export function shippedNameModel(): NameModel {
  shipped ??= { first: read("names-first.json"), second: read("names-second.json") };
  return shipped;
}

/** Read and not imported, as an imported text stays in memory for good, once in each thread. */
function read(file: string): SparseWeights {
  const url = new URL(`./models/${file}`, import.meta.url);
  const { weights } = JSON.parse(readFileSync(url, "utf8")) as { readonly weights: string };
  return unpackWeights(gunzipSync(Buffer.from(weights, "base64")));
}

/**
 * Find the names of an article and their types with a linear-chain conditional random field (Lafferty et al., 2001),
 * in two passes over the article.
 * @param sentences the words of each sentence
 * @returns for each sentence its names, in order, as indices into its words
 */
export function tagNames(model: NameModel, sentences: readonly (readonly string[])[]): TypedName[][] {
  const prepared = sentences.map(toSentenceWords);
  const rows = prepared.map(sentenceFeatures);
  const first = rows.map((features) => decodeLabels(bestLabels(model.first, features)));
  const memory = new DocumentMemory(prepared, first);
  return prepared.map((sentence, index) => {
    const features = withMemory(rows[index] ?? [], sentence, memory.forSentence(index));
    return decodeLabels(bestLabels(model.second, features));
  });
}
