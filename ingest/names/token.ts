import type { Span } from "../../src/graph/span.js";
import type { TextBlock } from "../article-document.js";
import type { NameType } from "../tagging/name-labels.js";

/** What a word does in its sentence, as coarse as the rules need it. */
export type WordTag =
  | "noun"
  | "adjective"
  | "verb"
  | "participle"
  | "gerund"
  | "auxiliary"
  | "modal"
  | "to"
  | "not"
  | "adverb"
  | "determiner"
  | "possessive"
  | "pronoun"
  | "relative"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "number"
  | "punctuation";

/** A word, number or mark; offsets are UTF-16 code units into the article's text. */
export interface Token extends Span {
  readonly type: "token";
  readonly text: string;
  readonly lower: string;
  /** Base form where it is a verb, singular where it is a noun, else the word in lower case. */
  lemma: string;
  tag: WordTag;
  /** True when it starts with a capital and so may be part of a name. */
  readonly capital: boolean;
  /** What the trained model takes the word for a part of; null where it sees no name. */
  suggestion: Suggestion | null;
}

/** A name that the trained model sees. All its words share the one object. */
export interface Suggestion extends Span {
  readonly nameType: NameType;
}

/** A sentence with its words. */
export interface Sentence extends Span {
  readonly index: number;
  readonly role: TextBlock["role"];
  readonly tokens: readonly Token[];
}
