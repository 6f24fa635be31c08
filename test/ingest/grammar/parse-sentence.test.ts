import { describe, expect, it } from "vitest";
import { type GrammarWord, parseSentence } from "../../../ingest/grammar/index.js";

const parse = (text: string): readonly GrammarWord[] => parseSentence(text, { start: 0, end: text.length });

/** "relation(head, word)" of each word. */
function arcsOf(text: string): string[] {
  const words = parse(text);
  return words.map(({ relation, head, text: word }) => `${relation}(${words[head]?.text ?? "-"}, ${word})`);
}

describe("parseSentence", () => {
  it("finds subject, object and place of a verb", () => {
    expect(arcsOf("The minister visited the old harbour in Lisbon on Friday.")).toEqual([
      "det(minister, The)",
      "nsubj(visited, minister)",
      "root(-, visited)",
      "det(harbour, the)",
      "amod(harbour, old)",
      "obj(visited, harbour)",
      "case(Lisbon, in)",
      expect.stringMatching(/^(?:nmod\(harbour|obl\(visited), Lisbon\)$/),
      "case(Friday, on)",
      "obl(visited, Friday)",
      "punct(visited, .)",
    ]);
  });

  it("turns the passive round", () => {
    const arcs = arcsOf("The bridge was destroyed by the army.");
    expect(arcs).toContain("nsubj:pass(destroyed, bridge)");
    expect(arcs).toContain("aux:pass(destroyed, was)");
    expect(arcs).toContain("case(army, by)");
    expect(arcs.some((arc) => /^obl(?::agent)?\(destroyed, army\)$/.test(arc))).toBe(true);
  });

  it("joins what a conjunction joins", () => {
    const arcs = arcsOf("Peru, Chile and Brazil signed the treaty.");
    expect(arcs).toContain("conj(Peru, Chile)");
    expect(arcs).toContain("conj(Peru, Brazil)");
    expect(arcs).toContain("cc(Brazil, and)");
    expect(arcs).toContain("nsubj(signed, Peru)");
  });

  it("hangs an apposition on its name", () => {
    const arcs = arcsOf("Maria Lopez, the president of the club, said that she would resign.");
    expect(arcs).toContain("flat(Maria, Lopez)");
    expect(arcs).toContain("appos(Maria, president)");
    expect(arcs).toContain("nsubj(said, Maria)");
    expect(arcs).toContain("ccomp(said, resign)");
  });

  it("gives tags and lemmas", () => {
    const words = parse("The companies were sold, but they didn't have better children.");
    const seen = words.map(({ text, tag, lemma }) => `${text}/${tag}/${lemma}`);
    expect(seen).toEqual([
      "The/DET/the",
      "companies/NOUN/company",
      "were/AUX/be",
      "sold/VERB/sell",
      ",/PUNCT/,",
      "but/CCONJ/but",
      "they/PRON/they",
      "did/AUX/do",
      "n't/PART/not",
      "have/VERB/have",
      expect.stringMatching(/^better\/ADJ\/(?:good|well)$/),
      "children/NOUN/child",
      "./PUNCT/.",
    ]);
  });

  it("keeps the offsets of the article", () => {
    const text = "First. Russia's army left. Last.";
    const words = parseSentence(text, { start: 7, end: 26 });
    expect(words.map((word) => text.slice(word.start, word.end))).toEqual([
      "Russia",
      "'s",
      "army",
      "left",
      ".",
    ]);
    expect(words.map((word) => word.text)).toEqual(["Russia", "'s", "army", "left", "."]);
  });

  it("gives the same tree each time", () => {
    const text =
      "Police in Madrid arrested three men who had planned an attack on the parliament, officials said.";
    expect(parse(text)).toEqual(parse(text));
  });

  it("has no words where there is no text", () => {
    expect(parse("")).toEqual([]);
    expect(parse(" \n\t ")).toEqual([]);
  });
});
