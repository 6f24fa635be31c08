import type { QualityCounts } from "../api/job-report.js";
import type { Contribution } from "../graph/contribution.js";

/** How much was understood of an article, counted from what is saved of it. */
export function countQuality({ sentences, entities, mentions, facts }: Contribution): QualityCounts {
  const named = new Set(mentions.filter(({ form }) => form === "name").map(({ entity }) => entity));
  const people = entities.filter(({ id, kind }) => kind === "Person" && named.has(id));
  return {
    sentences: sentences.length,
    sentencesWithFacts: new Set(facts.flatMap(({ evidence }) => evidence)).size,
    facts: facts.length,
    attributedFacts: facts.filter(({ statedBy }) => statedBy !== null).length,
    people: people.length,
    unresolvedPeople: people.filter(isUnresolved).length,
  };
}

/** Nobody knows who "Smith" is when the article never says more. */
function isUnresolved({ name, aliases, wikidata }: Contribution["entities"][number]): boolean {
  return wikidata === null && [name, ...aliases].every((each) => !/\S\s+\S/u.test(each));
}
