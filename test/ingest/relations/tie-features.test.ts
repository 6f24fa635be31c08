import { describe, expect, it } from "vitest";
import { parseSentence } from "../../../ingest/grammar/index.js";
import { linkMentions } from "../../../ingest/link/index.js";
import { findNames } from "../../../ingest/names/index.js";
import { type TieArgument, tieArguments } from "../../../ingest/relations/learnt/arguments.js";
import { pairFeatures } from "../../../ingest/relations/learnt/pair-features.js";
import { type TieSentence, tieSentence } from "../../../ingest/relations/learnt/tie-sentence.js";
import { sensesOf, senseOf } from "../../../ingest/relations/learnt/word-senses.js";
import { articleOf } from "../article-of.js";

interface Read {
  readonly sentence: TieSentence;
  readonly named: (words: string) => TieArgument;
}

function read(text: string): Read {
  const document = articleOf(text);
  const article = linkMentions(findNames(document, [{ start: 0, end: text.length }]));
  const [only] = article.sentences;
  if (only === undefined) throw new Error("There is a sentence.");
  const found = tieArguments(only, article);
  const named = (words: string) => {
    const argument = found.find(({ start, end }) => text.slice(start, end) === words);
    if (argument === undefined) throw new Error(`${words} is no argument.`);
    return argument;
  };
  return { sentence: tieSentence(only.tokens, found, parseSentence(text, only)), named };
}

describe("the features of a pair", () => {
  it("are the same each time, and others for the turned pair", () => {
    const { sentence, named } = read("Maria Lopez founded Acme Corporation.");
    const [person, body] = [named("Maria Lopez"), named("Acme Corporation")];
    expect(pairFeatures(sentence, body, person)).toEqual(pairFeatures(sentence, body, person));
    expect(pairFeatures(sentence, body, person)).not.toEqual(pairFeatures(sentence, person, body));
  });

  it("take further members of a list for the first", () => {
    const { sentence, named } = read("Maria Lopez and Anna Berg founded Acme Corporation.");
    const wayFrom = (person: string) =>
      sentence.paths?.between(named(person), named("Acme Corporation"))?.joinedWords;
    expect(wayFrom("Maria Lopez")).toBe("<nsubj found >obj ");
    expect(wayFrom("Anna Berg")).toBe(wayFrom("Maria Lopez"));
  });

  it("say with which preposition an argument hangs on which word", () => {
    const { sentence, named } = read("Maria Lopez lives in Lima.");
    expect(sentence.places.get(named("Lima"))).toEqual({ role: "obl:in", head: "live", isJoined: false });
  });
});

describe("arguments", () => {
  it("may be people or bodies where a plural pronoun stands", () => {
    const { named } = read("Their founder Maria Lopez praised them.");
    expect([named("Their").kind, named("them").kind, named("Maria Lopez").kind]).toEqual([
      "They",
      "They",
      "Person",
    ]);
  });
});

describe("the senses of words", () => {
  it("join words of one class", () => {
    expect(sensesOf("wife").noun).toBe(sensesOf("husband").noun);
    expect(sensesOf("found").verb).toBe(sensesOf("establish").verb);
    expect(senseOf("daughter")).toBe("offspring");
  });

  it("leave a word that no list has as it is", () => {
    expect(senseOf("xyzzy")).toBe("xyzzy");
    expect(sensesOf("xyzzy")).toEqual({ noun: null, verb: null });
  });
});
