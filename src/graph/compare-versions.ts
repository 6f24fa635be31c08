import type { ContributedFact, Contribution } from "./contribution.js";
import { compareText } from "./text-order.js";
import type { FactStatement, VersionChanges } from "./version-changes.js";
import type { StatementInText } from "./version-views.js";

/**
 * What one text of an article states that the other does not. Both must be about the entities of the graph, so that a
 * name that is spelt otherwise makes no other fact.
 * @param isInGraph whether the graph holds the fact with this id
 */
export function compareVersions(
  before: Contribution,
  now: Contribution,
  isInGraph: (fact: string) => boolean,
): VersionChanges {
  const [former, present] = [statementsOf(before, isInGraph), statementsOf(now, isInGraph)];
  const [formerIds, presentIds] = [idsOf(former), idsOf(present)];
  return {
    added: present.filter(({ id }) => !formerIds.has(id)).map(withoutPlaces),
    dropped: former.filter(({ id }) => !presentIds.has(id)).map(withoutPlaces),
    kept: present.filter(({ id }) => formerIds.has(id)).map(withoutPlaces),
  };
}

/** What a text states, in its order and its words. */
export function statementsOf(
  { sentences, entities, facts }: Contribution,
  isInGraph: (fact: string) => boolean,
): StatementInText[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const spans = new Map(sentences.map(({ id, start, end }) => [id, { start, end }]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  const toStatement = (fact: ContributedFact): StatementInText => ({
    id: fact.id,
    relation: fact.relation,
    subject: nameOf(fact.subject) ?? "",
    object: nameOf(fact.object) ?? fact.value?.text ?? "",
    role: fact.role,
    polarity: fact.polarity,
    modality: fact.modality,
    statedBy: nameOf(fact.statedBy),
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    inGraph: isInGraph(fact.id),
    evidence: fact.evidence.flatMap((id) => spans.get(id) ?? []).sort((a, b) => a.start - b.start),
  });
  return facts.map(toStatement).sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.id, b.id));
}

function placeOf({ evidence }: StatementInText): number {
  return evidence[0]?.start ?? Infinity;
}

function withoutPlaces({ evidence: _evidence, ...statement }: StatementInText): FactStatement {
  return statement;
}

function idsOf(statements: readonly FactStatement[]): ReadonlySet<string> {
  return new Set(statements.map(({ id }) => id));
}
