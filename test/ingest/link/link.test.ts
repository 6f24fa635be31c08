import { describe, expect, it } from "vitest";
import { linkMentions } from "../../../ingest/link/index.js";
import { findNames } from "../../../ingest/names/index.js";
import { findSentences } from "../../../ingest/text/find-sentences.js";
import { articleOf } from "../article-of.js";

/** The words that mean each entity, by its name. */
function clustersOf(text: string): Record<string, string[]> {
  const document = articleOf(text, { publishedAt: "2022-01-15" });
  const { entities } = linkMentions(findNames(document, findSentences(document)));
  return Object.fromEntries(
    entities.map(({ name, mentions }) => [
      name,
      [...mentions].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

describe("linking", () => {
  it.each([
    ["a surname", "Maria Lopez left. Lopez came back.", "Maria Lopez", ["Maria Lopez", "Lopez"]],
    [
      "a surname before the full name",
      "President Lopez left. Maria Lopez came back.",
      "Maria Lopez",
      ["Lopez", "Maria Lopez"],
    ],
    [
      "an acronym in brackets",
      "The Nordic Council (NC) met. The NC agreed.",
      "Nordic Council",
      ["Nordic Council", "NC", "NC"],
    ],
    [
      "an acronym alone",
      "The World Trade Organization met. The WTO agreed.",
      "World Trade Organization",
      ["World Trade Organization", "WTO"],
    ],
    [
      "an adjective of a country",
      "Norway voted. Norwegian Minister Kari Berg left.",
      "Norway",
      ["Norway", "Norwegian"],
    ],
    [
      "events of one class",
      "There was unrest in Peru. The protests went on.",
      "unrest in Peru",
      ["unrest", "protests"],
    ],
    [
      "a surname that is a city's name, but not the city",
      "Anna Paris left. Paris said that she would fly to Paris.",
      "Anna Paris",
      ["Anna Paris", "Paris", "she"],
    ],
    ["a pronoun", "Maria Lopez left. She came back.", "Maria Lopez", ["Maria Lopez", "She"]],
    ["the country", "They went to Peru. The troops left the country.", "Peru", ["Peru", "country"]],
  ])("joins %s", (_, text, name, words) => {
    expect(clustersOf(text)[name]).toEqual(words);
  });

  it("keeps the protests of two countries apart", () => {
    const clusters = clustersOf("There were protests in Peru. There were protests in Chile.");
    expect(clusters["protests in Peru"]).toEqual(["protests"]);
    expect(clusters["protests in Chile"]).toEqual(["protests"]);
  });

  it("leaves a pronoun alone when two people fit", () => {
    const clusters = clustersOf("The talks of Maria Lopez and Anna Berg ended. It rained. She left.");
    expect(Object.values(clusters).flat()).not.toContain("She");
  });

  it("names what is only described so that it can stand among other articles", () => {
    expect(Object.keys(clustersOf("The meeting was long. The government of Peru agreed."))).toEqual(
      expect.arrayContaining(["meeting (2022-01-15)", "government of Peru"]),
    );
  });
});
