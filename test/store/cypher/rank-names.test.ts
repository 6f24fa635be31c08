import { expect, test } from "vitest";
import type { EntityView } from "../../../src/graph/views.js";
import { rankNames } from "../../../src/store/cypher/rank-names.js";

const entity = (name: string, aliases: readonly string[] = [], articles = 1): EntityView => ({
  id: `e-${name}`,
  kind: "Person",
  name,
  aliases,
  wikidata: null,
  articles,
  mentions: articles,
});

test.each<[why: string, text: string, better: EntityView, worse: EntityView]>([
  ["the whole name before its beginning", "Iran", entity("Iran"), entity("Iran Air", [], 5000)],
  ["a name before an alias", "Ada", entity("Ada"), entity("Countess", ["Ada"])],
  ["the beginning of a name before a word inside", "Bank", entity("Bank of Aruba"), entity("World Bank")],
  ["an equal word before a misspelt one", "Tokyo", entity("Greater Tokyo"), entity("Tokio")],
  [
    "a name with less besides",
    "Rosa Parks",
    entity("Mrs Rosa Parks"),
    entity("The Rosa Parks Memorial Board"),
  ],
  ["the better known of two alike", "George", entity("George Z", [], 900), entity("George A", [], 1)],
  ["all words before some", "John Smith", entity("Smith, John"), entity("John Doe Smythe Jones")],
])("%s", (_why, text, better, worse) => {
  expect(rankNames(text, [worse, better]).map((hit) => hit.name)[0]).toBe(better.name);
});

test.each([
  ["Xi", "Chi"],
  ["war", "was"],
  ["Berlin", "Lisbon"],
  ["", "Anything"],
  ["...", "Anything"],
])("%j does not mean %j", (text, name) => {
  expect(rankNames(text, [entity(name)])).toEqual([]);
});

test("equal hits are ordered by name and id, whatever their order", () => {
  const some = [entity("Anna B"), entity("Anna A"), entity("Anna C")];
  expect(rankNames("anna", some).map((hit) => hit.name)).toEqual(["Anna A", "Anna B", "Anna C"]);
  expect(rankNames("anna", [...some].reverse())).toEqual(rankNames("anna", some));
});
