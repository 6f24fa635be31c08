import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EntityProfile } from "../../src/graph/identity/entity-profile.js";
import type { Matcher, Verdict } from "../../src/graph/identity/matcher.js";
import { createIdentities } from "../../src/identity/create-identities.js";
import type { Identities } from "../../src/identity/identities.js";
import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { contributionOf, type EntitySketch, idOf } from "../support/contribution-builder.js";

const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);
const AT = "2026-01-01T00:00:00.000Z";
const signal = new AbortController().signal;

const LONG: EntitySketch = { kind: "Organization", name: "Treaty Organization", aliases: ["TO"] };
const SHORT: EntitySketch = { kind: "Organization", name: "TO" };
const TOWN: EntitySketch = { kind: "Place", name: "Totnes" };
const [long, short, town] = [idOf(LONG), idOf(SHORT), idOf(TOWN)];

/** Joins an entity with those whose only name is one of its aliases; asks about names that begin alike. */
const byAlias: Matcher = {
  name: "alias",
  version: "1",
  findVerdicts: (profiles) => profiles.flatMap((left) => profiles.flatMap((right) => verdict(left, right))),
};

function verdict(left: EntityProfile, right: EntityProfile): Verdict[] {
  const ends = { left: left.id, right: right.id, reasons: [{ feature: "alias", value: right.name }] };
  if (left.name === right.name) return [];
  if (left.forms.some(({ text }) => text === right.name)) return [{ ...ends, outcome: "same", score: 0.9 }];
  const asks = left.name === "Totnes" && right.name === "TO";
  return asks ? [{ ...ends, outcome: "ask", score: 0.5 }] : [];
}

const article = (number: number, entity: EntitySketch) =>
  contributionOf({
    url: `https://news.example/${number}`,
    sentences: [`${entity.name} met.`],
    entities: { e: entity },
  });

let store: GraphStore;
let identities: Identities;
beforeEach(async () => {
  store = await createCypherStore(await openEmbedded({ path: null, childModule }));
  identities = createIdentities({ store, matcher: byAlias, clock: () => new Date(AT) });
  await store.saveArticle(article(1, LONG), AT);
  await store.saveArticle(article(2, SHORT), AT);
  await store.saveArticle(article(3, TOWN), AT);
});
afterEach(() => store.close());

const joined = async (id: string) => (await identities.identityOf(id)).joined.map((each) => each.id).sort();
const resolve = () => identities.resolve({ signal });
/** Where the two are one: the smaller id stands for both. */
const one = [long, short].sort()[0] ?? "";

describe("the rules", () => {
  test("join what is the same, once, and say what they asked", async () => {
    expect(await resolve()).toMatchObject({ entities: 3, same: 1, asked: 1, changed: 2, articles: 1 });
    expect(await joined(one)).toEqual([long, short].sort());
    expect(await resolve()).toMatchObject({ changed: 0, withdrawn: 0, articles: 0 });
    expect(await identities.suggestions({ limit: 5, offset: 0 })).toMatchObject({ total: 1 });
  });

  test("join what comes later, without another run", async () => {
    await resolve();
    const { newEntities } = await store.saveArticle(article(4, SHORT), AT);
    expect(newEntities).toEqual([]);
    expect(await store.getEntity(one)).toMatchObject({ articles: 3 });
  });

  test("withdraw what no longer holds", async () => {
    await resolve();
    await store.deleteArticle(article(1, LONG).article.id);
    expect(await resolve()).toMatchObject({ same: 0, withdrawn: 1 });
    expect(await joined(short)).toEqual([short]);
    expect((await store.decisions({ kinds: ["same"], limit: 5, offset: 0 })).total).toBe(0);
  });

  test("never overrule a person", async () => {
    await identities.keepApart({ left: long, right: short });
    await resolve();
    expect(await joined(long)).toEqual([long]);
    expect(await joined(short)).toEqual([short]);
  });

  test("do not bring up again what a person took back", async () => {
    await resolve();
    const { items } = await identities.decisions({ kinds: ["same"], limit: 5, offset: 0 });
    await identities.undo(items[0]?.id ?? "");
    expect(await resolve()).toMatchObject({ changed: 0 });
    expect(await joined(long)).toEqual([long]);
  });

  test("wait for a run of another process", async () => {
    const later = new Date(Date.parse(AT) + 1000).toISOString();
    await store.claimIdentity({ holder: "another", now: AT, until: later });
    const abort = new AbortController();
    const onProgress = () => abort.abort();
    await expect(identities.resolve({ signal: abort.signal, onProgress })).rejects.toMatchObject({
      code: "CANCELLED",
    });
    await store.releaseIdentity("another");
    expect(await resolve()).toMatchObject({ same: 1 });
  });
});

describe("people", () => {
  test("answer a suggestion, which then is none any more", async () => {
    await resolve();
    const { items } = await identities.suggestions({ limit: 5, offset: 0 });
    await identities.accept(items[0]?.id ?? "");
    expect(await identities.suggestions({ limit: 5, offset: 0 })).toMatchObject({ total: 0 });
    expect(await joined([long, short, town].sort()[0] ?? "")).toHaveLength(3);
  });

  test("are told when two of their decisions contradict each other by way of a third", async () => {
    await identities.merge({ left: long, right: short });
    await identities.keepApart({ left: short, right: town });
    await expect(identities.merge({ left: long, right: town, acrossKinds: true })).rejects.toMatchObject({
      code: "IDENTITY_CONFLICT",
    });
  });

  test("split an entity by its articles, and the parts stay apart for rules", async () => {
    await resolve();
    const second = article(2, SHORT).article.id;
    const { decisions } = await identities.split({ entity: one, articles: [second] });
    const part = decisions[0]?.right.id ?? "";
    expect(await store.getEntity(part)).toMatchObject({ articles: 1, name: "TO" });
    await resolve();
    expect((await store.getEntity(part)).recentArticles.map(({ id }) => id)).toEqual([second]);
    await identities.undo(decisions[0]?.id ?? "");
    await resolve();
    expect(await store.getEntity(one)).toMatchObject({ articles: 2 });
  });
});
