import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import type { Clause } from "./clause.js";
import { type FactCandidate, type FoundFact, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import type { Speech } from "./find-speech.js";

const STATED_CONFIDENCE = 0.65;

interface Sentence {
  readonly sentence: LinkedSentence;
  readonly candidates: readonly FactCandidate[];
  readonly speeches: readonly Speech[];
  readonly clauses: readonly Clause[];
  /** What the sentences before said. */
  readonly earlier: readonly FoundFact[];
}

/**
 * Say of every fact of a sentence who states it. What stands inside reported speech is said by its speaker, the
 * innermost one; titles and other things taken for granted are said by the article. A denial of what was said before
 * repeats it, denied. Who speaks about what is a fact too.
 */
export function attributeFacts(input: Sentence): FoundFact[] {
  const { sentence, candidates, speeches } = input;
  const index = sentence.sentence.index;
  const facts = candidates.map((candidate): FoundFact => {
    const speech = candidate.presupposed ? undefined : innermost(speeches, candidate);
    const statedBy = speech?.speaker ?? null;
    const polarity =
      speech?.denied === true && candidate.polarity === "asserted" ? "denied" : candidate.polarity;
    return { ...candidate, polarity, sentence: index, statedBy };
  });
  return [
    ...facts,
    ...denials(input, facts),
    ...statements(input).map((fact) => ({ ...fact, sentence: index, statedBy: null })),
  ];
}

function innermost(speeches: readonly Speech[], { at, subject }: FactCandidate): Speech | undefined {
  const around = speeches.filter(
    (speech) =>
      speech.about === "here" && speech.start <= at && at < speech.end && speech.speaker !== subject,
  );
  return [...around].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** "X wrote about 164 dead, but Y denied this information": the same fact, said by X and denied by Y. */
function denials({ sentence, speeches, earlier }: Sentence, here: readonly FoundFact[]): FoundFact[] {
  const index = sentence.sentence.index;
  return speeches
    .filter((speech) => speech.about === "before" && speech.denied)
    .flatMap((speech) => {
      const inSentence = here.filter(
        (fact) => fact.at < speech.start && !fact.presupposed && fact.statedBy !== null,
      );
      const before = earlier.filter(
        (fact) => fact.sentence === index - 1 && !fact.presupposed && fact.statedBy !== null,
      );
      const denied = inSentence.length > 0 ? inSentence : before;
      return denied.map((fact): FoundFact => ({
        ...fact,
        statedBy: speech.speaker,
        polarity: "denied",
        sentence: index,
        rule: "denial",
      }));
    });
}

/** The speaker speaks about the entity that the reported clause is about: its subject. */
function statements({ speeches, clauses }: Sentence): FactCandidate[] {
  return speeches.flatMap((speech): FactCandidate[] => {
    const inside = clauses.filter(({ verb }) => verb.start >= speech.start && verb.end <= speech.end);
    const topic = inside[0] === undefined ? null : topicOf(inside[0]);
    if (speech.about === "before" || topic === null || topic === speech.speaker) return [];
    if (!allowsKinds("STATED_ABOUT", speech.speaker.kind, topic.kind)) return [];
    return [
      makeCandidate({
        relation: "STATED_ABOUT",
        subject: speech.speaker,
        object: topic,
        confidence: STATED_CONFIDENCE,
        rule: "speech",
        at: speech.start,
      }),
    ];
  });
}

function topicOf(clause: Clause): LinkedEntity | null {
  const subjects = clause.verb.passive ? clause.objects : clause.subjects;
  return subjects[0]?.entity ?? null;
}
