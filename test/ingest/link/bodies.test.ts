import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { articleOf } from "../article-of.js";

/** The entity that the last mention of some words means. */
function meant(text: string, words: string): string | null {
  const { entities } = annotate(articleOf(text));
  const at = text.lastIndexOf(words);
  const found = entities.find(({ mentions }) =>
    mentions.some(({ start, end }) => start === at && end === at + words.length),
  );
  return found?.name ?? null;
}

describe("bodies that are only described", () => {
  it.each([
    [
      "The Nordic Space Agency met Jane Doe. John Smith spoke to Anna Lund. The agency supported Norway.",
      "agency",
      "Nordic Space Agency",
    ],
    [
      "Police arrested a reporter of the public broadcaster NRT. Jane Doe left. The broadcaster criticised Norway.",
      "broadcaster",
      "NRT",
    ],
    [
      "Acme Motors, a Norwegian carmaker, met Jane Doe. John Smith left. The carmaker sued Sweden.",
      "carmaker",
      "Acme Motors",
    ],
  ])("%s", (text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });
});

describe("capitals", () => {
  it("that act stand for their country where it is named", () => {
    const text = "Russia sent troops. Norway criticised it. Moscow rejected the criticism.";
    expect(meant(text, "Moscow")).toBe("Russia");
    expect(meant("Russia spoke. Norway accused Moscow of an attack.", "Moscow")).toBe("Russia");
  });

  it("are cities where somebody is there", () => {
    expect(meant("Russia spoke. Jane Doe met John Smith in Moscow.", "Moscow")).toBe("Moscow");
  });

  it("are cities where the country is not named", () => {
    expect(meant("Jane Doe spoke. Moscow rejected the criticism by Jane Doe.", "Moscow")).not.toBe("Russia");
  });
});

describe("his country", () => {
  it("is the one that he speaks for", () => {
    const text =
      "Norwegian President Lars Lund met Jane Doe in Sweden. He said that his country had attacked Denmark.";
    expect(meant(text, "country")).toBe("Norway");
  });
});

describe("events of a headline", () => {
  it("are the same under another noun in the first sentence", () => {
    const text =
      "Earthquake hits Iran\nA strong quake hit Iran on Sunday, killing ten people, Jane Doe said.";
    const { entities } = annotate(articleOf(text, { headline: true }));
    expect(entities.filter(({ kind }) => kind === "Event")).toHaveLength(1);
  });
});
