import { StoreError } from "../../graph/errors.js";
import { lex, nameOf, type Token } from "./adhoc/lexer.js";

/** A statement that changes the schema, taken apart as far as the engine needs care. */
export type SchemaStatement =
  | {
      readonly kind: "constraint";
      readonly name: string;
      readonly label: string;
      readonly properties: readonly string[];
      readonly rule: "unique" | "not-null";
    }
  | {
      readonly kind: "index";
      readonly name: string;
      readonly label: string;
      readonly properties: readonly string[];
    }
  | { readonly kind: "drop"; readonly what: "INDEX" | "CONSTRAINT"; readonly name: string };

/**
 * Read `CREATE CONSTRAINT`, `CREATE INDEX`, `DROP CONSTRAINT` or `DROP INDEX` for nodes, in
 * the words that Neo4j understands too. `NODE KEY` is taken as unique.
 *
 * @throws StoreError `STORE_FAILED` for anything else
 */
export function parseSchemaStatement(statement: string): SchemaStatement {
  const reader = new Reader(statement);
  const verb = reader.word("CREATE", "DROP");
  reader.optional("RANGE");
  const what = reader.word("CONSTRAINT", "INDEX");
  if (verb === "DROP") {
    const name = reader.name();
    reader.optional("IF", "EXISTS");
    return reader.finish({ kind: "drop", what, name });
  }
  const name = reader.isWord("IF") || reader.isWord("FOR") ? null : reader.name();
  reader.optional("IF", "NOT", "EXISTS");
  reader.word("FOR");
  const label = reader.label();
  return what === "INDEX" ? finishIndex(reader, name, label) : finishConstraint(reader, name, label);
}

function finishIndex(reader: Reader, name: string | null, label: string): SchemaStatement {
  reader.word("ON");
  const properties = reader.properties();
  return reader.finish({
    kind: "index",
    name: name ?? defaultName(label, properties, "index"),
    label,
    properties,
  });
}

function finishConstraint(reader: Reader, name: string | null, label: string): SchemaStatement {
  reader.word("REQUIRE");
  const properties = reader.properties();
  const rule = readRule(reader);
  return reader.finish({
    kind: "constraint",
    name: name ?? defaultName(label, properties, rule),
    label,
    properties,
    rule,
  });
}

function readRule(reader: Reader): "unique" | "not-null" {
  reader.word("IS");
  const word = reader.word("UNIQUE", "NODE", "NOT");
  if (word === "NOT") reader.word("NULL");
  if (word === "NODE") reader.word("KEY");
  return word === "NOT" ? "not-null" : "unique";
}

function defaultName(label: string, properties: readonly string[], suffix: string): string {
  return [label, ...properties, suffix].join("_").toLowerCase().replaceAll(/\W/g, "_");
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #statement: string;
  #index = 0;

  constructor(statement: string) {
    this.#statement = statement;
    this.#tokens = lex(statement);
  }

  isWord(word: string): boolean {
    const token = this.#tokens[this.#index];
    return token?.kind === "word" && token.upper === word;
  }

  word<W extends string>(...expected: readonly W[]): W {
    const found = expected.find((word) => this.isWord(word));
    if (found === undefined) throw this.#wrong(expected.join(" or "));
    this.#index += 1;
    return found;
  }

  optional(first: string, ...rest: readonly string[]): void {
    if (!this.isWord(first)) return;
    for (const word of [first, ...rest]) this.word(word);
  }

  name(): string {
    const name = nameOf(this.#tokens[this.#index]);
    if (name === undefined) throw this.#wrong("a name");
    this.#index += 1;
    return name;
  }

  /** `(variable:Label)` */
  label(): string {
    this.#symbol("(");
    this.name();
    this.#symbol(":");
    const label = this.name();
    this.#symbol(")");
    return label;
  }

  /** `v.p` or `(v.p, v.q)` */
  properties(): string[] {
    const bracketed = this.#isSymbol("(");
    if (bracketed) this.#symbol("(");
    const names = [this.#property()];
    while (this.#isSymbol(",")) {
      this.#symbol(",");
      names.push(this.#property());
    }
    if (bracketed) this.#symbol(")");
    return names;
  }

  finish(statement: SchemaStatement): SchemaStatement {
    if (this.#index < this.#tokens.length) throw this.#wrong("the end");
    return statement;
  }

  #property(): string {
    this.name();
    this.#symbol(".");
    return this.name();
  }

  #isSymbol(symbol: string): boolean {
    const token = this.#tokens[this.#index];
    return token?.kind === "symbol" && token.text === symbol;
  }

  #symbol(symbol: string): void {
    if (!this.#isSymbol(symbol)) throw this.#wrong(symbol);
    this.#index += 1;
  }

  #wrong(expected: string): StoreError {
    const found = this.#tokens[this.#index]?.text ?? "the end";
    return new StoreError(
      "STORE_FAILED",
      `The embedded engine has no such schema statement: expected ${expected}, found ${found}.`,
      { details: { statement: this.#statement } },
    );
  }
}
