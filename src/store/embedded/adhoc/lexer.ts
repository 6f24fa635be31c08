/** A piece of Cypher text; offsets are UTF-16 code units, `end` exclusive. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "parameter" | "symbol";
  /** As written. */
  readonly text: string;
  /** A word in upper case; for the others as written. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
}

/** Text that cannot be cut into tokens: something is opened and not closed. */
export class LexError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
    this.name = "LexError";
  }
}

const WORD = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*/uy;
const NUMBER = /(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)/y;
const PARAMETER = /\$(?:`[^`]*`|[\p{L}\p{N}_]+)/uy;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y;
const QUOTED = /`[^`]*`/y;
const GAP = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+/uy;
const SYMBOL = /<>|<=|>=|=~|\+=|\.\.|\|\||->|<-|::|[^]/uy;

const KINDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["word", WORD],
  ["number", NUMBER],
  ["parameter", PARAMETER],
  ["string", STRING],
  ["quoted", QUOTED],
];

/** What may not stay as a symbol: its partner is missing. */
const UNCLOSED: ReadonlyMap<string, string> = new Map([
  ["'", "A text in single quotes is not closed."],
  ['"', "A text in double quotes is not closed."],
  ["`", "A name in backticks is not closed."],
]);

/**
 * Cut Cypher text into tokens; comments and spaces are left out.
 * @throws LexError for a text, name or comment that is not closed
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = skipGap(text, 0);
  while (offset < text.length) {
    const token = nextToken(text, offset);
    tokens.push(token);
    offset = skipGap(text, token.end);
  }
  return tokens;
}

function skipGap(text: string, offset: number): number {
  return offset + (match(GAP, text, offset)?.length ?? 0);
}

function nextToken(text: string, offset: number): Token {
  if (text.startsWith("/*", offset)) throw new LexError("A comment is not closed.", offset);
  for (const [kind, pattern] of KINDS) {
    const found = match(pattern, text, offset);
    if (found !== undefined) return token(kind, found, offset);
  }
  const symbol = match(SYMBOL, text, offset) ?? text.charAt(offset);
  const unclosed = UNCLOSED.get(symbol);
  if (unclosed !== undefined) throw new LexError(unclosed, offset);
  return token("symbol", symbol, offset);
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function token(kind: Token["kind"], text: string, start: number): Token {
  const upper = kind === "word" ? text.toUpperCase() : text;
  return { kind, text, upper, start, end: start + text.length };
}

/** The name that a word or a name in backticks stands for, or undefined for other tokens. */
export function nameOf(token: Token | undefined): string | undefined {
  if (token?.kind === "word") return token.text;
  if (token?.kind === "quoted") return token.text.slice(1, -1);
  return undefined;
}
