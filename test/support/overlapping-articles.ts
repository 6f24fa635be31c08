import type { Contribution } from "../../src/graph/contribution.js";
import type { EntityKind } from "../../src/graph/entity-kinds.js";
import { type ArticleSketch, contributionOf, type FactSketch } from "./contribution-builder.js";

const KINDS: readonly EntityKind[] = ["Person", "Country", "Organization"];

/**
 * Made-up articles that name the same few entities again and again and repeat each other's facts, so that
 * writers of different articles meet on the same nodes. The same numbers give the same articles.
 */
export function overlappingArticles(count: number, entityCount = 12): Contribution[] {
  return Array.from({ length: count }, (_, number) => contributionOf(sketch(number, entityCount)));
}

function sketch(number: number, entityCount: number): ArticleSketch {
  // Every article lists its entities from another starting point: in no common order.
  const order = Array.from({ length: 5 }, (_, i) => (number * 7 + i * 5) % entityCount);
  const names = [...new Set(order)];
  const entities = Object.fromEntries(
    names.map((n) => [
      `x${n}`,
      {
        kind: KINDS[n % KINDS.length] ?? "Person",
        name: `Name ${n}`,
        aliases: [`Alias ${n} ${number % 3}`],
      },
    ]),
  );
  const facts: FactSketch[] = names.slice(1).map((n, i) => ({
    relation: "SUPPORTED",
    subject: `x${names[i] ?? 0}`,
    object: `x${n}`,
    confidence: 0.5 + (number % 5) / 10,
    in: [i % 2],
  }));
  return {
    url: `https://example.org/${number}`,
    title: `Article ${number}`,
    publishedAt: `2022-01-${String(1 + (number % 28)).padStart(2, "0")}`,
    sentences: [
      `Article ${number} is about ${names.map((n) => `Name ${n}`).join(", ")}.`,
      `They are also known as ${names.map((n) => `Alias ${n} ${number % 3}`).join(", ")}.`,
    ],
    entities,
    facts,
  };
}
