import fc from "fast-check";
import { expect, test } from "vitest";
import { lex, LexError, nameOf } from "../../../../src/store/embedded/adhoc/lexer.js";

test.each([
  ["MATCH (n:A)", "word:MATCH symbol:( word:n symbol:: word:A symbol:)"],
  ["a.b<>1.5e3", "word:a symbol:. word:b symbol:<> number:1.5e3"],
  ["xs[1..3] *..2", "word:xs symbol:[ number:1 symbol:.. number:3 symbol:] symbol:* symbol:.. number:2"],
  [
    "(a)-->(b)<--(c)",
    "symbol:( word:a symbol:) symbol:- symbol:-> symbol:( word:b symbol:) symbol:<- symbol:- symbol:( word:c symbol:)",
  ],
  ["'it\\'s' \"a'b\" `x y`", "string:'it\\'s' string:\"a'b\" quoted:`x y`"],
  ["$p + $`a b`", "parameter:$p symbol:+ parameter:$`a b`"],
  ["a // b\n/* c */ d", "word:a word:d"],
  ["'// not a comment'", "string:'// not a comment'"],
  ["été _x x1", "word:été word:_x word:x1"],
  ["n += {a: 0xFF}", "word:n symbol:+= symbol:{ word:a symbol:: number:0xFF symbol:}"],
  ["😀", "symbol:😀"],
])("cuts %s", (text, expected) => {
  expect(
    lex(text)
      .map(({ kind, text: each }) => `${kind}:${each}`)
      .join(" "),
  ).toBe(expected);
});

test.each([
  ["RETURN 'a", 7],
  ['RETURN "a', 7],
  ["RETURN `a", 7],
  ["RETURN /* a", 7],
  ["'a\\'", 0],
])("says where %s is open", (text, offset) => {
  expect(() => lex(text)).toThrow(expect.objectContaining({ name: "LexError", offset }) as Error);
});

test("tokens are pieces of the text in order, and only space and comments lie between", () => {
  const piece = fc.constantFrom(
    ..."MATCH RETURN n count ( ) [ ] { } : | . .. - -> <- 'a' \"b\" `c` 1 2.5 $p // /* */ \n ' \" ` \\ é 😀".split(
      " ",
    ),
    " ",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      let last = 0;
      for (const token of lexOrNothing(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(
          text
            .slice(last, token.start)
            .replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, "")
            .trim(),
        ).toBe("");
        last = token.end;
      }
    }),
  );
});

function lexOrNothing(text: string): ReturnType<typeof lex> {
  try {
    return lex(text);
  } catch (error) {
    expect(error).toBeInstanceOf(LexError);
    return [];
  }
}

test("a name is the same with and without backticks", () => {
  expect(lex("a `a` 'a' 1").map(nameOf)).toEqual(["a", "a", undefined, undefined]);
});
