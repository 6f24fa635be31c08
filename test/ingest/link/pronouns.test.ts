import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linkMentions } from "../../../ingest/link/index.js";
import { pronounRole } from "../../../ingest/link/pronouns/item-role.js";
import { type PronounPlace, pronounCandidates } from "../../../ingest/link/pronouns/pronoun-candidates.js";
import { pronounFeatures } from "../../../ingest/link/pronouns/pronoun-features.js";
import { pronounProbability, shippedPronounModel } from "../../../ingest/link/pronouns/pronoun-model.js";
import { findNames } from "../../../ingest/names/index.js";
import { findSentences } from "../../../ingest/text/find-sentences.js";
import { articleOf } from "../article-of.js";

const FILE = new URL("../../../ingest/link/models/pronouns.json", import.meta.url);

/** What is to be decided about each pronoun of a text, in order; nobody is believed. */
function placesIn(text: string): PronounPlace[] {
  const document = articleOf(text);
  const places: PronounPlace[] = [];
  linkMentions(findNames(document, findSentences(document)), (place) => {
    places.push(place);
    return undefined;
  });
  return places;
}

function namesFor(text: string): string[][] {
  return placesIn(text).map((place) => pronounCandidates(place).map(({ entity }) => entity.name));
}

/** The text of every place that means a person. */
function mentionsOf(name: string, text: string): string[] {
  const document = articleOf(text);
  const { entities } = linkMentions(findNames(document, findSentences(document)));
  const entity = entities.find((candidate) => candidate.name === name);
  return (entity?.mentions ?? []).map(({ start, end }) => text.slice(start, end));
}

describe("the shipped model of pronouns", () => {
  it("is the one that its checksum names", () => {
    const file = JSON.parse(readFileSync(FILE, "utf8")) as { sha256: string; weights: object };
    expect(createHash("sha256").update(JSON.stringify(file.weights)).digest("hex")).toBe(file.sha256);
    expect(shippedPronounModel().weights.size).toBe(Object.keys(file.weights).length);
    expect(shippedPronounModel().threshold).toBeGreaterThan(0.5);
  });

  it("thinks a person named just before likelier than one of two sentences ago", () => {
    const [place] = placesIn("Maria Lopez left. Anna Berg stayed. She slept.");
    if (place === undefined) throw new Error("There is a pronoun.");
    const candidates = pronounCandidates(place);
    const [near = 0, far = 1] = pronounFeatures(place, candidates).map((features) =>
      pronounProbability(shippedPronounModel(), features),
    );
    expect(candidates.map(({ entity }) => entity.name)).toEqual(["Anna Berg", "Maria Lopez"]);
    expect(near).toBeGreaterThan(far);
  });

  it("gives possessives and objects to the person who was spoken of", () => {
    const text =
      "Maria Lopez opened the meeting in Lima. Her speech was short, and nobody asked her anything.";
    expect(mentionsOf("Maria Lopez", text)).toEqual(["Maria Lopez", "Her", "her"]);
  });
});

describe("pronounCandidates", () => {
  it("leaves out who is known to be of the other gender", () => {
    expect(namesFor("Maria Lopez met John Miller. He smiled.")).toEqual([["John Miller"]]);
  });

  it("looks at this sentence and the two before", () => {
    expect(namesFor("John Miller left. It rained. It snowed. It froze. He slept.")).toEqual([[]]);
    expect(namesFor("John Miller left. It rained. He slept.")).toEqual([["John Miller"]]);
  });
});

describe("pronounRole", () => {
  it("tells the possessive from the object", () => {
    const roles = placesIn("Maria Lopez sold her house. A neighbour helped her. She left.").map(
      ({ items, at }) => pronounRole(items, at),
    );
    expect(roles).toEqual(["owner", "object", "subject"]);
  });
});
