import { InputError, QueryError } from "../../../graph/errors.js";
import { lex, LexError, type Token } from "./lexer.js";
import { positionDetails } from "./text-position.js";

/** Longest query in UTF-16 code units. */
const MAX_LENGTH = 100_000;

/** First words of statements that manage a database, in the dialects of Neo4j and of the engine. */
const MANAGING: ReadonlySet<string> = new Set(
  "ALTER GRANT DENY REVOKE SHOW TERMINATE START STOP DROP SESSION RENAME DEALLOCATE ENABLE DRYRUN".split(" "),
);

/**
 * Cut a typed query into tokens, and refuse at once what no plan is needed for: several
 * statements, schema and administration, PROFILE (which carries out what it measures), LOAD CSV.
 *
 * @throws QueryError `QUERY_REFUSED` or `QUERY_SYNTAX`; InputError `INPUT_TOO_LARGE`
 */
export function lexStatement(query: string): Token[] {
  if (query.length > MAX_LENGTH) {
    throw new InputError(
      "INPUT_TOO_LARGE",
      `The query has ${query.length} characters; at most ${MAX_LENGTH} are taken.`,
      {
        hint: "Hand over data as parameters.",
      },
    );
  }
  const tokens = withoutLastSemicolons(cut(query));
  if (tokens.length === 0) throw new QueryError("QUERY_SYNTAX", "The query is empty.");
  refuseSeveral(query, tokens);
  refuseByFirstWords(tokens);
  refuseLoadCsv(tokens);
  return tokens;
}

function cut(query: string): Token[] {
  try {
    return lex(query);
  } catch (error) {
    if (!(error instanceof LexError)) throw error;
    throw new QueryError("QUERY_SYNTAX", error.message, {
      details: positionDetails(query, error.offset),
      cause: error,
    });
  }
}

function withoutLastSemicolons(tokens: readonly Token[]): Token[] {
  const last = tokens.findLastIndex((token) => !isSymbol(token, ";"));
  return tokens.slice(0, last + 1);
}

function refuseSeveral(query: string, tokens: readonly Token[]): void {
  const semicolon = tokens.find((token) => isSymbol(token, ";"));
  if (semicolon === undefined) return;
  throw new QueryError("QUERY_SYNTAX", "Only one statement can be run at a time.", {
    hint: "Run the statements one by one, without semicolons between them.",
    details: positionDetails(query, semicolon.start),
  });
}

function refuseByFirstWords(tokens: readonly Token[]): void {
  const words = tokens.map((token) => (token.kind === "word" ? token.upper : ""));
  const at = words[0] === "EXPLAIN" ? 1 : 0;
  const [first = "", second = ""] = words.slice(at);
  if (first === "PROFILE") throw refused("PROFILE", "It carries the query out. Use EXPLAIN to see the plan.");
  const definesSchema = first === "CREATE" && second !== "" && !isSymbol(tokens[at + 2], "=");
  if (definesSchema || MANAGING.has(first)) {
    throw refused(
      `${first} ${second}`.trim(),
      "Statements about the schema or the database itself are not taken here.",
    );
  }
}

function refuseLoadCsv(tokens: readonly Token[]): void {
  const found = tokens.some((token, index) => isWord(token, "LOAD") && isWord(tokens[index + 1], "CSV"));
  if (found)
    throw refused("LOAD CSV", "It reads files of the machine. Pass the rows as a parameter and UNWIND it.");
}

/** A query that does what is not allowed here. */
export function refused(what: string, hint: string): QueryError {
  return new QueryError("QUERY_REFUSED", `The query was refused: ${what} is not allowed here.`, { hint });
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.upper === word;
}

function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === "symbol" && token.text === symbol;
}
