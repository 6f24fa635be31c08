import fc from "fast-check";
import { expect } from "vitest";
import type { Contribution } from "../../../src/graph/contribution.js";
import { type Decision, type EntityAsRead, newDecision } from "../../../src/graph/identity/decision.js";
import { splitKey } from "../../../src/graph/identity/decision-id.js";
import type { EntityProfile } from "../../../src/graph/identity/entity-profile.js";
import { inOrder } from "../../../src/graph/identity/reading.js";
import { entityId, entityKey } from "../../../src/graph/ids.js";
import type { GraphStore, StoredContribution } from "../../../src/store/graph-store.js";
import {
  type ArticleSketch,
  contributionOf,
  type EntitySketch,
  type FactSketch,
} from "../../support/contribution-builder.js";
import { allEdges, allRecords, type ContractContext, emptyStore } from "./contract-context.js";

const AT = "2026-01-01T00:00:00.000Z";

/** Few entities, some of them named alike, so that decisions and articles meet. */
const POOL: readonly EntitySketch[] = [
  { kind: "Person", name: "Ada" },
  { kind: "Person", name: "Ada Bo", aliases: ["Bo"] },
  { kind: "Organization", name: "Bo" },
  { kind: "Country", name: "Cy", wikidata: "Q1" },
  { kind: "Person", name: "Cy", wikidata: "Q2" },
];

const asRead = ({ kind, name, wikidata }: EntitySketch): EntityAsRead => {
  const key = entityKey(kind, name, wikidata ?? null);
  return { id: entityId(key), key, kind, name };
};

const ENTITIES = POOL.map(asRead);
const entity = fc.constantFrom(...ENTITIES);
const articleIdOf = (number: number) => contributionOf({ url: urlOf(number), sentences: ["x"] }).article.id;
const urlOf = (number: number) => `https://news.example/identity-${number}`;

const fact = (size: number): fc.Arbitrary<FactSketch> => {
  const someone = fc.nat(size - 1).map((index) => `e${index}`);
  const parts = {
    relation: fc.constantFrom("LEADS", "ALLY_OF"),
    subject: someone,
    object: someone,
    role: fc.constantFrom("chief", null),
    polarity: fc.constantFrom("asserted", "asserted", "denied"),
    statedBy: fc.option(someone, { freq: 3 }),
    place: fc.option(someone, { freq: 3 }),
    confidence: fc.constantFrom(0.25, 0.5),
    in: fc.constantFrom([0], [1], [0, 1]),
  } as const;
  return fc.record(parts);
};

const text: fc.Arbitrary<ArticleSketch> = fc
  .uniqueArray(fc.constantFrom(...POOL), { minLength: 1, maxLength: 4 })
  .chain((entities) =>
    fc.record({
      sentences: fc.constantFrom(["Ada Bo met Cy.", "Bo and Ada."], ["Cy.", "Ada Bo, Bo, Cy."]),
      entities: fc.constant(Object.fromEntries(entities.map((each, i) => [`e${i}`, each]))),
      facts: fc.array(fact(entities.length), { maxLength: 4 }),
      publishedAt: fc.constantFrom("2022-01-05", "2023"),
    }),
  );

const pair = fc.uniqueArray(entity, { minLength: 2, maxLength: 2 });

const opinion: fc.Arbitrary<Decision> = fc
  .record({
    kind: fc.constantFrom("same", "same", "different", "ask"),
    ends: pair,
    by: fc.constantFrom("person", "rule"),
    score: fc.constantFrom(0.6, 0.9),
  })
  .map(({ kind, ends: [left, right], by, score }) =>
    newDecision({
      kind,
      left: left ?? fail(),
      right: right ?? fail(),
      articles: [],
      by,
      rule: by === "rule" ? "test@1" : null,
      score: by === "rule" ? score : 1,
      reasons: [{ feature: "test", value: score }],
      decidedAt: AT,
    }),
  );

const split: fc.Arbitrary<Decision> = fc
  .record({ left: entity, numbers: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }) })
  .map(({ left, numbers }) => {
    const articles = numbers.map(articleIdOf);
    const key = splitKey(left.key, articles);
    const right = { ...left, key, id: entityId(key) };
    const reasons = [{ feature: "test", value: true }];
    return newDecision({
      kind: "split",
      left,
      right,
      articles,
      by: "person",
      rule: null,
      score: 1,
      reasons,
      decidedAt: AT,
    });
  });

