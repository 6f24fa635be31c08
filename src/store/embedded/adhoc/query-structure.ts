import type { Token } from "./lexer.js";
import { nameOf } from "./lexer.js";

/** Words that begin a clause, or a part of one that has items of its own. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  (
    "MATCH OPTIONAL WITH RETURN UNWIND CALL CREATE MERGE SET DELETE DETACH REMOVE FOREACH UNION WHERE ORDER SKIP " +
    "OFFSET LIMIT YIELD LOAD"
  ).split(" "),
);

/** Those of them that may also be variables. */
const SOFT_WORDS: ReadonlySet<string> = new Set("CALL FOREACH SKIP OFFSET LIMIT YIELD LOAD".split(" "));
/** What stands before an operand, and never before a clause. */
const BEFORE_OPERANDS: ReadonlySet<string> = new Set(
  "( [ , + - / % ^ = <> < > <= >= =~ .. RETURN WITH DISTINCT UNWIND WHERE IN AND OR XOR NOT CASE WHEN THEN ELSE BY".split(
    " ",
  ),
);

/** A range of tokens; `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One clause: its first word, and the tokens after that word up to the next clause of the same level. */
export interface Clause extends Range {
  readonly word: string;
  /** Index of the bracket that the clause stands in, or -1. */
  readonly opener: number;
}

/** The tokens of a query with their brackets matched and their clauses found. */
export class QueryStructure {
  /** For each token the index of the innermost bracket around it, or -1. */
  readonly openers: readonly number[];
  readonly clauses: readonly Clause[];
  readonly #closers: ReadonlyMap<number, number>;

  constructor(readonly tokens: readonly Token[]) {
    const { openers, closers } = matchBrackets(tokens);
    this.openers = openers;
    this.#closers = closers;
    this.clauses = this.#findClauses();
  }

  is(index: number, text: string): boolean {
    const token = this.tokens[index];
    return token !== undefined && (token.kind === "symbol" || token.kind === "word") && token.upper === text;
  }

  /** Index of the bracket that closes the one at `opener`; past the last token when it is missing. */
  closer(opener: number): number {
    return this.#closers.get(opener) ?? this.tokens.length;
  }

  /** Name of the token when it is a name or word. */
  name(index: number): string | undefined {
    return nameOf(this.tokens[index]);
  }

  /** True when a word stands where only a name can: after a dot or a label's colon, or before a map's colon. */
  isNamePosition(index: number): boolean {
    if (this.is(index - 1, ".") || this.is(index - 1, "AS")) return true;
    if (this.isMapKey(index)) return true;
    if (this.is(index - 1, ":") || this.is(index - 1, "&") || this.is(index - 1, "!"))
      return !this.isMapKey(index - 2);
    return this.is(index - 1, "|") && this.isLabelBar(index - 1);
  }

  /** True for the name in `{ name: value }`. */
  isMapKey(index: number): boolean {
    const opener = this.openers[index] ?? -1;
    if (!this.is(index + 1, ":") || !this.is(opener, "{")) return false;
    return this.is(index - 1, "{") || this.is(index - 1, ",");
  }

  /** True for the bar in `:A|B`, false for the one in `[x IN xs | x]`. */
  isLabelBar(index: number): boolean {
    const opener = this.openers[index] ?? -1;
    if (this.is(opener, "[") && !this.isRelationshipBracket(opener)) return false;
    let at = index;
    while ((this.is(at, "|") || this.is(at, "&")) && this.name(at - 1) !== undefined) {
      at -= 2;
      if (this.is(at, "!")) at -= 1;
    }
    return this.is(at, ":") && !this.isMapKey(at - 1);
  }

  isRelationshipBracket(index: number): boolean {
    return this.is(index, "[") && (this.is(index - 1, "-") || this.is(index - 1, "<-"));
  }

  /** Split a range at the commas of its own level. */
  split(range: Range): Range[] {
    const parts: Range[] = [];
    let start = range.start;
    for (let index = range.start; index < range.end; index++) {
      if (this.is(index, ",") && this.openers[index] === this.openers[range.start]) {
        parts.push({ start, end: index });
        start = index + 1;
      }
    }
    if (start < range.end) parts.push({ start, end: range.end });
    return parts;
  }

  /** The clauses that stand in no bracket. */
  get topClauses(): readonly Clause[] {
    return this.clauses.filter((clause) => clause.opener === -1);
  }

  /** Items of a RETURN or WITH clause, without DISTINCT. */
  items(clause: Clause): Range[] {
    const start = this.is(clause.start, "DISTINCT") ? clause.start + 1 : clause.start;
    return this.split({ start, end: clause.end });
  }

  /** Index of AS at the item's own level, or -1. */
  aliasAt(item: Range): number {
    for (let index = item.end - 2; index > item.start; index--) {
      if (this.is(index, "AS") && this.openers[index] === this.openers[item.start]) return index;
    }
    return -1;
  }

  #findClauses(): Clause[] {
    const starts: number[] = [];
    this.tokens.forEach((token, index) => {
      if (token.kind === "word" && CLAUSE_WORDS.has(token.upper) && this.#beginsClause(index))
        starts.push(index);
    });
    return starts.map((start, position) => {
      const opener = this.openers[start] ?? -1;
      const next = starts.slice(position + 1).find((index) => this.openers[index] === opener);
      const close = opener === -1 ? this.#statementEnd() : this.closer(opener);
      return {
        word: this.tokens[start]?.upper ?? "",
        start: start + 1,
        end: Math.min(next ?? close, close),
        opener,
      };
    });
  }

  #beginsClause(index: number): boolean {
    if (this.isNamePosition(index)) return false;
    if (this.is(index, "WITH")) return !this.is(index - 1, "STARTS") && !this.is(index - 1, "ENDS");
    if (this.is(index, "ORDER")) return this.is(index + 1, "BY");
    return !this.#isVariable(index);
  }

  /** Words that are not reserved may be variables: `(call:Call)`, `RETURN skip, limit`. */
  #isVariable(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined || !SOFT_WORDS.has(token.upper)) return false;
    const before = this.tokens[index - 1]?.upper ?? "";
    return BEFORE_OPERANDS.has(before) || [".", ",", "=", ":"].some((symbol) => this.is(index + 1, symbol));
  }

  #statementEnd(): number {
    const semicolon = this.tokens.findIndex((token) => token.text === ";" && token.kind === "symbol");
    return semicolon === -1 ? this.tokens.length : semicolon;
  }
}

function matchBrackets(tokens: readonly Token[]): { openers: number[]; closers: Map<number, number> } {
  const openers: number[] = [];
  const closers = new Map<number, number>();
  const stack: number[] = [];
  tokens.forEach((token, index) => {
    const symbol = token.kind === "symbol" ? token.text : "";
    if (symbol === ")" || symbol === "]" || symbol === "}") {
      const opener = stack.pop();
      if (opener !== undefined) closers.set(opener, index);
    }
    openers.push(stack.at(-1) ?? -1);
    if (symbol === "(" || symbol === "[" || symbol === "{") stack.push(index);
  });
  return { openers, closers };
}
