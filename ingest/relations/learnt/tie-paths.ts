import type { GrammarWord } from "../../grammar/grammar-word.js";
import type { TieArgument } from "./arguments.js";

/** How two arguments hang together in a tree. */
export interface TiePath {
  /** The relations on the way, "<" upwards and ">" downwards. */
  readonly relations: string;
  /** The same with the words between. */
  readonly words: string;
  /** The highest word on the way. */
  readonly top: string;
  readonly length: number;
  /** Each step with its words. */
  readonly steps: readonly string[];
  /** The way between the words that the arguments are listed with or stand beside, with prepositions, without words. */
  readonly joined: string;
  /** The same with the words between. */
  readonly joinedWords: string;
}

/** What an argument is to the word that it hangs on. */
export interface TiePlace {
  /** The relation with its preposition ("nmod:of"), after steps over lists and appositions. */
  readonly role: string;
  /** The word that it hangs on then. */
  readonly head: string;
  /** True when it is a further member of a list, or stands in apposition. */
  readonly isJoined: boolean;
}

/** Longer ways say nothing that another sentence would say again. */
const MAX_STEPS = 8;

interface Way {
  /** The highest word. */
  readonly meet: number;
  readonly rising: readonly number[];
  readonly falling: readonly number[];
}

/** The steps of a way, with the word that each leads to if words are wanted. */
function described(
  { rising, falling }: Way,
  relation: (at: number) => string,
  lemma: ((at: number) => string) | null = null,
  above: (at: number) => number = (at) => at,
): string {
  const word = (at: number) => (lemma === null ? "" : ` ${lemma(at)}`);
  return [
    ...rising.map((at) => `<${relation(at)}${word(above(at))}`),
    ...falling.map((at) => `>${relation(at)}${word(at)}`),
  ].join(" ");
}

/** Relations whose two words stand for the same or side by side. */
const JOINING = /^(?:conj|appos|flat)/;

/** Finds the ways between arguments in the tree of one sentence. */
export class TiePaths {
  /** The preposition or conjunction that each word has. */
  readonly #markers: string[];
  readonly #heads = new Map<TieArgument, number>();

  constructor(private readonly words: readonly GrammarWord[]) {
    this.#markers = words.map(() => "");
    for (const { head, relation, lemma } of words) {
      if (head >= 0 && (relation === "case" || relation === "mark"))
        this.#markers[head] ||= lemma.toLowerCase();
    }
  }

  /** What an argument is in its clause; null when the tree does not have it. */
  placeOf(argument: TieArgument): TiePlace | null {
    const own = this.#headOf(argument);
    if (own < 0) return null;
    const at = this.#joinedWith(own);
    const word = this.words[at];
    if (word === undefined) return null;
    return {
      role: this.#marked(at),
      head: this.words[word.head]?.lemma.toLowerCase() ?? "",
      isJoined: at !== own,
    };
  }

  #joinedWith(start: number): number {
    let at = start;
    for (let i = 0; i < MAX_STEPS; i += 1) {
      const word = this.words[at];
      if (word === undefined || word.head < 0 || !JOINING.test(word.relation)) break;
      at = word.head;
    }
    return at;
  }

  #marked(at: number): string {
    const marker = this.#markers[at] ?? "";
    const relation = this.words[at]?.relation ?? "";
    return marker === "" ? relation : `${relation}:${marker}`;
  }

  #joinedWay(from: number, to: number): Pick<TiePath, "joined" | "joinedWords"> {
    const [first, last] = [this.#joinedWith(from), this.#joinedWith(to)];
    const way = this.#way(first, last);
    if (way === null) return { joined: "", joinedWords: "" };
    const lemma = (at: number) => (at === first || at === last ? "" : this.#lemma(at));
    return {
      joined: described(way, (at) => this.#marked(at)),
      joinedWords: described(
        way,
        (at) => this.#marked(at),
        lemma,
        (at) => this.#above(at),
      ),
    };
  }

  between(subject: TieArgument, object: TieArgument): TiePath | null {
    const from = this.#headOf(subject);
    const to = this.#headOf(object);
    if (from < 0 || to < 0 || from === to) return null;
    const way = this.#way(from, to);
    if (way === null || way.rising.length + way.falling.length > MAX_STEPS) return null;
    const { rising, falling, meet } = way;
    const lemma = (at: number) => (at === from ? "S" : at === to ? "O" : this.#lemma(at));
    const steps = [
      ...rising.map((at) => `${lemma(at)}<${this.#relation(at)}<${lemma(this.#above(at))}`),
      ...falling.map((at) => `${lemma(this.#above(at))}>${this.#relation(at)}>${lemma(at)}`),
    ];
    return {
      relations: described(way, (at) => this.#relation(at)),
      words: described(
        way,
        (at) => this.#relation(at),
        lemma,
        (at) => this.#above(at),
      ),
      top: lemma(meet),
      length: steps.length,
      steps,
      ...this.#joinedWay(from, to),
    };
  }

  /** The word of an argument that hangs on a word outside of it. */
  #headOf(argument: TieArgument): number {
    const known = this.#heads.get(argument);
    if (known !== undefined) return known;
    const head = this.#findHead(argument);
    this.#heads.set(argument, head);
    return head;
  }

  #findHead({ start, end }: TieArgument): number {
    const inside = (at: number) => {
      const word = this.words[at];
      return word !== undefined && word.start < end && start < word.end;
    };
    return this.words.findIndex((word, at) => inside(at) && !inside(word.head));
  }

  /** Up from one word to the first that is above both, and down to the other. */
  #way(from: number, to: number): Way | null {
    const up = this.#wayUp(from);
    const down = this.#wayUp(to);
    const meet = up.find((word) => down.includes(word));
    if (meet === undefined) return null;
    return {
      meet,
      rising: up.slice(0, up.indexOf(meet)),
      falling: down.slice(0, down.indexOf(meet)).reverse(),
    };
  }

  #above(at: number): number {
    return this.words[at]?.head ?? -1;
  }

  #lemma(at: number): string {
    return this.words[at]?.lemma.toLowerCase() ?? "";
  }

  #relation(at: number): string {
    return this.words[at]?.relation ?? "";
  }

  #wayUp(start: number): number[] {
    const way: number[] = [];
    for (let at = start; at >= 0 && way.length <= this.words.length; at = this.#above(at)) way.push(at);
    return way;
  }
}
