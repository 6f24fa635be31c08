import senses from "../../data/word-senses.json" with { type: "json" };

/** What a noun or verb means, in the classes of `ingest/data/word-senses.json`. */
export interface WordSenses {
  readonly noun: string | null;
  readonly verb: string | null;
}

let nouns: ReadonlyMap<string, string> | null = null;
let verbs: ReadonlyMap<string, string> | null = null;

/** The classes of a word in its base form; both are null for words that no list has. */
export function sensesOf(word: string): WordSenses {
  nouns ??= byWord(senses.nouns);
  verbs ??= byWord(senses.verbs);
  return { noun: nouns.get(word) ?? null, verb: verbs.get(word) ?? null };
}

/** One class for a word whose part of speech does not matter; the word itself where it has none. */
export function senseOf(word: string): string {
  const { noun, verb } = sensesOf(word);
  const isNamed = noun !== null && !noun.startsWith("field ");
  return (isNamed ? noun : (verb ?? noun)) ?? word;
}

function byWord(classes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(classes).flatMap(([name, words]) =>
      words.split(" ").map((word): [string, string] => [word, name]),
    ),
  );
}
