import type { AnnotatedFact, Annotations } from "../../src/graph/annotations.js";
import { type GoldArticle, type GoldEntity, isValueEntity } from "./gold-article.js";

type Range = readonly [start: number, end: number];

/** Which annotated entity stands behind each entity that was found, and behind each value. */
export interface EntityMatch {
  readonly goldOf: ReadonlyMap<string, GoldEntity | null>;
  /** The annotated thing that a fact has as its object; null when there is none. */
  objectOf(fact: AnnotatedFact): GoldEntity | null;
}

/** Found entities are matched with the annotated one that their mentions share most with. */
export function matchEntities(found: Annotations, gold: GoldArticle): EntityMatch {
  const values = gold.entities.filter(isValueEntity);
  const things = gold.entities.filter((entity) => !isValueEntity(entity));
  const goldOf = new Map(
    found.entities.map(({ id, mentions }) => [
      id,
      bestEntity(
        mentions.map(({ start, end }): Range => [start, end]),
        things,
      ),
    ]),
  );
  return {
    goldOf,
    objectOf({ object, value }) {
      if (object !== undefined) return goldOf.get(object) ?? null;
      return value === undefined ? null : bestEntity([[value.start, value.end]], values);
    },
  };
}

function bestEntity(mentions: readonly Range[], entities: readonly GoldEntity[]): GoldEntity | null {
  let best: GoldEntity | null = null;
  let most = 0;
  for (const entity of entities) {
    let score = 0;
    for (const mention of mentions)
      score += Math.max(0, ...entity.mentions.map((other) => likeness(mention, other)));
    if (score > most) [best, most] = [entity, score];
  }
  return best;
}

/** What two ranges share, as a part of what they cover together. */
function likeness(a: Range, b: Range): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}
