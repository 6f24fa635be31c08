import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate, STAGES } from "../../ingest/pipeline.js";
import { parseAnnotations } from "../../src/graph/parse-annotations.js";
import { articleOf } from "./article-of.js";
import { startProcessorClock } from "../support/processor-time.js";

const ARTICLE = `Norwegian minister visits Ghana
Norwegian Defence Minister Kari Nordmann met Kofi Mensah, the president of Ghana, in Accra on January 12. She said that Norway would send peacekeepers to Ghana.
The Nordic Council (NC) includes three states: Norway, Sweden and Denmark.`;

function factsOf(text: string, publishedAt = "2022-01-15"): string[] {
  const { entities, facts } = annotate(articleOf(text, { publishedAt }));
  const name = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name ?? "";
  return facts.map((fact) => {
    const object = fact.object === undefined ? (fact.value?.text ?? "") : name(fact.object);
    const speaker =
      fact.statedBy === null
        ? ""
        : ` (${name(fact.statedBy)} ${fact.polarity === "denied" ? "denies" : "says"})`;
    return `${name(fact.subject)} ${fact.relation} ${object}${speaker}`;
  });
}

describe("annotate", () => {
  it("reads offices, meetings, plans with their speaker, and members", () => {
    expect(factsOf(ARTICLE)).toEqual(
      expect.arrayContaining([
        "Kari Nordmann HOLDS_POSITION Norway",
        "Kofi Mensah HEAD_OF_STATE_OF Ghana",
        "Kari Nordmann CONSULTED_WITH Kofi Mensah",
        "Norway MOBILIZED_TO Ghana (Kari Nordmann says)",
        "Sweden MEMBER_OF Nordic Council",
      ]),
    );
  });

  it("keeps a number that one side reports and another denies as two facts", () => {
    const facts = factsOf(
      "Riots broke out in Peru. The news agency Andina Lima wrote about 30 dead, but the Ministry of Health of Peru denied this information.",
    );
    expect(facts).toContain("riots in Peru HAS_QUANTITY 30 (Andina Lima says)");
    expect(facts).toContain("riots in Peru HAS_QUANTITY 30 (Ministry of Health of Peru denies)");
  });

  it("gives every fact a sentence that holds it, and every mention its text", () => {
    const annotations = annotate(articleOf(ARTICLE, { publishedAt: "2022-01-15", headline: true }));
    expect(annotations.facts.length).toBeGreaterThan(4);
    for (const fact of annotations.facts) {
      for (const span of fact.evidence) expect(annotations.sentences).toContainEqual(span);
    }
    const kari = annotations.entities.find(({ name }) => name === "Kari Nordmann");
    expect(kari?.mentions.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual([
      "Kari Nordmann",
      "She",
    ]);
  });

  it("gives the same result for the same document", () => {
    const document = articleOf(ARTICLE, { publishedAt: "2022-01-15" });
    expect(annotate(document)).toEqual(annotate(document));
  });

  it("reports its stages in the order of STAGES", () => {
    const reported: string[] = [];
    annotate(articleOf(ARTICLE), { onStage: (stage) => reported.push(stage) });
    expect(reported).toEqual([...new Set(STAGES.map((stage) => stage.reported))]);
  });

  it("reads no facts in an article that is not in English", () => {
    const german =
      "Der Präsident von Ghana hat am Montag den Minister in Accra getroffen und mit ihm über die Lage im Land gesprochen. Er sagte, dass die Proteste nicht von der Regierung ausgehen.";
    const annotations = annotate({ ...articleOf(german), language: "de" });
    expect(annotations.facts).toEqual([]);
    expect(annotations.sentences.length).toBe(2);
  });
});

describe("annotate on hostile text", () => {
  const words = fc.constantFrom(
    "Ghana",
    "the",
    "president",
    "of",
    "Kofi",
    "Mensah",
    ",",
    ".",
    '"',
    "said",
    "that",
    "met",
    "164",
    "people",
    "died",
    "in",
    "unrest",
    "NATO",
    "(",
    ")",
    "'s",
    "and",
    "January",
    "9",
    "\n",
    "\u00a0",
    "“",
    "to",
    "will",
    "was",
    "by",
  );

  it("always gives valid annotations", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(words, { maxLength: 80 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(text, (value) => {
        const annotations = annotate(articleOf(value, { publishedAt: "2022-01-15" }));
        expect(parseAnnotations(JSON.parse(JSON.stringify(annotations)))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  const LONG = 100_000;
  it.each([
    [
      "one sentence without a full stop",
      "Kofi Mensah told Ghana that the unrest in Accra and the riots ".repeat(LONG / 62),
    ],
    ["no spaces", "Ab1-".repeat(LONG / 4)],
    ["one long word", "a".repeat(LONG)],
    ["capitals only", "GHANA ".repeat(LONG / 6)],
    ["commas and names", "Ghana, ".repeat(LONG / 7)],
    ["nouns in a row", "protest ".repeat(LONG / 8)],
    ["opening quotes", "“said ".repeat(LONG / 6)],
    ["initials", "A. ".repeat(LONG / 3)],
  ])(
    "reads 100 kB in bounded time: %s",
    (_, text) => {
      // A stage whose time grew with the square of the length would take minutes.
      const elapsed = startProcessorClock();
      parseAnnotations(annotate(articleOf(text)));
      expect(elapsed()).toBeLessThan(10_000);
    },
    120_000,
  );
});
