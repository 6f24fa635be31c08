import type { GrammarWord } from "../../grammar/grammar-word.js";
import type { LinkedEntity } from "../../link/index.js";
import type { Item } from "../../names/item.js";
import { singular, verbForm } from "../../names/verb-form.js";
import { type Argument, isSortOfPlace } from "../clause-parts.js";
import { entityAt, type LinkedSentence } from "../fact-candidate.js";
import type { Speech } from "../find-speech.js";

/** A list of more names is read up to here. */
const MAX_JOINED = 20;

/** The dependency tree of a sentence, tied to its items. */
export class SentenceTree {
  readonly #children: readonly (readonly number[])[];
  readonly words: readonly GrammarWord[];
  /** For each word the index of its item. */
  readonly itemOf: readonly number[];

  constructor(
    readonly sentence: LinkedSentence,
    words: readonly GrammarWord[],
    readonly speeches: readonly Speech[] = [],
  ) {
    this.words = words.map((word) => hangOnContent(word, words));
    const children: number[][] = words.map(() => []);
    this.words.forEach(({ head }, at) => children[head]?.push(at));
    this.#children = children;
    this.itemOf = placeWords(words, sentence.items);
  }

  word(at: number): GrammarWord | undefined {
    return this.words[at];
  }

  /** Base form in lower case. */
  lemma(at: number): string {
    const word = this.words[at];
    if (word === undefined) return "";
    const lower = word.lemma.toLowerCase();
    if (word.tag === "NOUN") return singular(lower);
    // The list of irregular verbs knows more than rules of endings do.
    return word.tag === "VERB" ? (verbForm(word.text.toLowerCase())?.lemma ?? lower) : lower;
  }

  relation(at: number): string {
    return this.words[at]?.relation ?? "";
  }

  tag(at: number): string {
    return this.words[at]?.tag ?? "";
  }

  head(at: number): number {
    return this.words[at]?.head ?? -1;
  }

  /** The words that depend on a word, in order; with a relation or several, only those ("nsubj" takes no "nsubj:pass"). */
  children(at: number, ...relations: readonly string[]): readonly number[] {
    const all = this.#children[at] ?? [];
    return relations.length === 0 ? all : all.filter((child) => relations.includes(this.relation(child)));
  }

  child(at: number, ...relations: readonly string[]): number | null {
    return this.children(at, ...relations)[0] ?? null;
  }

  /** A word and those joined to it by "and" or "or", also where each hangs on the one before. */
  joined(at: number, depth = 0): readonly number[] {
    if (depth > MAX_JOINED) return [at];
    // "Doe, a man backed by Acme, left": what has a preposition of its own shares nothing with what has none.
    const isBare = this.child(at, "case") === null;
    const others = this.children(at, "conj").filter(
      (other) =>
        sameSort(this.tag(at), this.tag(other)) && !(isBare && /^\p{L}/u.test(this.preposition(other))),
    );
    return [at, ...others.flatMap((other) => this.joined(other, depth + 1))];
  }

  /** First and last word below a word, itself included; the last is inclusive. */
  span(at: number): readonly [number, number] {
    let [first, last] = [at, at];
    const open = [...this.children(at)];
    for (let word = open.pop(); word !== undefined; word = open.pop()) {
      first = Math.min(first, word);
      last = Math.max(last, word);
      open.push(...this.children(word));
    }
    return [first, last];
  }

  /** The preposition before a noun: "in", "according to". */
  preposition(at: number): string {
    const mark = this.child(at, "case");
    if (mark === null) return "";
    return [mark, ...this.children(mark, "fixed")]
      .map((word) => this.words[word]?.text.toLowerCase() ?? "")
      .join(" ");
  }

  item(at: number): Item | undefined {
    return this.sentence.items[this.itemOf[at] ?? -1];
  }

  /** The entities that a noun stands for, those joined to it included; a relative pronoun stands for what it is about. */
  arguments(at: number): readonly Argument[] {
    return this.joined(at).flatMap((word) => {
      const argument = this.argument(word);
      return argument === null ? [] : [argument, ...this.#besideNamed(word, argument)];
    });
  }

  /** "the company Acme Motors and Globex": who is joined to the name that stands beside the noun. */
  #besideNamed(at: number, argument: Argument): readonly Argument[] {
    if (this.itemOf[at] === argument.at) return [];
    const name = this.children(at, "appos").find((child) => this.itemOf[child] === argument.at);
    return name === undefined
      ? []
      : this.joined(name)
          .slice(1)
          .flatMap((word) => this.argument(word) ?? []);
  }

