import Type from "typebox";
import { countryNamed, countryOfDemonym } from "../../ingest/names/gazetteer.js";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import type { NamedDocument, NamedSentence, NameSpan } from "./named-document.js";
import { commonMarking } from "./with-common-marking.js";
import { readLines } from "./read-lines.js";

const Tagged = Type.Object({ tok: Type.Array(Type.String()), pos: Type.Array(Type.String()) });

/** Endings of adjectives and nouns of nationality, faith and ethnic group that hardly any name of a place has. */
const ENDING = /(?:[a-z]{2}ians?|[a-z]{2}eans?|[a-z]{3}ese|[a-z]{2}ish|[a-z]{3}ists?)$/;

/**
 * Words of nationality, faith and ethnic group. The sets disagree on "Russian", "European" and "Muslims": place,
 * miscellaneous or no name at all; here they are a type of their own in every set.
 */
export class PeopleWords {
  private constructor(private readonly words: ReadonlySet<string>) {}

  /** Learn them from tagged text: words that have a capital in the middle of sentences and are adjectives. */
  static read(folder: string, file: string): PeopleWords {
    const adjective = new Map<string, number>();
    const other = new Map<string, number>();
    const small = new Set<string>();
    const count = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1);
    for (const { tok, pos } of readLines(folder, file, Tagged)) {
      tok.forEach((word, i) => {
        if (/^\p{Ll}/u.test(word)) small.add(word);
        else if (i > 0 && /^\p{Lu}\p{Ll}{2}/u.test(word))
          count(/^(?:JJ|NNPS)$/.test(pos[i] ?? "") ? adjective : other, word);
      });
    }
    const isMostly = (word: string, uses: number) =>
      uses > (other.get(word) ?? 0) && !small.has(word.toLowerCase());
    return new PeopleWords(
      new Set([...adjective].filter(([word, uses]) => isMostly(word, uses)).map(([word]) => word)),
    );
  }

  has(word: string): boolean {
    return (countryOfDemonym(word) !== null && countryNamed(word) === null) || this.words.has(word);
  }

  /** The documents with these words marked alike. */
  mark(documents: readonly NamedDocument[]): NamedDocument[] {
    return documents.map((document) => ({
      ...document,
      sentences: document.sentences.map((sentence) => this.markSentence(sentence)),
    }));
  }

  private markSentence(sentence: NamedSentence): NamedSentence {
    const { tokens } = sentence;
    const names = sentence.names
      .flatMap((name) => commonMarking(tokens, name))
      .map((name) => ({ ...name, type: this.typeOf(tokens, name) }));
    tokens.forEach((word, i) => {
      const isFree = !names.some((name) => name.begin <= i && i < name.end);
      if (isFree && this.has(word) && !/^\p{Lu}/u.test(tokens[i + 1] ?? "")) {
        names.push({ begin: i, end: i + 1, type: "people" });
      }
    });
    return { ...sentence, names: names.sort((a, b) => a.begin - b.begin) };
  }

  private typeOf(tokens: readonly string[], { begin, end, type }: NameSpan): NameType {
    const word = tokens[begin] ?? "";
    if (end - begin !== 1 || type === "person") return type;
    return this.has(word) || (type !== "organization" && ENDING.test(word) && countryNamed(word) === null)
      ? "people"
      : type;
  }
}
