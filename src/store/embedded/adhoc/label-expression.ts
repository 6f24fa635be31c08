import type { QueryStructure } from "./query-structure.js";

/** A label expression turned into conditions on single labels. */
export interface LabelCondition {
  /** The condition as Cypher, in brackets where needed. */
  readonly text: string;
  /** Index of the first token after the expression. */
  readonly end: number;
  /** False for `:A` and `:A:B`, which the engine takes as they are. */
  readonly needed: boolean;
}

/**
 * Read the label expression that begins at a colon (`:A|B`, `:A&!B`, `:%`) as a condition on
 * `variable`. Undefined when it is not one.
 */
export function readLabelExpression(
  query: QueryStructure,
  colon: number,
  variable: string,
): LabelCondition | undefined {
  const reader = new LabelReader(query, colon + 1, `\`${variable}\``);
  const text = reader.any();
  return text === undefined ? undefined : { text, end: reader.index, needed: reader.needed };
}

class LabelReader {
  needed = false;

  constructor(
    private readonly query: QueryStructure,
    public index: number,
    private readonly variable: string,
  ) {}

  any(): string | undefined {
    return this.#joined(["|"], "OR", () => this.#all());
  }

  #all(): string | undefined {
    return this.#joined(["&", ":"], "AND", () => this.#one());
  }

  #joined(symbols: readonly string[], word: string, read: () => string | undefined): string | undefined {
    const parts: string[] = [];
    for (;;) {
      const part = read();
      if (part === undefined) return undefined;
      parts.push(part);
      const symbol = symbols.find((each) => this.query.is(this.index, each));
      if (symbol === undefined) return parts.length === 1 ? part : `(${parts.join(` ${word} `)})`;
      this.index += 1;
      if (symbol !== ":") this.needed = true;
      // The old form `:A|:B` repeats the colon.
      if (symbol === "|" && this.query.is(this.index, ":")) this.index += 1;
    }
  }

  #one(): string | undefined {
    if (this.query.is(this.index, "!")) return this.#not();
    if (this.query.is(this.index, "(")) return this.#bracketed();
    if (this.query.is(this.index, "%")) return this.#anyLabel();
    const name = this.query.name(this.index);
    if (name === undefined) return undefined;
    this.index += 1;
    return `${this.variable}:\`${name}\``;
  }

  #not(): string | undefined {
    this.#take();
    const inner = this.#one();
    return inner === undefined ? undefined : `(NOT ${inner})`;
  }

  #bracketed(): string | undefined {
    this.#take();
    const inner = this.any();
    if (inner === undefined || !this.query.is(this.index, ")")) return undefined;
    this.index += 1;
    return inner;
  }

  #anyLabel(): string {
    this.#take();
    return `size(labels(${this.variable})) > 0`;
  }

  #take(): void {
    this.index += 1;
    this.needed = true;
  }
}
