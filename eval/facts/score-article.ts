import type { Annotations } from "../../src/graph/annotations.js";
import type { ArticleList } from "../measure.js";
import { type Counts, decided } from "../scoring/counts.js";
import type { Judged } from "../scoring/reliability.js";
import type { GoldArticle, GoldFact } from "./gold-article.js";
import { type EntityMatch, matchEntities } from "./match-entities.js";
import { type FactMatch, matchFacts } from "./match-facts.js";
import { isNearRelation, isSameRelation } from "./near-relations.js";

/** What a reading of one article is worth, under the headings of the table of facts. */
export interface ArticleScore {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly list: ArticleList;
  readonly judged: readonly Judged[];
}

/** The kinds of entities that a reader is expected to find; roles and the like are not among ours. */
const NAMED: ReadonlySet<string> = new Set([
  "Person",
  "Organization",
  "Country",
  "Place",
  "Event",
  "Law",
  "Group",
  "Product",
  "Work",
]);

export function scoreArticle(found: Annotations, gold: GoldArticle): ArticleScore {
  const entities = matchEntities(found, gold);
  const near = matchFacts(found, gold, entities, isNearRelation);
  const same = matchFacts(found, gold, entities, isSameRelation);
  const pairs = near.pairs.flatMap(({ found: fact, gold: match }) =>
    match === null ? [] : [{ fact, match }],
  );
  const goldId = (id: string | null) => (id === null ? null : (entities.goldOf.get(id)?.e ?? "?"));
  const share = (isRight: (pair: (typeof pairs)[number]) => boolean) =>
    decided(pairs.filter(isRight).length, pairs.length);
  const counts = new Map<string, Counts>([
    ["facts", factCounts(near, gold.facts)],
    ["facts, the very same relation", factCounts(same, gold.facts)],
    ["central facts", centralCounts(near, gold.facts)],
    ["entities", entityCounts(found, gold, entities)],
    [
      "of the facts found: who says it",
      share(({ fact, match }) => goldId(fact.statedBy) === match.attributed),
    ],
    [
      "of the facts found: asserted or denied, actual or planned",
      share(({ fact, match }) => fact.polarity === match.polarity && fact.modality === match.modality),
    ],
    ["of the facts found: date", share(({ fact, match }) => (fact.validFrom ?? null) === match.date)],
  ]);
  const judged = near.pairs.map(({ found: { confidence }, gold: match }) => ({
    confidence,
    right: match !== null,
  }));
  return { counts, list: listOf(found, gold, near), judged };
}

function factCounts({ pairs, matched }: FactMatch, facts: readonly GoldFact[]): Counts {
  const right = pairs.filter(({ gold }) => gold !== null).length;
  return { right, found: pairs.length, matched: matched.size, gold: facts.length };
}

/** What is not central is not held against anybody here, so only recall means something. */
function centralCounts({ matched }: FactMatch, facts: readonly GoldFact[]): Counts {
  const isCentral = ({ central }: GoldFact) => central;
  return decided([...matched].filter(isCentral).length, facts.filter(isCentral).length);
}

function entityCounts(found: Annotations, gold: GoldArticle, { goldOf }: EntityMatch): Counts {
  const named = gold.entities.filter(({ type }) => NAMED.has(type));
  const hit = new Set(goldOf.values());
  return {
    right: found.entities.filter(({ id, kind }) => goldOf.get(id)?.type === kind).length,
    found: found.entities.length,
    matched: named.filter((entity) => hit.has(entity)).length,
    gold: named.length,
  };
}

/** How much of a sentence is shown, in UTF-16 code units. */
const SHOWN = 90;

function listOf(found: Annotations, gold: GoldArticle, { pairs, matched }: FactMatch): ArticleList {
  const nameOf = new Map(found.entities.map(({ id, name }) => [id, name]));
  const goldName = new Map(gold.entities.map(({ e, name }) => [e, name]));
  const invented = pairs
    .filter((pair) => pair.gold === null)
    .map(({ found: fact }) => {
      const object = fact.value?.text ?? nameOf.get(fact.object ?? "") ?? "";
      const start = fact.evidence[0]?.start ?? 0;
      const sentence = found.text.slice(start, start + SHOWN).replaceAll("\n", " ");
      return `${nameOf.get(fact.subject) ?? ""} ${fact.relation} ${fact.role ?? ""} ${object} (${fact.confidence}, ${fact.extractor}) ${sentence}`;
    });
  const missed = gold.facts
    .filter((fact) => !matched.has(fact))
    .map(
      ({ s, r, o, role, central }) =>
        `${central ? "* " : ""}${goldName.get(s) ?? ""} ${r} ${role ?? ""} ${goldName.get(o) ?? ""}`,
    );
  return { article: gold.id, missed, invented };
}
