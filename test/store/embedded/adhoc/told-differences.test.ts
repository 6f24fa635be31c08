import { expect, test } from "vitest";
import { lex } from "../../../../src/store/embedded/adhoc/lexer.js";
import { QueryStructure } from "../../../../src/store/embedded/adhoc/query-structure.js";
import { toldDifferences } from "../../../../src/store/embedded/adhoc/told-differences.js";

test.each([
  ["RETURN 1 = '1'", 1],
  ["MATCH (f {valueNumber: '164'}) RETURN f", 1],
  ["MATCH (f) WHERE f.valueNumber IN ['164'] RETURN f", 1],
  ["RETURN date('2022-01-05')", 1],
  ["MATCH (f) WHERE f.x = '1' RETURN duration({days: 1})", 2],
  ["RETURN toInteger('7')", 0],
  ["MATCH (n) WHERE n.name = 'Belarus' RETURN n.date", 0],
  ["MATCH (n:Date) RETURN n.publishedAt >= '2022-01-05'", 0],
])("%s is told of %i differences", (query, count) => {
  expect(toldDifferences(new QueryStructure(lex(query))).notices).toHaveLength(count);
});
