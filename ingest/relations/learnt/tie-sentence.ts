import type { GrammarWord } from "../../grammar/grammar-word.js";
import type { Token } from "../../names/token.js";
import type { TieArgument } from "./arguments.js";
import { TiePaths, type TiePlace } from "./tie-paths.js";
import { senseOf } from "./word-senses.js";

/** A sentence as the features see it: one word a token, with the kind of an argument instead of its name. */
export interface TieSentence {
  readonly tokens: readonly Token[];
  readonly found: readonly TieArgument[];
  readonly words: readonly string[];
  readonly shapes: readonly string[];
  /** What each of the shapes means. */
  readonly senses: readonly string[];
  readonly argumentAt: readonly (TieArgument | null)[];
  readonly paths: TiePaths | null;
  /** Where each argument stands in the tree. */
  readonly places: ReadonlyMap<TieArgument, TiePlace>;
}

/** Prepare a sentence once for all its pairs. */
export function tieSentence(
  tokens: readonly Token[],
  found: readonly TieArgument[],
  tree: readonly GrammarWord[] | null,
): TieSentence {
  const argumentAt: (TieArgument | null)[] = tokens.map(() => null);
  for (const argument of found) {
    for (let i = argument.first; i < argument.last; i += 1) argumentAt[i] ??= argument;
  }
  const words = tokens.map((token) =>
    /\d/.test(token.lower) ? token.lower.replace(/\d/g, "0") : token.lemma,
  );
  const shapes = tokens.map((_, i) => {
    const argument = argumentAt[i];
    if (argument === null || argument === undefined || argument.form === "pronoun") return words[i] ?? "";
    return i === argument.first ? `<${argument.kind}>` : "";
  });
  const paths = tree === null ? null : new TiePaths(tree);
  const places = new Map(
    found.flatMap((argument): [TieArgument, TiePlace][] => {
      const place = paths?.placeOf(argument) ?? null;
      return place === null ? [] : [[argument, place]];
    }),
  );
  return { tokens, found, words, shapes, senses: shapes.map(senseOf), argumentAt, paths, places };
}

/** True for words that say what happens. */
export function isVerbal(token: Token | undefined): boolean {
  return token?.tag === "verb" || token?.tag === "participle" || token?.tag === "gerund";
}

/** The last verb of some words that is no argument; "-" where there is none. */
export function lastVerb({ tokens, words, argumentAt }: TieSentence, from: number, to: number): string {
  for (let i = to - 1; i >= from; i -= 1) {
    if (isVerbal(tokens[i]) && argumentAt[i] === null) return words[i] ?? "";
  }
  return "-";
}

/** The last noun of some words that is no argument; "-" where there is none. */
export function lastNoun({ tokens, words, argumentAt }: TieSentence, from: number, to: number): string {
  for (let i = to - 1; i >= from; i -= 1) {
    if (tokens[i]?.tag === "noun" && argumentAt[i] === null) return words[i] ?? "";
  }
  return "-";
}
