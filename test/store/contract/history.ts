import fc from "fast-check";
import { expect } from "vitest";
import type { Contribution } from "../../../src/graph/contribution.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import {
  type ArticleSketch,
  contributionOf,
  type EntitySketch,
  type FactSketch,
} from "../../support/contribution-builder.js";
import { allEdges, allRecords, type ContractContext, emptyStore } from "./contract-context.js";

const WORDS = ["Ada", "Bo", "Cy", "Di"] as const;

const entity: fc.Arbitrary<EntitySketch> = fc.record(
  {
    // The same Wikidata id under several names and kinds, and the same names without one.
    kind: fc.constantFrom("Person", "Organization", "Country"),
    name: fc.constantFrom(...WORDS),
    aliases: fc.uniqueArray(fc.constantFrom(...WORDS, "Bo Di"), { maxLength: 2 }),
    wikidata: fc.constantFrom("Q1", "Q2"),
  },
  { requiredKeys: ["kind", "name"] },
);

const fact = (size: number): fc.Arbitrary<FactSketch> => {
  const someone = fc.nat(size - 1).map((index) => `e${index}`);
  const common = {
    subject: someone,
    role: fc.constantFrom("chief", "Chief", null),
    polarity: fc.constantFrom("asserted", "asserted", "denied"),
    statedBy: fc.option(someone, { freq: 3 }),
    place: fc.option(someone, { freq: 3 }),
    precision: fc.constantFrom("year", "day", null),
    confidence: fc.constantFrom(0, 0.25, 0.5, 1),
    in: fc.constantFrom([0], [1], [0, 1]),
  } as const;
  return fc.oneof(
    fc.record({ ...common, relation: fc.constantFrom("LEADS", "ALLY_OF", "OWNS"), object: someone }),
    fc.record({
      ...common,
      relation: fc.constant("HAS_QUANTITY" as const),
      value: fc.record({ text: fc.constantFrom("3 dead", "three"), number: fc.constantFrom(3, 2.5, null) }),
    }),
  );
};

const text: fc.Arbitrary<ArticleSketch> = fc
  .tuple(
    fc.array(entity, { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
  )
  .chain(([entities, words]) =>
    fc.record({
      sentences: fc.constant([`${words.join(" ")}.`, "Bo Di and Ada."]),
      entities: fc.constant(Object.fromEntries(entities.map((each, i) => [`e${i}`, each]))),
      facts: fc.array(fact(entities.length), { maxLength: 4 }),
      publishedAt: fc.constantFrom("2022-01-05", "2022-01-05T03:00:00+03:00", "2023"),
      extractor: fc.constantFrom("test@1", "test@2"),
    }),
  );

type Step = { readonly article: number; readonly saves: ArticleSketch | null };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ article: fc.nat(2), saves: fc.option(text, { freq: 4 }) }),
  { minLength: 1, maxLength: 8 },
);

/** How many histories are tried; fast-check prints the seed of one that fails. */
const RUNS = 60;

export function history({ store, test }: ContractContext): void {
  test("any history leaves what its last contributions alone would give", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { left, texts } = await follow(store(), taken);
        expect(await formerTexts(store())).toEqual(texts);
        const found = await everything(store());
        await emptyStore(store());
        for (const { contribution, ingestedAt } of left) await store().saveArticle(contribution, ingestedAt);
        expect(found).toEqual(await everything(store()));
        await emptyStore(store());
      }),
      { numRuns: RUNS },
    );
  });
}

/** Take the steps; what a model of the store says is left, the last first, and how many former texts. */
async function follow(store: GraphStore, taken: readonly Step[]) {
  const texts = new Map<string, string[]>();
  const left = new Map<string, { contribution: Contribution; ingestedAt: string }>();
  for (const [i, { article, saves }] of taken.entries()) {
    const url = `https://news.example/history-${article}`;
    const ingestedAt = `2026-01-01T00:00:0${i}.000Z`;
    if (saves === null) {
      const { article: named } = contributionOf({ url, sentences: ["x"] });
      expect((await store.deleteArticle(named.id)).deleted).toBe(left.delete(named.id));
      texts.delete(named.id);
      continue;
    }
    const contribution = contributionOf({ ...saves, url });
    const { id, contentHash, extractor } = contribution.article;
    const before = left.get(id)?.contribution.article;
    const same = before?.contentHash === contentHash && before.extractor === extractor;
    const { status } = await store.saveArticle(contribution, ingestedAt);
    expect(status).toBe(before === undefined ? "added" : same ? "unchanged" : "replaced");
    if (before !== undefined && before.contentHash !== contentHash)
      texts.set(id, [...(texts.get(id) ?? []), before.text]);
    if (!same) left.set(id, { contribution, ingestedAt });
  }
  return { left: [...left.values()].reverse(), texts };
}

/** The former texts of each article that has any, the oldest first. */
async function formerTexts(store: GraphStore): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const { contribution, former } of store.contributions()) {
    const texts = former.map((version) => version.contribution.article.text).reverse();
    if (texts.length > 0) found.set(contribution.article.id, texts);
  }
  return found;
}

/** The graph, without what articles said before. */
async function everything(store: GraphStore) {
  const edges = await allEdges(store);
  return { records: (await allRecords(store)).filter(({ type }) => type !== "version"), edges };
}
