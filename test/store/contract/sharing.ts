import { expect } from "vitest";
import { contributionOf, type EntitySketch, idOf } from "../../support/contribution-builder.js";
import { allRecords, type ContractContext, INGESTED_AT } from "./contract-context.js";
import { appeal, id, meeting, toll } from "./story.js";

const naming = (number: number, entity: EntitySketch) =>
  contributionOf({
    url: `https://news.example/naming-${number}`,
    sentences: [`${entity.name} spoke.`],
    entities: { one: entity },
  });

const NEWS = { kind: "Organization", name: "Agency", wikidata: "Q1" } as const;

export function sharing({ store, test }: ContractContext): void {
  test("deleting an article leaves the others exactly as if it had never come", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(toll(), INGESTED_AT);
    const before = await allRecords(store());
    await store().saveArticle(meeting(), INGESTED_AT);
    const outcome = await store().deleteArticle(meeting().article.id);
    expect(outcome).toEqual({
      article: meeting().article.id,
      deleted: true,
      removedEntities: 0,
      removedFacts: 2,
    });
    expect(await allRecords(store())).toEqual(before);
  });

  test("the order in which articles come does not matter", async () => {
    const all = [appeal(), meeting(), toll()];
    for (const contribution of all) await store().saveArticle(contribution, INGESTED_AT);
    const before = await allRecords(store());
    for (const contribution of all) await store().deleteArticle(contribution.article.id);
    for (const contribution of all.reverse()) await store().saveArticle(contribution, INGESTED_AT);
    expect(await allRecords(store())).toEqual(before);
  });

  test("deleting an article that is not there says so", async () => {
    expect(await store().deleteArticle("a-00000000000000000000")).toEqual({
      article: "a-00000000000000000000",
      deleted: false,
      removedEntities: 0,
      removedFacts: 0,
    });
  });

  test("an entity goes by the name that most articles use; the others are aliases", async () => {
    const entity = idOf(NEWS);
    await store().saveArticle(naming(1, { ...NEWS, name: "Agency" }), INGESTED_AT);
    await store().saveArticle(naming(2, { ...NEWS, name: "News Agency", aliases: ["NA"] }), INGESTED_AT);
    expect(await store().getEntity(entity)).toMatchObject({
      name: "News Agency",
      aliases: ["Agency", "NA"],
      articles: 2,
    });
    await store().saveArticle(naming(3, { ...NEWS, name: "Agency" }), INGESTED_AT);
    expect(await store().getEntity(entity)).toMatchObject({
      name: "Agency",
      aliases: ["NA", "News Agency"],
      articles: 3,
    });
    await store().deleteArticle(naming(2, { ...NEWS, name: "News Agency", aliases: ["NA"] }).article.id);
    expect(await store().getEntity(entity)).toMatchObject({ name: "Agency", aliases: [], articles: 2 });
  });

  test("an entity has the kind that most articles give it, as its label too", async () => {
    const kinds = async () => (await store().schema()).labels.map((label) => label.label);
    await store().saveArticle(naming(1, { ...NEWS, kind: "Product" }), INGESTED_AT);
    expect(await kinds()).toContain("Product");
    await store().saveArticle(naming(2, NEWS), INGESTED_AT);
    await store().saveArticle(naming(3, NEWS), INGESTED_AT);
    expect((await store().getEntity(idOf(NEWS))).kind).toBe("Organization");
    expect(await kinds()).toContain("Organization");
    expect(await kinds()).not.toContain("Product");
  });

  test("a fact of several articles has its best confidence, all its sources and the dates of both", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(meeting(), INGESTED_AT);
    const between = { about: id("kazakhstan"), and: id("csto"), limit: 10, offset: 0 };
    const shared = await store().facts(between);
    expect(shared.items).toMatchObject([{ confidence: 0.5, sources: 2 }]);
    expect(shared.items[0]?.evidence.map((evidence) => evidence.confidence)).toEqual([0.5, 0.25]);
    const { edges } = await store().neighbours(id("kazakhstan"), { limit: 10, relations: ["MEMBER_OF"] });
    expect(edges).toMatchObject([
      {
        sources: 2,
        confidence: 0.5,
        firstPublishedAt: "2022-01-05",
        lastPublishedAt: "2022-01-10T09:30:00+03:00",
      },
    ]);
    await store().deleteArticle(appeal().article.id);
    expect((await store().facts(between)).items).toMatchObject([{ confidence: 0.25, sources: 1 }]);
    const left = await store().neighbours(id("kazakhstan"), { limit: 10, relations: ["MEMBER_OF"] });
    expect(left.edges).toMatchObject([
      { sources: 1, confidence: 0.25, firstPublishedAt: "2022-01-10T09:30:00+03:00" },
    ]);
  });

  test("an article without a date gives a fact none", async () => {
    const { article: _article, ...undated } = {
      article: null,
      sentences: ["Agency left."],
      entities: { one: NEWS, two: { kind: "Country", name: "Utopia" } },
    } as const;
    await store().saveArticle(
      contributionOf({
        ...undated,
        facts: [{ relation: "LOCATED_IN", subject: "one", object: "two", validFrom: "2020" }],
      }),
      INGESTED_AT,
    );
    const { edges } = await store().neighbours(idOf(NEWS), { limit: 5 });
    expect(edges).toMatchObject([
      { firstPublishedAt: null, lastPublishedAt: null, validFrom: "2020", validTo: null },
    ]);
  });
}
