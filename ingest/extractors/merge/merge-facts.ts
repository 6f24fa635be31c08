import type { AnnotatedFact, FactValue } from "../../../src/graph/annotations.js";
import { normalName } from "../../../src/graph/normal-name.js";
import { relationType } from "../../../src/graph/relations.js";
import { compareSpans } from "../../../src/graph/span.js";
import { joinNames } from "./join-names.js";

/**
 * The facts of both, those that say the same as one. Two say the same when relation, subject, object, polarity, modality
 * and speaker are equal, and role, dates and place are equal or told by one of them alone, which then fills the other.
 * @param idOf ids of the second side's entities in the result
 */
export function mergeFacts(
  first: readonly AnnotatedFact[],
  second: readonly AnnotatedFact[],
  idOf: ReadonlyMap<string, string>,
): AnnotatedFact[] {
  const merged = [...first];
  for (const fact of second) {
    const moved = withIds(fact, idOf);
    const like = merged.map((known, i) => ({ known, i })).filter(({ known }) => saysTheSame(known, moved));
    const best = like.find(({ known }) => hasSameDetails(known, moved)) ?? like[0];
    if (best === undefined) merged.push(moved);
    else merged[best.i] = joinFacts(best.known, moved);
  }
  return merged;
}

function withIds(fact: AnnotatedFact, idOf: ReadonlyMap<string, string>): AnnotatedFact {
  const id = (old: string) => idOf.get(old) ?? old;
  return {
    ...fact,
    subject: id(fact.subject),
    ...(fact.object === undefined ? {} : { object: id(fact.object) }),
    statedBy: fact.statedBy === null ? null : id(fact.statedBy),
    place: fact.place === null ? null : id(fact.place),
  };
}

const DETAILS = ["role", "validFrom", "validTo", "place"] as const;

function saysTheSame(a: AnnotatedFact, b: AnnotatedFact): boolean {
  return (
    a.relation === b.relation &&
    haveSameEnds(a, b) &&
    a.polarity === b.polarity &&
    a.modality === b.modality &&
    a.statedBy === b.statedBy &&
    DETAILS.every(
      (key) => detail(a, key) === null || detail(b, key) === null || detail(a, key) === detail(b, key),
    )
  );
}

function hasSameDetails(a: AnnotatedFact, b: AnnotatedFact): boolean {
  return DETAILS.every((key) => detail(a, key) === detail(b, key));
}

function detail(fact: AnnotatedFact, key: (typeof DETAILS)[number]): string | null {
  const value = fact[key] ?? null;
  return key === "role" && value !== null ? normalName(value) : value;
}

function haveSameEnds(a: AnnotatedFact, b: AnnotatedFact): boolean {
  const [objectA, objectB] = [objectOf(a), objectOf(b)];
  if (a.subject === b.subject && objectA === objectB) return true;
  return relationType(a.relation).symmetric && a.subject === objectB && objectA === b.subject;
}

/** The id of an entity, or what a value means: "164 dead" and "164 people" are one when number and unit agree. */
function objectOf({ object, value }: AnnotatedFact): string {
  return object ?? (value === undefined ? "" : `value:${meaningOf(value)}`);
}

function meaningOf({ iso, number, unit, text }: FactValue): string {
  if (iso !== null) return iso;
  return number === null ? normalName(text) : `${number} ${unit ?? ""}`;
}

/**
 * The fact as the surer one has it. Its confidence is the higher of the two and no more: both read the same sentence and
 * stumble over the same words, so that their agreement is not the agreement of two witnesses.
 */
function joinFacts(a: AnnotatedFact, b: AnnotatedFact): AnnotatedFact {
  const [surer, other] = b.confidence > a.confidence ? [b, a] : [a, b];
  const evidence = [...a.evidence];
  for (const span of b.evidence)
    if (!evidence.some(({ start, end }) => start === span.start && end === span.end)) evidence.push(span);
  const dated = surer.validFrom !== null || surer.validTo !== null ? surer : other;
  return {
    ...surer,
    subject: a.subject,
    ...(a.object === undefined ? {} : { object: a.object }),
    role: surer.role ?? other.role ?? null,
    validFrom: surer.validFrom ?? other.validFrom,
    validTo: surer.validTo ?? other.validTo,
    precision: dated.precision,
    place: surer.place ?? other.place,
    evidence: evidence.sort(compareSpans),
    extractor: joinNames(a.extractor, b.extractor),
  };
}