type Step =
  | { readonly does: "save"; readonly article: number; readonly sketch: ArticleSketch }
  | { readonly does: "delete"; readonly article: number }
  | { readonly does: "decide"; readonly decisions: readonly Decision[] }
  | { readonly does: "undo" | "withdraw"; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant("save" as const), article: fc.nat(2), sketch: text }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("delete" as const), article: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("decide" as const),
      decisions: fc.array(fc.oneof({ weight: 3, arbitrary: opinion }, { weight: 1, arbitrary: split }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom("undo" as const, "withdraw" as const), which: fc.nat(9) }),
  },
);

/** What is left after the steps, as a model of the store says. */
interface Left {
  readonly articles: ReadonlyMap<string, StoredContribution>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** How many histories are tried; fast-check prints the seed of one that fails. */
export function identityHistory(runs: number) {
  return ({ store, test }: ContractContext): void => {
    test("any history of articles and decisions leaves what is left of both would give", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
          const left = await follow(store(), steps);
          const found = await everything(store());
          expect(found.contributions).toEqual([...left.articles.values()].sort(byArticle));
          await emptyOfDecisions(store());
          await store().decide([...left.decisions.values()].reverse());
          for (const each of [...left.articles.values()].reverse())
            await store().saveArticle(each.contribution, each.ingestedAt);
          const built = await everything(store());
          expect(found).toEqual(built);
          expect(await store().repairIdentity(), "nothing is stale").toEqual({ articles: 0, entities: 0 });
          await emptyOfDecisions(store());
        }),
        { numRuns: runs },
      );
    });
  };
}

async function follow(store: GraphStore, steps: readonly Step[]): Promise<Left> {
  const articles = new Map<string, StoredContribution>();
  const decisions = new Map<string, Decision>();
  for (const [i, step] of steps.entries()) {
    if (step.does === "save") {
      const contribution = contributionOf({
        ...step.sketch,
        url: urlOf(step.article),
        extractor: `test@${i}`,
      });
      const ingestedAt = `2026-01-01T00:00:${String(i).padStart(2, "0")}.000Z`;
      await store.saveArticle(contribution, ingestedAt);
      articles.set(contribution.article.id, { contribution: inOrder(contribution), ingestedAt });
    } else if (step.does === "delete") {
      await store.deleteArticle(articleIdOf(step.article));
      articles.delete(articleIdOf(step.article));
    } else if (step.does === "decide") {
      await store.decide(step.decisions);
      for (const decision of step.decisions) decisions.set(decision.id, decision);
    } else await takeBack(store, decisions, step);
  }
  return { articles, decisions };
}

async function takeBack(
  store: GraphStore,
  decisions: Map<string, Decision>,
  { does, which }: Extract<Step, { readonly which: number }>,
): Promise<void> {
  const decision = [...decisions.values()][which % Math.max(1, decisions.size)];
  if (decision === undefined) return;
  if (does === "undo") await store.undo(decision.id, AT);
  else await store.decide([], { withdraw: [decision.id] });
  decisions.delete(decision.id);
}

/** All that can be seen of a graph, but for decisions that were taken back and what articles said before. */
async function everything(store: GraphStore) {
  const edges = await allEdges(store);
  const records = (await allRecords(store)).filter(
    (record) =>
      record.type !== "version" && (record.type !== "decision" || record.decision.undoneAt === null),
  );
  const contributions: StoredContribution[] = [];
  for await (const { contribution, ingestedAt } of store.contributions())
    contributions.push({ contribution, ingestedAt });
  const profiles: EntityProfile[] = [];
  for await (const each of store.profiles()) profiles.push(each);
  return { records, edges, contributions, profiles };
}

/** Leave nothing of articles and decisions, and check that nothing is left. */
export async function emptyOfDecisions(store: GraphStore): Promise<void> {
  const { items } = await store.decisions({ limit: 1000, offset: 0 });
  await store.decide([], { withdraw: items.map(({ id }) => id) });
  await emptyStore(store);
  const query = "MATCH (n) WHERE n:Decision OR n:Identity OR n:Reading OR n:Version RETURN count(n) AS n";
  const options = { parameters: {}, limit: 1, timeoutMs: 10_000, allowWrites: false };
  expect((await store.runCypher(query, options)).rows, "bookkeeping that is left").toEqual([[0]]);
}

function byArticle(
  a: { readonly contribution: Contribution },
  b: { readonly contribution: Contribution },
): number {
  return a.contribution.article.id < b.contribution.article.id ? -1 : 1;
}

function fail(): never {
  throw new Error("there is no such entity");
}