  argument(at: number): Argument | null {
    if (this.#isOwner(at)) return null;
    const antecedent = this.#antecedent(at);
    if (antecedent !== null) return this.argument(antecedent);
    const place = this.itemOf[at] ?? -1;
    const speaker = this.#speaker(at, place);
    if (speaker !== null) return { entity: speaker, at: place };
    const entity = this.#entityOf(at, place);
    if (entity !== null) return entity;
    // "the town of Goma"
    if (isSortOfPlace(this.sentence.items, place)) {
      const named = entityAt(this.sentence, place + 2);
      if (named !== null) return { entity: named, at: place + 2 };
    }
    // "the magazine MicroMega", "President Jane Doe": the name stands beside the noun.
    for (const child of this.children(at, "appos", "flat", "compound", "nmod:desc")) {
      const beside = this.itemOf[child] ?? -1;
      const item = this.sentence.items[beside];
      if (child > at && item?.type === "mention" && item.form === "name" && !item.adjectival) {
        const named = this.#entityOf(child, beside);
        if (named !== null && fits(this.sentence.items[place], named.entity)) return named;
      }
    }
    return null;
  }

  /** "met Norway's king", "Acme and Italy's Globex": whatever a parser takes "Italy" for, it only says whose the next one is. */
  #isOwner(at: number): boolean {
    return this.relation(at) !== "nmod:poss" && /^['’]s$/.test(this.word(at + 1)?.text ?? "");
  }

  /** "I" and "we" in reported words are who speaks. */
  #speaker(at: number, place: number): LinkedEntity | null {
    if (!/^(?:I|we|us|me)$/i.test(this.words[at]?.text ?? "")) return null;
    const around = this.speeches.filter(
      ({ about, start, end }) => about === "here" && start <= place && place < end,
    );
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.speaker ?? null;
  }

  #entityOf(at: number, place: number): Argument | null {
    const item = this.sentence.items[place];
    if (item?.type === "mention") {
      if (item.adjectival || !this.#isHeadOfItem(at, place)) return null;
      const entity = entityAt(this.sentence, place);
      return entity === null ? null : { entity, at: place };
    }
    if (item?.type !== "role") return null;
    const next = this.sentence.items[place + 1];
    const isNamed = next?.type === "mention" && next.form === "name" && !next.adjectival;
    const entity = isNamed ? entityAt(this.sentence, place + 1) : entityAt(this.sentence, place);
    return entity === null ? null : { entity, at: isNamed ? place + 1 : place };
  }

  /** True when the word's own head stands outside its item: "Court" of "Supreme Court". */
  #isHeadOfItem(at: number, place: number): boolean {
    const head = this.head(at);
    return head < 0 || this.itemOf[head] !== place;
  }

  /** "who", "which", "that" in a relative clause: the noun that the clause describes. */
  #antecedent(at: number): number | null {
    const word = this.words[at];
    if (word === undefined || !/^(?:who|whom|which|that)$/i.test(word.text)) return null;
    let clause = word.head;
    for (let steps = 0; clause >= 0 && steps < 6; steps += 1) {
      if (this.relation(clause) === "acl:relcl") return this.head(clause);
      clause = this.head(clause);
    }
    return null;
  }
}

// Up to the end or the colon of a subtype: "cc" is no "ccomp".
const FUNCTION_WORD = /^(?:aux|cop|mark|case|det|cc|punct)(?::|$)/;
const OF_FUNCTION_WORD = /^(?:fixed|goeswith|conj|punct|cc|advmod|reparandum)(?::|$)/;

/** Nothing but a part of itself hangs on a word like "have" or "of": what a parser hung there belongs to the verb or noun. */
function hangOnContent(word: GrammarWord, words: readonly GrammarWord[]): GrammarWord {
  const head = words[word.head];
  if (head === undefined || !FUNCTION_WORD.test(head.relation) || OF_FUNCTION_WORD.test(word.relation))
    return word;
  return head.head < 0 || words[head.head] === word ? word : { ...word, head: head.head };
}

function sameSort(a: string, b: string): boolean {
  const sort = (tag: string) => (/^(?:NOUN|PROPN|PRON|NUM|ADJ|SYM)$/.test(tag) ? "N" : tag);
  return sort(a) === sort(b);
}

/** A noun that is an item of its own must not be of quite another sort than the name beside it. */
function fits(item: Item | undefined, entity: LinkedEntity): boolean {
  return item?.type !== "mention" || item.kind === null || item.kind === entity.kind;
}

function placeWords(words: readonly GrammarWord[], items: readonly Item[]): number[] {
  let at = 0;
  return words.map((word) => {
    while (at < items.length && (items[at]?.end ?? 0) <= word.start) at += 1;
    const item = items[at];
    return item !== undefined && item.start < word.end ? at : -1;
  });
}
