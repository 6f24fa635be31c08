import type { TieArgument } from "./arguments.js";
import { addRowFeatures } from "./row-features.js";
import { TiePair } from "./tie-pair.js";
import type { TieSentence } from "./tie-sentence.js";
import { addTreeFeatures } from "./tree-features.js";
import { addWordFeatures } from "./word-features.js";

/**
 * The features of an ordered pair of arguments, hashed: their kinds and words, the words between, beside and around
 * them and what these mean, the way between them in the tree, the other arguments of the sentence.
 */
export function pairFeatures(sentence: TieSentence, subject: TieArgument, object: TieArgument): Int32Array {
  const pair = new TiePair(subject, object);
  pair.add("bias", "");
  pair.add("kinds", pair.kinds);
  addWordFeatures(pair, sentence);
  addTreeFeatures(pair, sentence);
  addRowFeatures(pair, sentence);
  return Int32Array.from(pair.features);
}
