/** Signs by the names that the engine's parser gives them. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["LParen", "an opening parenthesis `(`"],
  ["RParen", "a closing parenthesis `)`"],
  ["LBracket", "an opening bracket `[`"],
  ["RBracket", "a closing bracket `]`"],
  ["LBrace", "an opening brace `{`"],
  ["RBrace", "a closing brace `}`"],
  ["Colon", "a colon `:`"],
  ["DoubleColon", "a double colon `::`"],
  ["Comma", "a comma `,`"],
  ["Dot", "a dot `.`"],
  ["DotDot", "two dots `..`"],
  ["DoubleDot", "two dots `..`"],
  ["Semicolon", "a semicolon `;`"],
  ["Pipe", "a bar `|`"],
  ["Eq", "an equals sign `=`"],
  ["Lt", "the sign `<`"],
  ["Gt", "the sign `>`"],
  ["Plus", "a plus sign `+`"],
  ["Minus", "a dash `-`"],
  ["Star", "a star `*`"],
  ["Arrow", "an arrow `->`"],
  ["LeftArrow", "an arrow `<-`"],
]);

/** What the parser calls by a phrase, as whole sentences. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ["expression", "A value or an expression should stand here."],
  ["identifier", "A name should stand here."],
  ["end of query", "The query could end before this; what follows is not understood."],
  ["a Cypher clause", "A clause such as MATCH, WITH or RETURN should stand here."],
]);

/** True when the engine's parser says what it expected, in its own terms. */
export function isExpectation(message: string): boolean {
  return message.startsWith("Expected ");
}

/**
 * A message of the engine's parser in a reader's words.
 * @param message such as `Expected RParen`; another comes back as it is
 * @param atEnd whether the parser stumbled over the end of what was typed
 */
export function expectedWords(message: string, atEnd: boolean): string {
  if (!isExpectation(message)) return message;
  const what = message.slice("Expected ".length);
  // A limit is sent behind what was typed: to the parser it is what follows.
  if (what === "end of query" && atEnd) return "The query breaks off: something is missing at its end.";
  const sign = SIGNS.get(what);
  if (sign !== undefined) return `${sign.charAt(0).toUpperCase()}${sign.slice(1)} is missing here.`;
  // The parser names keywords in camel case: End, OrderBy.
  if (/^[A-Z][A-Za-z]*$/.test(what)) {
    return `The word ${what.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toUpperCase()} is missing here.`;
  }
  return PHRASES.get(what) ?? message;
}
