import type { FactView } from "../../src/graph/views.js";

/** Something about an entity that has a day. */
export interface TimelineEntry {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly day: string;
  /** How the fact stands to that day. */
  readonly sense: "begins" | "ends" | "reported";
  readonly fact: FactView;
}

/** Facts in the order of time, the latest first: when each begins and ends, or else when it was first reported. */
export function entityTimeline(facts: readonly FactView[]): readonly TimelineEntry[] {
  return facts.flatMap(entriesOf).sort((a, b) => compare(b.day, a.day) || compare(a.fact.id, b.fact.id));
}

function entriesOf(fact: FactView): readonly TimelineEntry[] {
  const { validFrom, validTo } = fact;
  const begins: TimelineEntry[] = validFrom === null ? [] : [{ day: validFrom, sense: "begins", fact }];
  if (validTo !== null && validTo !== validFrom) return [...begins, { day: validTo, sense: "ends", fact }];
  if (begins.length > 0) return begins;
  const reported = fact.evidence
    .flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? [])
    .sort(compare)[0];
  return reported === undefined ? [] : [{ day: reported, sense: "reported", fact }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
