import { expect, test } from "vitest";
import { cypherLiteral, Float, type LiteralValue } from "../../src/export/cypher-literal.js";

const cases: readonly [value: LiteralValue, literal: string][] = [
  [null, "null"],
  [true, "true"],
  [3, "3"],
  [-2.5, "-2.5"],
  [new Float(1), "1.0"],
  [new Float(1e21), "1e21"],
  [new Float(0.25), "0.25"],
  ["plain", "'plain'"],
  ["it's", "'it\\'s'"],
  ["a\\b", "'a\\\\b'"],
  ["a\nb\r\tc", "'a\\nb\\r\\tc'"],
  ["'; MATCH (n) DETACH DELETE n //", "'\\'; MATCH (n) DETACH DELETE n //'"],
  ["\\u0041", "('\\\\' + 'u0041')"],
  ["\uD800", "'\uFFFD'"],
  [["a", 1], "['a', 1]"],
  [[], "[]"],
  [{ id: "e-1", end: null }, "{`id`: 'e-1', `end`: null}"],
];

test.each(cases)("%j is written %s", (value, literal) => {
  expect(cypherLiteral(value)).toBe(literal);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s cannot be written", (value) => {
  expect(() => cypherLiteral(value)).toThrow(RangeError);
});
