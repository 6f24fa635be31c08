import { expect } from "vitest";
import { newDecision } from "../../../src/graph/identity/decision.js";
import { entityKey, versionId } from "../../../src/graph/ids.js";
import type { ArticleVersionView } from "../../../src/graph/version-views.js";
import type { StoredArticle } from "../../../src/store/graph-store.js";
import { contributionOf } from "../../support/contribution-builder.js";
import { allRecords, type ContractContext, INGESTED_AT } from "./contract-context.js";
import { APPEAL, appeal, ENTITIES, entities, id, meeting } from "./story.js";

const LATER = "2026-02-02T00:00:00.000Z";
const LAST = "2026-03-03T00:00:00.000Z";
const PAGE = { limit: 10, offset: 0 };
const ALL_ENTITIES = { maxNodes: 100, maxEdges: 100, firstViewOnly: false };

/** A second text: the presidency stays, membership goes, a meeting comes. */
const corrected = () =>
  contributionOf({
    ...APPEAL,
    title: "Appeal (corrected)",
    sentences: ["President Tokayev of Kazakhstan asked the CSTO for help."],
    entities: entities("tokayev", "kazakhstan", "csto"),
    facts: [
      { relation: "LEADS", subject: "tokayev", object: "csto" },
      { relation: "HEAD_OF_STATE_OF", subject: "tokayev", object: "kazakhstan", role: "president" },
    ],
  });

const said = ({ changes }: ArticleVersionView) => {
  const names = (list: keyof NonNullable<typeof changes>) =>
    (changes?.[list] ?? []).map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);
  return { added: names("added"), dropped: names("dropped"), kept: names("kept") };
};

const CHANGED = {
  added: ["Kassym-Jomart Tokayev LEADS Collective Security Treaty Organization"],
  dropped: ["Kazakhstan MEMBER_OF Collective Security Treaty Organization"],
  kept: ["Kassym-Jomart Tokayev HEAD_OF_STATE_OF Kazakhstan"],
};

