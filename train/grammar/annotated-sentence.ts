/** A sentence with what a person said of its words; the lists have one entry a word. */
export interface AnnotatedSentence {
  readonly words: readonly string[];
  /** Penn Treebank tags. */
  readonly fineTags: readonly string[];
  /** Index of the word it depends on; -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** Universal tags and lemmas, where the set has them. */
  readonly tags: readonly string[] | null;
  readonly lemmas: readonly string[] | null;
  /** The sentence as written, where the set has it. */
  readonly text: string | null;
}
