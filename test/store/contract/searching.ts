import { expect } from "vitest";
import type { EntityKind } from "../../../src/graph/entity-kinds.js";
import { contributionOf, type EntitySketch } from "../../support/contribution-builder.js";
import { type ContractContext, INGESTED_AT } from "./contract-context.js";
import { appeal, meeting } from "./story.js";

const NAMES: readonly EntitySketch[] = [
  { kind: "Person", name: "José Álvarez" },
  { kind: "Place", name: "São Tomé" },
  { kind: "Country", name: "Russia", aliases: ["Russian Federation"] },
  { kind: "Group", name: "Russians" },
  { kind: "Organization", name: "United Nations", aliases: ["UN"] },
  { kind: "Organization", name: "United Nations Security Council" },
  { kind: "Person", name: "Сергей Шойгу", aliases: ["Sergei Shoigu"] },
];

const names = (number = 1) =>
  contributionOf({
    url: `https://news.example/names-${number}`,
    sentences: [NAMES.map((entity) => entity.name).join(", ")],
    entities: Object.fromEntries(NAMES.map((entity, i) => [`e${i}`, entity])),
  });

export function searching({ store, test }: ContractContext): void {
  const search = async (text: string, kinds?: readonly EntityKind[]) =>
    (await store().searchEntities({ text, limit: 10, ...(kinds === undefined ? {} : { kinds }) })).map(
      (hit) => hit.name,
    );

  const cases: readonly [text: string, first: string][] = [
    ["Russia", "Russia"],
    ["russia", "Russia"],
    ["russ", "Russia"],
    ["rusia", "Russia"],
    ["Russina Federation", "Russia"],
    ["russian fed", "Russia"],
    ["jose alvarez", "José Álvarez"],
    ["ALVAREZ", "José Álvarez"],
    ["sao tome", "São Tomé"],
    ["UN", "United Nations"],
    ["united nations", "United Nations"],
    ["nations security", "United Nations Security Council"],
    ["шойгу", "Сергей Шойгу"],
    ["shoigu", "Сергей Шойгу"],
    ["sergey shoigu", "Сергей Шойгу"],
  ];
  for (const [text, first] of cases) {
    test(`"${text}" finds ${first}`, async () => {
      await store().saveArticle(names(), INGESTED_AT);
      expect((await search(text))[0]).toBe(first);
    });
  }

  test("what matches nothing finds nothing", async () => {
    await store().saveArticle(names(), INGESTED_AT);
    for (const text of ["", "   ", "!?", "xylophone", '* : ( ) ~ " AND'])
      expect(await search(text), text).toEqual([]);
    expect(await store().searchEntities({ text: "Russia", limit: 0 })).toEqual([]);
  });

  test("kinds and the limit are kept", async () => {
    await store().saveArticle(names(), INGESTED_AT);
    expect(await search("russia", ["Group"])).toEqual(["Russians"]);
    expect(await search("russia", [])).toEqual([]);
    expect(await store().searchEntities({ text: "united", limit: 1 })).toHaveLength(1);
  });

  test("a hit says which name matched and carries the entity", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const [hit] = await store().searchEntities({ text: "csto", limit: 5 });
    expect(hit).toMatchObject({
      name: "Collective Security Treaty Organization",
      matched: "CSTO",
      articles: 1,
      mentions: 2,
    });
    expect(hit?.score).toBeGreaterThan(0);
  });

  test("of equal names the better known comes first", async () => {
    const told = (number: number, kind: EntityKind) =>
      contributionOf({
        url: `https://news.example/georgia-${number}`,
        sentences: ["Georgia won."],
        entities: { one: { kind, name: "Georgia" } },
      });
    await store().saveArticle(told(1, "Place"), INGESTED_AT);
    await store().saveArticle(told(2, "Country"), INGESTED_AT);
    await store().saveArticle(told(3, "Country"), INGESTED_AT);
    const kinds = (await store().searchEntities({ text: "georgia", limit: 5 })).map((hit) => hit.kind);
    expect(kinds).toEqual(["Country", "Place"]);
  });

  test("the search follows what is saved and deleted", async () => {
    expect(await search("lukashenko")).toEqual([]);
    await store().saveArticle(meeting(), INGESTED_AT);
    expect(await search("lukashenko")).toEqual(["Alexander Lukashenko"]);
    const renamed = contributionOf({
      url: "https://news.example/renamed",
      sentences: ["Batka spoke."],
      entities: { one: { kind: "Person", name: "Batka", wikidata: "Q2866" } },
    });
    await store().saveArticle(renamed, INGESTED_AT);
    expect(await search("batka")).toEqual(["Alexander Lukashenko"]);
    await store().deleteArticle(meeting().article.id);
    expect(await search("lukashenko")).toEqual([]);
    expect(await search("batka")).toEqual(["Batka"]);
    await store().deleteArticle(renamed.article.id);
    expect(await search("batka")).toEqual([]);
  });
}
