import { describe, expect, it } from "vitest";
import { findSentences } from "../../../ingest/text/find-sentences.js";
import { findNames } from "../../../ingest/names/index.js";
import { linkMentions } from "../../../ingest/link/index.js";
import { articleOf } from "../article-of.js";

/** Name and kind of every entity, with the places in the text that mean it. */
function entitiesOf(text: string): Record<string, string[]> {
  const document = articleOf(text);
  const { entities } = linkMentions(findNames(document, findSentences(document)));
  return Object.fromEntries(
    entities.map(({ name, kind, mentions }) => [
      `${name} (${kind})`,
      [...mentions].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

describe("what is only described", () => {
  it("is an entity of the kind that its noun tells", () => {
    const found = entitiesOf("Norway launched a petition. The voters read the long report.");
    expect(found).toHaveProperty("petition (Work)");
    expect(found).toHaveProperty("voters (Group)");
    expect(found).toHaveProperty("long report (Work)");
  });

  it("is one thing only where the words fit", () => {
    const found = entitiesOf(
      "The state helps religious schools. The schools were glad. Private schools were not.",
    );
    expect(found["religious schools (Group)"]).toEqual(["religious schools", "schools"]);
    expect(found["private schools (Group)"]).toEqual(["Private schools"]);
  });

  it("is no person, unless a name was described so", () => {
    const found = entitiesOf(
      "John Smith, a 14-year-old boy, left. The boy was seen by a teacher. The girl fled.",
    );
    expect(found["John Smith (Person)"]).toEqual(["John Smith", "boy"]);
    expect(Object.keys(found)).toEqual(["John Smith (Person)"]);
  });

  it("is two events when one sentence tells of two", () => {
    const found = entitiesOf("Mass riots began in Peru, which followed protests. The protests were small.");
    expect(found["protests (Event)"]).toEqual(["protests", "protests"]);
  });
});

describe("an office that nobody names", () => {
  it("is held by a person of that name", () => {
    const found = entitiesOf("Jane Doe met Thailand's foreign minister.");
    expect(found).toHaveProperty("foreign minister of Thailand (Person)");
  });

  it("is no person where its holder is named", () => {
    const found = entitiesOf("Jane Doe met Thailand's foreign minister, John Smith.");
    expect(found).not.toHaveProperty("foreign minister of Thailand (Person)");
  });
});
