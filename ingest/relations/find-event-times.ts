import type { Clause } from "./clause.js";
import { type FactCandidate, makeCandidate } from "./fact-candidate.js";

const HAPPEN: ReadonlySet<string> = new Set([
  "begin",
  "launch",
  "stage",
  "start",
  "occur",
  "happen",
  "erupt",
  "hold",
  "break",
  "open",
  "schedule",
  "take",
  "be",
  "end",
]);
/** When troops moved is told by the fact that they moved. */
const MOVES: ReadonlySet<string> = new Set(["withdrawal", "deployment"]);
const CONFIDENCE = 0.82;

/** "The meeting took place at X", "the protests began on January 2": when and where an event was. */
export function findEventTimes(clause: Clause): FactCandidate[] {
  const { verb } = clause;
  if (!HAPPEN.has(verb.lemma) || (verb.lemma === "take" && clause.objectNoun !== "place")) return [];
  const events = (verb.passive ? clause.objects : clause.subjects).filter(
    ({ entity }) => entity.kind === "Event" && !MOVES.has(entity.headClass ?? ""),
  );
  return events.flatMap(({ entity: subject }): FactCandidate[] => {
    const shared = {
      subject,
      polarity: verb.negated ? "denied" : "asserted",
      modality: verb.modality,
      confidence: CONFIDENCE,
      at: verb.start,
    } as const;
    const facts: FactCandidate[] = [];
    if (clause.date !== null && clause.date.iso !== null && verb.lemma !== "end") {
      facts.push(
        makeCandidate({
          ...shared,
          relation: "OCCURRED_ON",
          object: clause.date,
          date: clause.date,
          rule: "event-date",
        }),
      );
    }
    const place = ["in", "at", "near"]
      .flatMap((word) => clause.oblique.get(word) ?? [])
      .find(({ entity }) => entity.kind === "Place" || entity.kind === "Country");
    if (place !== undefined && verb.lemma !== "be") {
      facts.push(
        makeCandidate({
          ...shared,
          relation: "OCCURRED_IN",
          object: place.entity,
          date: clause.date,
          rule: "event-location",
        }),
      );
    }
    return facts;
  });
}
