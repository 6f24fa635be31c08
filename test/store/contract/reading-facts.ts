import { expect } from "vitest";
import { contributionOf } from "../../support/contribution-builder.js";
import { type ContractContext, INGESTED_AT } from "./contract-context.js";
import { APPEAL, appeal, entities, id, meeting, toll } from "./story.js";

const PAGE = { limit: 20, offset: 0 };

export function readingFacts({ store, test }: ContractContext): void {
  const saveAll = async () => {
    for (const each of [appeal(), meeting(), toll()]) await store().saveArticle(each, INGESTED_AT);
  };

  test("copies of one text are one source", async () => {
    const body = Array.from({ length: 60 }, (_, i) => `Word${i * 7} stood at the port with word${i * 11}.`);
    const story = (url: string, publishedAt: string, head: string) =>
      contributionOf({
        ...APPEAL,
        url,
        publishedAt,
        sentences: [APPEAL.sentences[0] ?? "", head, ...body],
        entities: entities("tokayev", "kazakhstan"),
        facts: [{ relation: "HEAD_OF_STATE_OF", subject: "tokayev", object: "kazakhstan" }],
      });
    const copy = story("https://b.example/1", "2022-01-06", "Our reporter writes.");
    const original = story("https://a.example/1", "2022-01-05", "The agency writes.");
    for (const each of [copy, original]) await store().saveArticle(each, INGESTED_AT);
    const { items } = await store().facts({ ids: [copy.facts[0]?.id ?? ""], ...PAGE });
    const [fact] = items;
    expect(fact?.evidence.map(({ article, copyOf }) => ({ article, copyOf }))).toContainEqual({
      article: copy.article.id,
      copyOf: original.article.id,
    });
    expect(fact).toMatchObject({ sources: 2, independentSources: 1 });
  });

  test("a fact comes with its sentences, articles and highlights", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const { items } = await store().facts({ about: id("tokayev"), ...PAGE });
    const { article, facts } = appeal();
    const fact = facts.find(({ relation }) => relation === "HEAD_OF_STATE_OF");
    expect(items).toEqual([
      {
        id: fact?.id,
        relation: "HEAD_OF_STATE_OF",
        subject: { id: id("tokayev"), kind: "Person", name: "Kassym-Jomart Tokayev" },
        object: { id: id("kazakhstan"), kind: "Country", name: "Kazakhstan" },
        value: null,
        role: "president",
        polarity: "asserted",
        modality: "actual",
        statedBy: null,
        validFrom: null,
        validTo: null,
        precision: null,
        place: null,
        confidence: 0.75,
        sources: 1,
        independentSources: 1,
        evidence: [
          {
            sentence: fact?.evidence[0],
            article: article.id,
            copyOf: null,
            title: "Appeal",
            publisher: "Agency One",
            url: APPEAL.url,
            publishedAt: "2022-01-05",
            ingestedAt: INGESTED_AT,
            text: APPEAL.sentences[0],
            start: 0,
            end: APPEAL.sentences[0]?.length,
            highlights: [
              { entity: id("tokayev"), start: 0, end: 21 },
              { entity: id("tokayev"), start: 14, end: 21 },
              { entity: id("kazakhstan"), start: 36, end: 46 },
            ],
            extractor: "test@1",
            confidence: 0.75,
          },
        ],
      },
    ]);
  });

  test("a value keeps its words, number, unit, date and who says so", async () => {
    await store().saveArticle(toll(), INGESTED_AT);
    const { items } = await store().facts({ about: id("protests"), ...PAGE });
    expect(items).toMatchObject([
      {
        object: null,
        value: { text: "164 people", iso: null, number: 164, unit: "person" },
        role: "deaths",
        statedBy: { id: id("ministry"), name: "Ministry of Health" },
        validFrom: "2022-01",
        validTo: null,
        precision: "month",
      },
    ]);
    expect((await store().overview({ maxNodes: 10, maxEdges: 10, firstViewOnly: false })).totalEdges).toBe(0);
  });

  test("a denied fact is found but never drawn", async () => {
    await store().saveArticle(toll(), INGESTED_AT);
    const { items } = await store().facts({ about: id("belarus"), and: id("csto"), ...PAGE });
    expect(items).toMatchObject([{ polarity: "denied", statedBy: { id: id("lukashenko") } }]);
    expect(await store().neighbours(id("belarus"), { limit: 10 })).toMatchObject({
      edges: [],
      totalEdges: 0,
    });
    await store().saveArticle(meeting(), INGESTED_AT);
    const { edges } = await store().neighbours(id("belarus"), { limit: 10, relations: ["MEMBER_OF"] });
    expect(edges).toHaveLength(1);
  });

  test("an attributed fact is marked on its relationship", async () => {
    await store().saveArticle(
      contributionOf({
        ...APPEAL,
        facts: [
          {
            relation: "MEMBER_OF",
            subject: "kazakhstan",
            object: "csto",
            statedBy: "tokayev",
            place: "almaty",
            modality: "planned",
          },
        ],
      }),
      INGESTED_AT,
    );
    const { edges } = await store().neighbours(id("csto"), { limit: 5 });
    expect(edges).toMatchObject([{ attributed: true, modality: "planned" }]);
    const { items } = await store().facts({ ids: edges.map((edge) => edge.id), ...PAGE });
    expect(items).toMatchObject([
      { statedBy: { id: id("tokayev") }, place: { id: id("almaty"), kind: "Place" } },
    ]);
  });

  test("conditions narrow each other", async () => {
    await saveAll();
    const count = async (query: Parameters<ReturnType<typeof store>["facts"]>[0]) =>
      (await store().facts(query)).total;
    expect(await count(PAGE)).toBe(6);
    expect(await count({ relation: "MEMBER_OF", ...PAGE })).toBe(3);
    expect(await count({ about: id("csto"), ...PAGE })).toBe(3);
    expect(await count({ about: id("csto"), and: id("belarus"), ...PAGE })).toBe(2);
    expect(await count({ about: id("belarus"), and: id("csto"), ...PAGE })).toBe(2);
    expect(await count({ about: id("csto"), and: id("csto"), ...PAGE })).toBe(0);
    expect(await count({ article: toll().article.id, ...PAGE })).toBe(2);
    expect(await count({ article: toll().article.id, about: id("belarus"), ...PAGE })).toBe(1);
    expect(await count({ article: toll().article.id, relation: "HAS_QUANTITY", ...PAGE })).toBe(1);
    const ids = meeting().facts.map((fact) => fact.id);
    expect(await count({ ids, ...PAGE })).toBe(3);
    expect(
      await count({ ids, relation: "MEMBER_OF", article: appeal().article.id, about: id("csto"), ...PAGE }),
    ).toBe(1);
    expect(await count({ ids: [], ...PAGE })).toBe(0);
    expect(await count({ about: "e-00000000000000000000", ...PAGE })).toBe(0);
  });

  test("pages follow each other without gaps, best supported first", async () => {
    await saveAll();
    const all = (await store().facts({ ...PAGE })).items;
    expect(all[0]).toMatchObject({ relation: "MEMBER_OF", sources: 2 });
    const paged = [];
    for (let offset = 0; offset < 6; offset += 2) {
      const page = await store().facts({ limit: 2, offset });
      expect(page.total).toBe(6);
      paged.push(...page.items);
    }
    expect(paged).toEqual(all);
    expect(await store().facts({ limit: 0, offset: 0 })).toEqual({ items: [], total: 6 });
  });

  test("a wording that differs between articles is chosen whatever the order", async () => {
    const told = (number: number, role: string) =>
      contributionOf({
        ...APPEAL,
        url: `https://news.example/role-${number}`,
        facts: [{ relation: "HEAD_OF_STATE_OF", subject: "tokayev", object: "kazakhstan", role }],
      });
    const roles = ["the president", "The President", "The president"];
    for (const [i, role] of roles.entries()) await store().saveArticle(told(i, role), INGESTED_AT);
    const role = async () =>
      (await store().facts({ about: id("tokayev"), ...PAGE })).items.map((fact) => fact.role);
    expect(await role()).toEqual(["The President"]);
    await store().deleteArticle(told(1, "The President").article.id);
    expect(await role()).toEqual(["The president"]);
    const { edges } = await store().neighbours(id("tokayev"), { limit: 3 });
    expect(edges).toMatchObject([{ role: "The president", sources: 2 }]);
  });

  test("a fact that an entity has with itself counts once", async () => {
    await store().saveArticle(
      contributionOf({
        sentences: ["The CSTO reformed the CSTO."],
        entities: entities("csto"),
        facts: [{ relation: "RELATED_TO", subject: "csto", object: "csto", role: "reformed" }],
      }),
      INGESTED_AT,
    );
    expect((await store().facts({ about: id("csto"), ...PAGE })).total).toBe(1);
    expect((await store().facts({ about: id("csto"), and: id("csto"), ...PAGE })).total).toBe(1);
    const view = await store().neighbours(id("csto"), { limit: 5 });
    expect(view).toMatchObject({ totalNodes: 1, edges: [], truncated: false });
  });
}
