import { expect } from "vitest";
import type { Contribution } from "../../../src/graph/contribution.js";
import { InputError } from "../../../src/graph/errors.js";
import { contributionOf } from "../../support/contribution-builder.js";
import { allRecords, type ContractContext, INGESTED_AT } from "./contract-context.js";
import { APPEAL, appeal, entities, id, meeting } from "./story.js";

export function saving({ store, test }: ContractContext): void {
  test("a new article is added with everything that is new", async () => {
    const contribution = appeal();
    const outcome = await store().saveArticle(contribution, INGESTED_AT);
    expect(outcome).toMatchObject({ article: contribution.article.id, status: "added", droppedFacts: 0 });
    expect([...outcome.newEntities].sort()).toEqual(contribution.entities.map((entity) => entity.id).sort());
    expect([...outcome.newFacts].sort()).toEqual(contribution.facts.map((fact) => fact.id).sort());
    expect(await store().counts()).toEqual({
      articles: 1,
      sentences: 3,
      entities: 4,
      mentions: 8,
      facts: 2,
      edges: 2,
    });
  });

  test("the same article again changes nothing, not even the time of ingest", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const before = await allRecords(store());
    const outcome = await store().saveArticle(appeal(), "2027-01-01T00:00:00.000Z");
    expect(outcome).toMatchObject({ status: "unchanged", newEntities: [], newFacts: [], droppedFacts: 0 });
    expect(await allRecords(store())).toEqual(before);
  });

  test("what a second article shares is not new", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const outcome = await store().saveArticle(meeting(), INGESTED_AT);
    expect([...outcome.newEntities].sort()).toEqual([id("lukashenko"), id("belarus")].sort());
    expect(outcome.newFacts).toHaveLength(2);
  });

  test("another text of an article replaces what it had said", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const later = contributionOf({
      ...APPEAL,
      sentences: ["Tokayev asked the CSTO for help."],
      entities: entities("tokayev", "csto"),
      facts: [{ relation: "CONSULTED_WITH", subject: "tokayev", object: "csto" }],
    });
    const outcome = await store().saveArticle(later, "2026-02-02T00:00:00.000Z");
    expect(outcome).toMatchObject({ status: "replaced", newEntities: [], droppedFacts: 2 });
    expect(outcome.newFacts).toEqual(later.facts.map((fact) => fact.id));
    expect(await store().counts()).toEqual({
      articles: 1,
      sentences: 1,
      entities: 2,
      mentions: 2,
      facts: 1,
      edges: 1,
    });
    const article = await store().getArticle(later.article.id);
    expect(article).toMatchObject({
      text: "Tokayev asked the CSTO for help.",
      ingestedAt: "2026-02-02T00:00:00.000Z",
    });
  });

  test("the same text read by another extractor is replaced", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const outcome = await store().saveArticle(
      contributionOf({ ...APPEAL, extractor: "test@2" }),
      INGESTED_AT,
    );
    expect(outcome).toMatchObject({ status: "replaced", newEntities: [], newFacts: [], droppedFacts: 0 });
    const { items } = await store().facts({ article: outcome.article, limit: 10, offset: 0 });
    expect(items.flatMap((fact) => fact.evidence.map((evidence) => evidence.extractor))).toEqual([
      "test@2",
      "test@2",
    ]);
    expect(items.map((fact) => fact.sources)).toEqual([1, 1]);
  });

  test("an article without names or facts is kept", async () => {
    const bare = contributionOf({ sentences: ["It rained."] });
    expect(await store().saveArticle(bare, INGESTED_AT)).toMatchObject({ status: "added", newEntities: [] });
    expect(await store().getArticle(bare.article.id)).toMatchObject({
      text: "It rained.",
      sentences: 1,
      entities: 0,
    });
    const empty = contributionOf({ sentences: [] });
    expect(await store().saveArticle(empty, INGESTED_AT)).toMatchObject({ status: "added" });
  });

  test("text comes back unchanged", async () => {
    const text = "Zażółć 'gęślą' \"jaźń\" \\u0041 \u{1F600}\ttab `tick` $x {y} ; // ünd";
    const odd = contributionOf({
      sentences: [text, "Second\nline\r\n.", "第三句。"],
      title: "'; MATCH (n) DETACH DELETE n //",
    });
    await store().saveArticle(odd, INGESTED_AT);
    const article = await store().getArticle(odd.article.id);
    expect(article.text).toBe(odd.article.text);
    expect(article.title).toBe(odd.article.title);
    expect(article.sentenceList.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      text,
      "Second\nline\r\n.",
      "第三句。",
    ]);
  });

  test("saves at the same time all take effect", async () => {
    const contributions = Array.from({ length: 8 }, (_, i) =>
      contributionOf({ ...APPEAL, url: `https://news.example/${i}` }),
    );
    await Promise.all(contributions.map((contribution) => store().saveArticle(contribution, INGESTED_AT)));
    const { items } = await store().facts({ about: id("kazakhstan"), limit: 10, offset: 0 });
    expect(items.map((fact) => fact.sources)).toEqual([8, 8]);
    expect(await store().getEntity(id("tokayev"))).toMatchObject({ articles: 8, mentions: 24 });
  });

  const broken: readonly [string, (good: Contribution) => Contribution][] = [
    ["an id like a number", (good) => ({ ...good, article: { ...good.article, id: "12" } })],
    ["a fact about an unknown entity", (good) => ({ ...good, entities: good.entities.slice(1) })],
    [
      "a fact without a sentence",
      (good) => ({ ...good, facts: good.facts.map((fact) => ({ ...fact, evidence: [] })) }),
    ],
    ["a span outside the text", (good) => ({ ...good, article: { ...good.article, text: "Short." } })],
    ["a mention in an unknown sentence", (good) => ({ ...good, sentences: good.sentences.slice(1) })],
    ["the same sentence twice", (good) => ({ ...good, sentences: [...good.sentences, ...good.sentences] })],
  ];
  for (const [name, breakIt] of broken) {
    test(`a contribution with ${name} is refused whole`, async () => {
      const attempt = store().saveArticle(breakIt(appeal()), INGESTED_AT);
      await expect(attempt).rejects.toThrow(InputError);
      await expect(attempt).rejects.toMatchObject({ code: "INPUT_INVALID" });
      expect((await store().counts()).articles).toBe(0);
    });
  }
}
