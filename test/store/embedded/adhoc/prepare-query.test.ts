import fc from "fast-check";
import { expect, test } from "vitest";
import { isNewsgraphError } from "../../../../src/graph/errors.js";
import { prepareQuery } from "../../../../src/store/embedded/adhoc/prepare-query.js";

test("tells what was rewritten, and leaves other queries alone", () => {
  expect(prepareQuery("MATCH (n:A|B) RETURN n.set", 10)).toMatchObject({
    edited: { text: "MATCH (n) WHERE (`n`:`A` OR `n`:`B`) RETURN n.`set`" },
    notices: [expect.stringContaining("`set`") as string, expect.stringContaining("(n:A|B)") as string],
  });
  const plain = "MATCH (n:A)-[r:B|C]->({k: 1}) WHERE n.x STARTS WITH 'count(' RETURN n, r";
  expect(prepareQuery(plain, 10)).toMatchObject({ edited: { text: plain }, notices: [] });
});

test("whatever is typed is prepared, or refused with an error that says why", () => {
  const words =
    "MATCH (n) (n:A|B) -[r:R|SET]-> WHERE n:A|!B WITH RETURN n, count(n) sum(n.x) AS x ORDER BY LIMIT 3 { } [ ] ( ) | : . CASE WHEN END " +
    "UNION CALL UNWIND [x IN xs | x] coalesce(a,b) `a` 'b' $p ; + .. r:SET {set:1} EXISTS COUNT LOAD CSV EXPLAIN";
  const text = fc
    .array(fc.constantFrom(...words.split(" ")), { maxLength: 25 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, (query) => {
      try {
        prepareQuery(query, 5);
      } catch (error) {
        expect(isNewsgraphError(error)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
