import type { AnnotatedFact, Annotations } from "../../src/graph/annotations.js";
import type { GoldArticle, GoldFact } from "./gold-article.js";
import type { EntityMatch } from "./match-entities.js";
import { isSymmetric, type SameRelation } from "./near-relations.js";

/** Facts that were found, each with the annotated one that it says; null for what was invented. */
export interface FactMatch {
  readonly pairs: readonly { readonly found: AnnotatedFact; readonly gold: GoldFact | null }[];
  readonly matched: ReadonlySet<GoldFact>;
}

/**
 * A fact counts as found when its subject and object overlap the annotated ones and the relation is the same, or as good.
 * Several facts may say the same annotated one (claimed by two, or asserted and denied).
 */
export function matchFacts(
  found: Annotations,
  gold: GoldArticle,
  entities: EntityMatch,
  isSame: SameRelation,
): FactMatch {
  const matched = new Set<GoldFact>();
  const pairs = found.facts.map((fact) => {
    const fits = gold.facts.filter((candidate) => fitsGold(fact, candidate, entities, isSame));
    const best =
      fits.find(
        (candidate) =>
          candidate.polarity === fact.polarity &&
          candidate.modality === fact.modality &&
          !matched.has(candidate),
      ) ??
      fits.find(({ polarity }) => polarity === fact.polarity) ??
      fits[0] ??
      null;
    if (best !== null) matched.add(best);
    return { found: fact, gold: best };
  });
  return { pairs, matched };
}

function fitsGold(fact: AnnotatedFact, gold: GoldFact, entities: EntityMatch, isSame: SameRelation): boolean {
  if (!isSame(fact.relation.toLowerCase(), gold.r)) return false;
  const subject = entities.goldOf.get(fact.subject)?.e;
  const object = entities.objectOf(fact)?.e;
  if (subject === undefined || object === undefined) return false;
  const straight = gold.s === subject && gold.o === object;
  return straight || (gold.s === object && gold.o === subject && isSymmetric(gold.r));
}
