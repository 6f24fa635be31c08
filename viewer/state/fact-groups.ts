import { relationType } from "../../src/graph/relations.js";
import type { RelationName } from "../../src/graph/relations.js";
import type { EntityRef, FactView } from "../../src/graph/views.js";

/** A fact as one entity sees it. */
export interface FactLine {
  readonly fact: FactView;
  /** The entity at the other end; null when the fact's object is a value. */
  readonly other: EntityRef | null;
  /** True when the fact says that it is not so. */
  readonly denied: boolean;
  /** Ids of facts that say otherwise. */
  readonly contradictedBy: readonly string[];
}

/** The facts of one relation in one direction. */
export interface FactGroup {
  readonly relation: RelationName;
  readonly direction: "out" | "in";
  /** The relation in words, read from the entity. */
  readonly label: string;
  readonly lines: readonly FactLine[];
}

/** The facts about an entity by relation and direction, best supported first. */
export function groupFacts(entity: string, facts: readonly FactView[]): readonly FactGroup[] {
  const contradictions = findContradictions(facts);
  const groups = new Map<string, { relation: RelationName; direction: "out" | "in"; lines: FactLine[] }>();
  for (const fact of facts) {
    const direction = directionOf(entity, fact);
    const key = `${fact.relation} ${direction}`;
    const group = groups.get(key) ?? { relation: fact.relation, direction, lines: [] };
    group.lines.push({
      fact,
      other: otherEnd(entity, fact),
      denied: fact.polarity === "denied",
      contradictedBy: contradictions.get(fact.id) ?? [],
    });
    groups.set(key, group);
  }
  return [...groups.values()].map(finishGroup).sort(byWeight);
}

/**
 * Which facts say otherwise about the same thing: one asserts what the other denies, two numbers are given for the same
 * count, or two days for what happens once. By fact id, in both directions.
 */
export function findContradictions(facts: readonly FactView[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const rivals of groupByTopic(facts).values()) {
    for (const one of rivals) {
      const others = rivals.filter((other) => contradict(one, other)).map((other) => other.id);
      if (others.length > 0) found.set(one.id, others);
    }
  }
  return found;
}

function groupByTopic(facts: readonly FactView[]): ReadonlyMap<string, readonly FactView[]> {
  const topics = new Map<string, FactView[]>();
  for (const fact of facts) {
    const topic = topicOf(fact);
    const rivals = topics.get(topic) ?? [];
    rivals.push(fact);
    topics.set(topic, rivals);
  }
  return topics;
}

/** Facts can only disagree when subject, relation, role and object (or sort of value) are the same. */
function topicOf(fact: FactView): string {
  const ends = fact.object === null ? [fact.subject.id] : [fact.subject.id, fact.object.id];
  if (relationType(fact.relation).symmetric) ends.sort();
  return JSON.stringify([fact.relation, fact.role, fact.value?.unit ?? null, ...ends]);
}

function contradict(one: FactView, other: FactView): boolean {
  if (one.id === other.id) return false;
  const sameValue = one.value?.number === other.value?.number && one.value?.iso === other.value?.iso;
  if (one.polarity !== other.polarity) return one.value === null || sameValue;
  if (one.polarity !== "asserted") return false;
  return isCounted(one) && isCounted(other) ? !sameValue : haveOtherDates(one, other);
}

/** Everybody is born and dies once; a year and a day in it go together. */
const ONCE: readonly RelationName[] = ["BORN_ON", "DIED_ON"];

function haveOtherDates(one: FactView, other: FactView): boolean {
  const [date, otherDate] = [one.value?.iso ?? null, other.value?.iso ?? null];
  if (!ONCE.includes(one.relation) || date === null || otherDate === null) return false;
  return !date.startsWith(otherDate) && !otherDate.startsWith(date);
}

function isCounted(fact: FactView): boolean {
  return fact.value !== null && fact.value.number !== null;
}

function otherEnd(entity: string, fact: FactView): EntityRef | null {
  return fact.subject.id === entity ? fact.object : fact.subject;
}

function directionOf(entity: string, fact: FactView): "out" | "in" {
  if (fact.subject.id === entity) return "out";
  return relationType(fact.relation).symmetric ? "out" : "in";
}

function finishGroup(group: {
  readonly relation: RelationName;
  readonly direction: "out" | "in";
  readonly lines: readonly FactLine[];
}): FactGroup {
  const type = relationType(group.relation);
  const lines = [...group.lines].sort(
    (a, b) => b.fact.sources - a.fact.sources || b.fact.confidence - a.fact.confidence,
  );
  return { ...group, label: group.direction === "out" ? type.label : type.inverseLabel, lines };
}

function byWeight(a: FactGroup, b: FactGroup): number {
  const background =
    Number(!relationType(a.relation).inFirstView) - Number(!relationType(b.relation).inFirstView);
  return background || b.lines.length - a.lines.length || a.label.localeCompare(b.label);
}
