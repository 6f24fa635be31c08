import { expect } from "vitest";
import type { GraphRecord } from "../../../src/graph/records.js";
import { contributionOf } from "../../support/contribution-builder.js";
import { allRecords, type ContractContext, INGESTED_AT } from "./contract-context.js";
import { appeal, id, meeting, toll } from "./story.js";

const ORDER: readonly GraphRecord["type"][] = ["article", "sentence", "entity", "mention", "fact"];

export function recording({ store, test }: ContractContext): void {
  test("records come by type and in the order of their ids or places", async () => {
    for (const each of [toll(), meeting(), appeal()]) await store().saveArticle(each, INGESTED_AT);
    const records = await allRecords(store());
    const ranks = records.map((record) => ORDER.indexOf(record.type));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const keys = {
      article: records.flatMap((record) => (record.type === "article" ? [record.article.id] : [])),
      entity: records.flatMap((record) => (record.type === "entity" ? [record.entity.id] : [])),
      fact: records.flatMap((record) => (record.type === "fact" ? [record.fact.id] : [])),
      sentence: records.flatMap((record) =>
        record.type === "sentence"
          ? [`${record.article} ${String(record.sentence.index).padStart(6, "0")}`]
          : [],
      ),
    };
    for (const [type, list] of Object.entries(keys)) expect(list, type).toEqual([...list].sort());
    expect(Object.values(keys).map((list) => list.length)).toEqual([3, 8, 6, 7]);
  });

  test("records hold everything that the articles said", async () => {
    const contribution = toll();
    await store().saveArticle(contribution, INGESTED_AT);
    const records = await allRecords(store());
    const { article, sentences, mentions, facts } = contribution;
    expect(records[0]).toEqual({
      type: "article",
      article: { ...article, ingestedAt: INGESTED_AT, sentences: 2, entities: 5, facts: 2 },
    });
    const first = sentences[0];
    const text = article.text.slice(first?.start, first?.end);
    expect(records[1]).toEqual({ type: "sentence", article: article.id, sentence: first, text });
    const found = records.flatMap((record) => (record.type === "mention" ? [record.mention] : []));
    expect([...found].sort(byId)).toEqual([...mentions].sort(byId));
    for (const { evidence, extractor, ...fact } of facts) {
      const { role, precision, value, confidence } = fact;
      const record = records.find((candidate) => candidate.type === "fact" && candidate.fact.id === fact.id);
      expect(record).toEqual({
        type: "fact",
        fact: {
          ...fact,
          sources: 1,
          firstPublishedAt: "2022-01-09",
          lastPublishedAt: "2022-01-09",
          evidence: evidence.map((sentence) => ({ sentence, confidence, extractor, role, precision, value })),
        },
      });
    }
    const csto = records.find((record) => record.type === "entity" && record.entity.id === id("csto"));
    expect(csto).toMatchObject({
      entity: {
        key: "wikidata:Q318693",
        articles: 1,
        mentions: 1,
        namings: [
          {
            article: article.id,
            name: "Collective Security Treaty Organization",
            aliases: ["CSTO"],
            mentions: 1,
          },
        ],
      },
    });
  });

  test("more than a page of records comes whole", async () => {
    for (let i = 0; i < 60; i++) {
      const sentences = [`Body ${i} met Body ${i + 1}.`];
      const entities = Object.fromEntries(
        Array.from({ length: 20 }, (_, j) => [
          `e${j}`,
          { kind: "Organization", name: `Body ${i} ${j}` } as const,
        ]),
      );
      const facts = Array.from(
        { length: 19 },
        (_, j) => ({ relation: "OWNS", subject: `e${j}`, object: `e${j + 1}` }) as const,
      );
      await store().saveArticle(
        contributionOf({ url: `https://news.example/page-${i}`, sentences, entities, facts }),
        INGESTED_AT,
      );
    }
    const records = await allRecords(store());
    const count = (type: string) => records.filter((record) => record.type === type).length;
    expect([count("article"), count("entity"), count("fact")]).toEqual([60, 1200, 1140]);
    expect(
      new Set(records.flatMap((record) => (record.type === "entity" ? [record.entity.id] : []))).size,
    ).toBe(1200);
  });
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
