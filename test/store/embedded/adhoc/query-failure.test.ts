import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { expectedWords } from "../../../../src/store/embedded/adhoc/expected-words.js";
import type { CypherRunner } from "../../../../src/store/cypher-runner.js";
import { openForTest, typed } from "../engine-fixture.js";

let runner: CypherRunner;
beforeAll(async () => {
  runner = await openForTest();
});
afterAll(() => runner.close());

/** Slips, with what is said and the column that it is said of. */
const SLIPS: readonly (readonly [query: string, message: string, column: number])[] = [
  ["MATCH (n RETURN n", "A closing parenthesis `)` is missing here.", 10],
  ["MATCH (a)-[r:X->(b) RETURN a", "A closing bracket `]` is missing here.", 15],
  ["MATCH (n {a: 1) RETURN n", "A closing brace `}` is missing here.", 15],
  ["MATCH n RETURN n", "An opening parenthesis `(` is missing here.", 7],
  ["RETURN {a 1}", "A colon `:` is missing here.", 11],
  ["UNWIND [1, 2] RETURN 1", "The word AS is missing here.", 15],
  ["MATCH (n) RETURN n ORDER n", "The word BY is missing here.", 26],
  ["MATCH (n) RETURN n.", "The query breaks off: something is missing at its end.", 20],
  ["MATCH (n:) RETURN n", "A name should stand here.", 10],
  ["MATCH (n) WHERE RETURN n", "A value or an expression should stand here.", 17],
  ["MATCH (n) RETRUN n", "The query could end before this; what follows is not understood.", 11],
];

test.each(SLIPS)("%s: %s", async (query, message, column) => {
  await expect(runner.adhoc(query, typed())).rejects.toMatchObject({
    code: "QUERY_SYNTAX",
    message,
    details: { line: 1, column },
  });
});

describe("what the parser expected", () => {
  it.each([
    ["Expected OrderBy", "The word ORDER BY is missing here."],
    ["Expected a Cypher clause", "A clause such as MATCH, WITH or RETURN should stand here."],
    ["Expected property name in SET", "Expected property name in SET"],
    ["Undefined variable 'x'", "Undefined variable 'x'"],
  ])("%s", (message, words) => {
    expect(expectedWords(message, false)).toBe(words);
  });
});
