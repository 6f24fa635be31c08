import type { Clause } from "./clause.js";
import { wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

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

const BESIDE_CONFIDENCE = 0.7;

/** "the attack on Monday", "the summit in Oslo on January 20": a date right beside the event. */
export function findEventDates(sentence: LinkedSentence): FactCandidate[] {
  const { items } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    const subject = item.type === "mention" ? entityAt(sentence, at) : null;
    if (subject?.kind !== "Event" || MOVES.has(subject.headClass ?? "")) return [];
    const isPlaced = /^(?:in|at|near)$/.test(wordOf(items[at + 1])) && items[at + 2]?.type === "mention";
    const next = at + (isPlaced ? 3 : 1);
    const date = items[next + (wordOf(items[next]) === "on" ? 1 : 0)];
    if (date?.type !== "date" || date.iso === null) return [];
    const parts = { relation: "OCCURRED_ON", subject, object: date, date } as const;
    return [makeCandidate({ ...parts, confidence: BESIDE_CONFIDENCE, rule: "event-beside-date", at })];
  });
}
