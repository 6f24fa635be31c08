import type {
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedValue,
} from "./contribution.js";
import { factId } from "./ids.js";
import { normalName } from "./normal-name.js";
import { relationType } from "./relations.js";
import { compareText } from "./text-order.js";

/**
 * Give a fact its id. Either order of a symmetric relation says the same, so one order is chosen: the same fact of
 * two articles is one.
 */
export function identifyFact(fact: Omit<ContributedFact, "id">): ContributedFact {
  const isTurned =
    fact.object !== null && relationType(fact.relation).symmetric && fact.object < fact.subject;
  const ordered = isTurned ? { ...fact, subject: fact.object, object: fact.subject } : fact;
  return { ...ordered, id: factId({ ...ordered, object: ordered.object ?? valueKey(ordered.value) }) };
}

/** "164 dead" and "164 people" are one quantity when number and unit agree. */
function valueKey(value: ContributedValue | null): string {
  if (value === null) return "";
  if (value.iso !== null) return `date:${value.iso}`;
  if (value.number !== null) return `number:${value.number}:${value.unit ?? ""}`;
  return `text:${normalName(value.text)}`;
}

/** Facts of one id become one, with the evidence of all and the wording of the surest, of equals the first; by id. */
export function joinFacts(facts: Iterable<ContributedFact>): ContributedFact[] {
  const byId = new Map<string, ContributedFact>();
  for (const fact of facts) {
    const known = byId.get(fact.id);
    const surer = known === undefined || fact.confidence > known.confidence ? fact : known;
    const evidence = new Set([...(known?.evidence ?? []), ...fact.evidence]);
    byId.set(fact.id, { ...surer, evidence: [...evidence].sort() });
  }
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Entities that no mention and no fact needs have no evidence, so they go. */
export function supportedEntities(
  entities: readonly ContributedEntity[],
  mentions: readonly ContributedMention[],
  facts: readonly ContributedFact[],
): ContributedEntity[] {
  const used = new Set<string | null>(mentions.map((mention) => mention.entity));
  for (const fact of facts)
    for (const id of [fact.subject, fact.object, fact.statedBy, fact.place]) used.add(id);
  return entities.filter((entity) => used.has(entity.id));
}
