import { expect } from "vitest";
import { InputError } from "../../../src/graph/errors.js";
import { contributionOf } from "../../support/contribution-builder.js";
import { type ContractContext, INGESTED_AT } from "./contract-context.js";
import { appeal, id, meeting, toll } from "./story.js";

export function readingArticles({ store, test }: ContractContext): void {
  test("articles are listed by publication, newest first, undated last", async () => {
    const undated = contributionOf({ sentences: ["No date."] });
    // Six hours east: by its clock later, in time earlier than the meeting.
    const zoned = contributionOf({ sentences: ["Zone."], publishedAt: "2022-01-10T11:00:00+06:00" });
    for (const each of [undated, toll(), zoned, meeting(), appeal()])
      await store().saveArticle(each, INGESTED_AT);
    const { items, total } = await store().listArticles({ limit: 10, offset: 0 });
    expect(total).toBe(5);
    expect(items.map((item) => item.id)).toEqual(
      [meeting(), zoned, toll(), appeal(), undated].map((contribution) => contribution.article.id),
    );
    const page = await store().listArticles({ limit: 2, offset: 1 });
    expect(page.items.map((item) => item.id)).toEqual([zoned.article.id, toll().article.id]);
    expect(page.total).toBe(5);
    expect(await store().listArticles({ limit: 0, offset: 0 })).toEqual({ items: [], total: 5 });
  });

  test("an article has its text, sentences and mentions in order", async () => {
    const { article } = appeal();
    await store().saveArticle(appeal(), INGESTED_AT);
    const view = await store().getArticle(article.id);
    const { id: _id, ...described } = article;
    expect(view).toMatchObject({
      ...described,
      ingestedAt: INGESTED_AT,
      sentences: 3,
      entities: 4,
      facts: 2,
    });
    expect(view.sentenceList.map((sentence) => sentence.index)).toEqual([0, 1, 2]);
    const starts = view.mentionList.map((mention) => mention.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const ofTokayev = view.mentionList.filter((mention) => mention.entity === id("tokayev"));
    expect(ofTokayev.map(({ start, end }) => view.text.slice(start, end))).toEqual([
      "Kassym-Jomart Tokayev",
      "Tokayev",
      "Tokayev",
    ]);
    expect(ofTokayev[0]).toMatchObject({
      kind: "Person",
      name: "Kassym-Jomart Tokayev",
      form: "name",
      confidence: 0.5,
    });
  });

  test("an article is found by its address or its text", async () => {
    const { article } = appeal();
    await store().saveArticle(appeal(), INGESTED_AT);
    const find = (canonicalUrl: string | null, contentHash: string) =>
      store().findArticle({ canonicalUrl, contentHash });
    expect(await find(article.canonicalUrl, "none")).toBe(article.id);
    expect(await find("https://other.example/", article.contentHash)).toBe(article.id);
    expect(await find(null, article.contentHash)).toBe(article.id);
    expect(await find(null, "none")).toBeNull();
    expect(await find("https://other.example/", "none")).toBeNull();
  });

  test("an edited file is the article of its source with much of the same text", async () => {
    const body = Array.from(
      { length: 12 },
      (_, i) => `Delegate ${i} spoke at length about the budget of district ${i}.`,
    );
    const note = contributionOf({ sentences: body });
    const other = contributionOf({ sentences: body.map((sentence) => sentence.replaceAll("e", "o")) });
    const addressed = contributionOf({ url: "https://news.example/note", sentences: body });
    for (const each of [other, addressed]) await store().saveArticle(each, INGESTED_AT);
    const edited = { source: note.article.source, text: `${note.article.text} Nobody objected.` };
    expect(await store().findEdited(edited)).toBeNull();
    await store().saveArticle(note, INGESTED_AT);
    expect(await store().findEdited(edited)).toBe(note.article.id);
    expect(await store().findEdited({ ...edited, source: "another file" })).toBeNull();
    expect(await store().findEdited({ ...edited, text: "Too short to tell." })).toBeNull();
  });

  test("an unknown article or entity is an error that names it", async () => {
    const missing = store().getArticle("a-00000000000000000000");
    await expect(missing).rejects.toThrow(InputError);
    await expect(missing).rejects.toMatchObject({
      code: "INPUT_NOT_FOUND",
      details: { article: "a-00000000000000000000" },
    });
    const limits = { limit: 5 };
    const unknown = "e-00000000000000000000";
    await store().saveArticle(appeal(), INGESTED_AT);
    for (const attempt of [
      () => store().getEntity(unknown),
      () => store().neighbours(unknown, limits),
      () => store().paths(unknown, id("tokayev"), { maxLength: 3, limit: 3 }),
      () => store().paths(id("tokayev"), unknown, { maxLength: 3, limit: 3 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        code: "INPUT_NOT_FOUND",
        details: { entity: unknown },
      });
    }
  });

  test("an entity shows its relations both ways and its newest articles", async () => {
    for (const each of [appeal(), meeting(), toll()]) await store().saveArticle(each, INGESTED_AT);
    const belarus = await store().getEntity(id("belarus"));
    expect(belarus).toMatchObject({
      kind: "Country",
      name: "Belarus",
      wikidata: "Q184",
      articles: 2,
      mentions: 3,
    });
    expect(belarus.relations).toEqual([
      { relation: "MEMBER_OF", direction: "out", count: 2 },
      { relation: "HEAD_OF_STATE_OF", direction: "in", count: 1 },
    ]);
    expect(belarus.recentArticles.map((article) => article.title)).toEqual(["Meeting", "Toll"]);
  });
}
