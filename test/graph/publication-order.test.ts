import { expect, test } from "vitest";
import { earlier, later, publicationOrder } from "../../src/graph/publication-order.js";

test.each<[string | null, string]>([
  [null, ""],
  ["2022", "2022"],
  ["2022-01-05", "2022-01-05"],
  ["2022-01-05T10:00:00", "2022-01-05T10:00:00"],
  ["2022-01-05T10:00:00Z", "2022-01-05T10:00:00.000Z"],
  ["2022-01-05T01:00:00+03:00", "2022-01-04T22:00:00.000Z"],
  ["2022-01-05T23:00:00-0300", "2022-01-06T02:00:00.000Z"],
])("%s sorts as %s", (iso, order) => {
  expect(publicationOrder(iso)).toBe(order);
});

test.each<[string | null, string | null, string | null, string | null]>([
  [null, null, null, null],
  [null, "2022", "2022", "2022"],
  ["2023", "2022", "2022", "2023"],
  ["2022-01-05T01:00:00+03:00", "2022-01-04T23:00:00Z", "2022-01-05T01:00:00+03:00", "2022-01-04T23:00:00Z"],
])("of %s and %s the earlier is %s, the later %s", (a, b, first, last) => {
  expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([first, first, last, last]);
});