export function versions({ store, test }: ContractContext): void {
  const article = appeal().article.id;

  test("a save that replaces a text says what was added, dropped and kept", async () => {
    expect(await store().saveArticle(appeal(), INGESTED_AT)).toMatchObject({ changes: null });
    const { changes } = await store().saveArticle(corrected(), LATER);
    const texts = changes === null ? null : said({ changes } as ArticleVersionView);
    expect(texts).toEqual(CHANGED);
    expect(changes?.dropped[0]?.inGraph).toBe(false);
  });

  test("the former text is kept with what it said, the graph is that of the new one", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(corrected(), LATER);
    const { items, total } = await store().articleVersions(article, PAGE);
    expect(total).toBe(2);
    expect(
      items.map(({ number, isCurrent, title, ingestedAt }) => [number, isCurrent, title, ingestedAt]),
    ).toEqual([
      [2, true, "Appeal (corrected)", LATER],
      [1, false, "Appeal", INGESTED_AT],
    ]);
    expect(items.map((item) => (item.changes === null ? null : said(item)))).toEqual([CHANGED, null]);
    const former = await store().articleVersion(article, items[1]?.id ?? "");
    expect(former).toMatchObject({ text: appeal().article.text, isCurrent: false, facts: 2, sentences: 3 });
    expect(
      former.statements.map(({ relation, inGraph, evidence }) => [relation, inGraph, textAt(evidence[0])]),
    ).toEqual([
      ["HEAD_OF_STATE_OF", true, APPEAL.sentences[0]],
      ["MEMBER_OF", false, APPEAL.sentences[1]],
    ]);
    expect((await store().counts()).facts).toBe(2);
    function textAt(span: { readonly start: number; readonly end: number } | undefined) {
      return former.text.slice(span?.start, span?.end);
    }
  });

  test("what another article states stays in the graph, and is said to", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(meeting(), INGESTED_AT);
    const { changes } = await store().saveArticle(corrected(), LATER);
    expect(changes?.dropped.map(({ relation, inGraph }) => [relation, inGraph])).toEqual([
      ["MEMBER_OF", true],
    ]);
    await store().deleteArticle(meeting().article.id);
    const { items } = await store().articleVersions(article, PAGE);
    expect(items[0]?.changes?.dropped.map(({ inGraph }) => inGraph)).toEqual([false]);
  });

  test("the same text again, or another reading of it, makes no version", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(appeal(), LATER);
    const reread = await store().saveArticle(contributionOf({ ...APPEAL, extractor: "test@2" }), LATER);
    expect(reread.changes).toMatchObject({ added: [], dropped: [], kept: [{}, {}] });
    expect((await store().articleVersions(article, PAGE)).total).toBe(1);
  });

  test("a text that comes back is a version of its own; what it was before stays", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(corrected(), LATER);
    await store().saveArticle(appeal(), LAST);
    const { items } = await store().articleVersions(article, PAGE);
    expect(items.map(({ number, ingestedAt }) => [number, ingestedAt])).toEqual([
      [3, LAST],
      [2, LATER],
      [1, INGESTED_AT],
    ]);
    const [page] = (await store().articleVersions(article, { limit: 1, offset: 1 })).items;
    expect(page).toEqual(items[1]);
  });

  test("taken in as it was once, a former text is the present one again and no former one", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(corrected(), LATER);
    const forward = await allRecords(store());
    await store().saveArticle(appeal(), INGESTED_AT);
    const { items } = await store().articleVersions(article, PAGE);
    expect(items.map(({ isCurrent, ingestedAt }) => [isCurrent, ingestedAt])).toEqual([
      [true, INGESTED_AT],
      [false, LATER],
    ]);
    await store().saveArticle(corrected(), LATER);
    expect(await allRecords(store())).toEqual(forward);
  });

  test("two names that a decision made one entity make no change", async () => {
    const [belarus, kazakhstan] = [ENTITIES.belarus, ENTITIES.kazakhstan];
    const asRead = ({ kind, name, wikidata }: typeof belarus | typeof kazakhstan) => {
      const key = entityKey(kind, name, wikidata);
      return { id: id(name === "Belarus" ? "belarus" : "kazakhstan"), key, kind, name };
    };
    const text = (name: "belarus" | "kazakhstan") =>
      contributionOf({
        ...APPEAL,
        sentences: [`${ENTITIES[name].name} is in the CSTO.`],
        entities: entities(name, "csto"),
        facts: [{ relation: "MEMBER_OF", subject: name, object: "csto" }],
      });
    await store().saveArticle(text("belarus"), INGESTED_AT);
    expect((await store().saveArticle(text("kazakhstan"), LATER)).changes?.kept).toEqual([]);
    const decision = newDecision({
      kind: "same",
      left: asRead(belarus),
      right: asRead(kazakhstan),
      articles: [],
      by: "person",
      rule: null,
      score: 1,
      reasons: [],
      decidedAt: LAST,
    });
    await store().decide([decision]);
    const [joined] = (await store().articleVersions(article, PAGE)).items;
    expect(joined?.changes).toMatchObject({ added: [], dropped: [], kept: [{ relation: "MEMBER_OF" }] });
    await store().decide([], { withdraw: [decision.id] });
    const [apart] = (await store().articleVersions(article, PAGE)).items;
    expect(apart?.changes?.dropped).toHaveLength(1);
  });

  test("former versions go with the article and are in nobody's way", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(corrected(), LATER);
    const withHistory = await store().overview(ALL_ENTITIES);
    const [, former] = (await store().articleVersions(article, PAGE)).items;
    const count =
      "MATCH (v:Version) OPTIONAL MATCH (v)-[r]-() RETURN count(DISTINCT v) AS versions, count(r) AS ties";
    const options = { parameters: {}, limit: 1, timeoutMs: 10_000, allowWrites: false };
    expect((await store().runCypher(count, options)).rows).toEqual([[1, 0]]);
    expect(await store().deleteArticle(article)).toMatchObject({ deleted: true });
    expect((await store().runCypher(count, options)).rows).toEqual([[0, 0]]);
    await store().saveArticle(corrected(), LATER);
    expect(await store().overview(ALL_ENTITIES)).toEqual(withHistory);
    await expect(store().articleVersion(article, former?.id ?? "")).rejects.toMatchObject({
      code: "INPUT_NOT_FOUND",
    });
    await expect(store().articleVersions("a-00000000", PAGE)).rejects.toMatchObject({
      code: "INPUT_NOT_FOUND",
    });
  });

  test("an article that is saved with its former versions has them again, once", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(corrected(), LATER);
    const records = await allRecords(store());
    const listed = await store().articleVersions(article, PAGE);
    const stored: StoredArticle[] = [];
    for await (const each of store().contributions()) stored.push(each);
    await store().deleteArticle(article);
    for (let time = 0; time < 2; time++) {
      for (const { contribution, ingestedAt, former } of stored)
        await store().saveArticle(contribution, ingestedAt, former);
      expect(await allRecords(store())).toEqual(records);
      expect(await store().articleVersions(article, PAGE)).toEqual(listed);
    }
  });

  test("a former version of another article is refused", async () => {
    const { contentHash } = appeal().article;
    const id = versionId(meeting().article.id, contentHash, INGESTED_AT);
    const foreign = { id, number: 1, contribution: meeting(), ingestedAt: INGESTED_AT };
    const attempt = store().saveArticle(appeal(), LAST, [foreign]);
    await expect(attempt).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect((await store().counts()).articles).toBe(0);
  });
}
