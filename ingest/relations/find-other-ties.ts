import type { Argument, Clause } from "./clause.js";
import { allowsKinds } from "../../src/graph/relations.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.5;

/** Verbs that say little by themselves, or only that somebody speaks, thinks or wants. */
const EMPTY: ReadonlySet<string> = new Set(
  `be have do get make take give go come become seem appear remain put let keep see say tell state note think believe
  know feel find hear want need like begin start continue try use include mean call know hope add ask set look turn
  expect consider understand show suggest report claim argue write describe hold bring leave read regard concern
  involve follow cite quote compare reach face move pass play spend last cost quote name run stand lie sit work bear
  wear draw carry raise spread return join end enter fall rise grow own lose win`.split(/\s+/),
);

/** What a clear verb says between two names when no rule knows the verb: its base form is the role. */
export function findOtherTies(
  { items }: LinkedSentence,
  clause: Clause,
  known: readonly FactCandidate[],
): FactCandidate[] {
  const { verb, subjects, objects } = clause;
  if (EMPTY.has(verb.lemma) || verb.modality === "possible" || !verb.finite) return [];
  if (known.some(({ at }) => at === verb.start)) return [];
  // A subject that the verb shares with one before is less sure to be who does it.
  const isBeside = (verb.passive ? objects : subjects).every(({ at }) => verb.start - at <= MAX_SUBJECT_GAP);
  if (!isBeside) return [];
  const isName = ({ at }: Argument) => {
    const item = items[at];
    return item?.type === "mention" && item.form === "name" && !item.adjectival;
  };
  const from = subjects.filter(isName);
  const to = objects.filter(isName);
  if (from.length !== 1 || to.length !== 1) return [];
  const [subject] = from;
  const [object] = to;
  if (subject === undefined || object === undefined || subject.entity === object.entity) return [];
  // A name right behind the verb; further on it may belong to something else.
  const near = verb.passive ? subject.at - verb.end <= MAX_GAP : object.at - verb.end <= MAX_GAP;
  if (!near || !allowsKinds("RELATED_TO", subject.entity.kind, object.entity.kind)) return [];
  return [
    makeCandidate({
      relation: "RELATED_TO",
      subject: subject.entity,
      object: object.entity,
      role: verb.lemma,
      polarity: verb.negated ? "denied" : "asserted",
      modality: verb.modality,
      date: clause.date,
      confidence: CONFIDENCE,
      rule: "other-verb",
      at: verb.start,
    }),
  ];
}

const MAX_GAP = 2;
const MAX_SUBJECT_GAP = 2;
