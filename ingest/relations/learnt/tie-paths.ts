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
}

/** Longer ways say nothing that another sentence would say again. */
const MAX_STEPS = 8;

/** Finds the ways between arguments in the tree of one sentence. */
export class TiePaths {
  constructor(private readonly words: readonly GrammarWord[]) {}

  between(subject: TieArgument, object: TieArgument): TiePath | null {
    const from = this.#headOf(subject);
    const to = this.#headOf(object);
    if (from < 0 || to < 0 || from === to) return null;
    const up = this.#wayUp(from);
    const down = this.#wayUp(to);
    const meet = up.find((word) => down.includes(word));
    if (meet === undefined) return null;
    const rising = up.slice(0, up.indexOf(meet));
    const falling = down.slice(0, down.indexOf(meet)).reverse();
    if (rising.length + falling.length > MAX_STEPS) return null;
    const lemma = (at: number) =>
      at === from ? "S" : at === to ? "O" : (this.words[at]?.lemma.toLowerCase() ?? "");
    const relation = (at: number) => this.words[at]?.relation ?? "";
    const steps = [
      ...rising.map((at) => `${lemma(at)}<${relation(at)}<${lemma(this.words[at]?.head ?? -1)}`),
      ...falling.map((at) => `${lemma(this.words[at]?.head ?? -1)}>${relation(at)}>${lemma(at)}`),
    ];
    return {
      relations: [...rising.map((at) => `<${relation(at)}`), ...falling.map((at) => `>${relation(at)}`)].join(
        " ",
      ),
      words: [
        ...rising.map((at) => `<${relation(at)} ${lemma(this.words[at]?.head ?? -1)}`),
        ...falling.map((at) => `>${relation(at)} ${lemma(at)}`),
      ].join(" "),
      top: lemma(meet),
      length: steps.length,
      steps,
    };
  }

  /** The word of an argument that hangs on a word outside of it. */
  #headOf({ start, end }: TieArgument): number {
    const inside = (at: number) => {
      const word = this.words[at];
      return word !== undefined && word.start < end && start < word.end;
    };
    return this.words.findIndex((word, at) => inside(at) && !inside(word.head));
  }

  #wayUp(start: number): number[] {
    const way: number[] = [];
    for (let at = start; at >= 0 && way.length <= this.words.length; at = this.words[at]?.head ?? -1)
      way.push(at);
    return way;
  }
}
