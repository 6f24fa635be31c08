import type { Span } from "../../src/graph/span.js";

/** A word of a sentence and its place in the sentence's tree. Offsets are UTF-16 code units into the article's text. */
export interface GrammarWord extends Span {
  /** As it stands in the text; of "didn't" the words are "did" and "n't". */
  readonly text: string;
  /** The form that a dictionary has: "be" for "was"; names keep their capitals. */
  readonly lemma: string;
  /** Part of speech of Universal Dependencies (UPOS): "NOUN", "VERB", "PROPN" ... */
  readonly tag: string;
  /** Part of speech of the Penn Treebank: "NNS", "VBD", "NNP" ... */
  readonly fineTag: string;
  /** Index, in the sentence's words, of the word that this one depends on; -1 where it depends on none. */
  readonly head: number;
  /** What it is to its head: a relation of Universal Dependencies with its subtype, "nsubj:pass"; "root" without head. */
  readonly relation: string;
}
