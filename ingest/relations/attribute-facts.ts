import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { isModifier } from "./clause-objects.js";
import {
  entityAt,
  type FactCandidate,
  type FoundFact,
  isValue,
  type LinkedSentence,
  makeCandidate,
} from "./fact-candidate.js";
import type { Speech } from "./find-speech.js";

const STATED_CONFIDENCE = 0.6;
/** When the topic stands inside the subject's phrase, or is the object. */
const PHRASE_CONFIDENCE = 0.52;
const MAX_PHRASE = 14;

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
  const facts = candidates
    .filter((candidate) => !isTeller(input, candidate))
    .map((candidate): FoundFact => {
      const speech = candidate.presupposed ? undefined : innermost(speeches, candidate);
      const statedBy = candidate.claimedBy ?? speech?.speaker ?? null;
      const polarity =
        speech?.denied === true && candidate.polarity === "asserted" ? "denied" : candidate.polarity;
      return { ...candidate, polarity, sentence: index, statedBy };
    });
  return [
    ...facts,
    ...denials(input, facts),
    ...[...statements(input), ...countedTopics(speeches, facts)].map((fact) => ({
      ...fact,
      sentence: index,
      statedBy: null,
    })),
  ];
}

/** "killing 20 people, officials said": who tells it behind was not killed. */
function isTeller({ sentence, speeches }: Sentence, { object, at, presupposed }: FactCandidate): boolean {
  if (presupposed || isValue(object)) return false;
  const speech = speeches.find(({ about, start, end }) => about === "here" && start === 0 && at < end);
  if (speech?.speaker !== object) return false;
  return (
    !sentence.items.some((item) => /^(?:us|me|we|i|him|her|he|she|himself|herself)$/.test(wordOf(item))) &&
    !isNamedIn(sentence, object, speech.end)
  );
}

/** True where somebody is also named in what is said. */
function isNamedIn(sentence: LinkedSentence, entity: LinkedEntity, end: number): boolean {
  return sentence.items.slice(0, end).some((_, at) => entityAt(sentence, at) === entity);
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

/** The speaker speaks about the entity that the reported clause is about. */
function statements({ sentence, speeches, clauses }: Sentence): FactCandidate[] {
  return speeches.flatMap((speech): FactCandidate[] => {
    const topic = topicOf(sentence, speech, clauses);
    if (
      speech.about === "before" ||
      speech.continued === true ||
      topic === null ||
      topic.entity === speech.speaker ||
      // Who reports what another says speaks of what that one speaks of.
      speeches.some(({ speaker }) => speaker === topic.entity)
    )
      return [];
    if (!allowsKinds("STATED_ABOUT", speech.speaker.kind, topic.entity.kind) || !isTopic(topic.entity))
      return [];
    return [
      makeCandidate({
        relation: "STATED_ABOUT",
        subject: speech.speaker,
        object: topic.entity,
        confidence: topic.confidence,
        rule: "speech",
        at: speech.start,
      }),
    ];
  });
}

/** Of what has no name only events and works are spoken about; people and things are only mentioned. */
function isTopic({ kind, headClass }: LinkedEntity): boolean {
  return headClass === null || kind === "Event" || kind === "Work" || kind === "Law";
}

/** "X wrote about 164 dead": who tells a number of an event speaks about the event. */
function countedTopics(speeches: readonly Speech[], facts: readonly FoundFact[]): FactCandidate[] {
  return facts
    .filter(({ relation, subject }) => relation === "HAS_QUANTITY" && subject.kind === "Event")
    .flatMap(({ statedBy, subject, at }): FactCandidate[] => {
      const isSpoken = statedBy !== null && speeches.some(({ speaker }) => speaker === statedBy);
      if (!isSpoken || !allowsKinds("STATED_ABOUT", statedBy.kind, subject.kind)) return [];
      const parts = { relation: "STATED_ABOUT", subject: statedBy, object: subject } as const;
      return [makeCandidate({ ...parts, confidence: PHRASE_CONFIDENCE, rule: "speech-number", at })];
    });
}

interface Topic {
  readonly entity: LinkedEntity;
  readonly confidence: number;
}

/**
 * The subject of the first reported clause; what stands in its noun phrase ("the treatment of X was"); or, when the
 * speaker speaks of themselves ("said he supported X"), the object.
 */
function topicOf(sentence: LinkedSentence, speech: Speech, clauses: readonly Clause[]): Topic | null {
  const inside = clauses.filter(
    ({ verb }) => verb.finite && verb.start >= speech.start && verb.end <= speech.end,
  );
  const [first] = inside;
  if (first === undefined) return null;
  const { verb, subjects, objects } = first;
  const subject = (verb.passive ? objects : subjects)[0]?.entity;
  const object = verb.passive ? undefined : objects[0]?.entity;
  if (subject === speech.speaker)
    return object === undefined ? null : { entity: object, confidence: PHRASE_CONFIDENCE };
  if (subject !== undefined) return { entity: subject, confidence: STATED_CONFIDENCE };
  const inPhrase = entityInPhrase(sentence, speech.start, verb.start) ?? object ?? null;
  return inPhrase === null ? null : { entity: inPhrase, confidence: PHRASE_CONFIDENCE };
}

/** "the large amount of positive feedback for X": the one entity behind a preposition in the subject's phrase. */
function entityInPhrase(sentence: LinkedSentence, start: number, end: number): LinkedEntity | null {
  const { items } = sentence;
  const found = new Set<LinkedEntity>();
  // "told the BBC that": who is told is not what it is about.
  const isTold = /^(?:told|tells?|telling)$/.test(wordOf(items[start - 1])) || wordOf(items[start]) === "to";
  const first = isTold ? hearerEnd(items, start) : start;
  for (let at = first; at < end; at += 1) {
    const item = items[at];
    const isHead =
      item?.type === "mention" && !item.adjectival && !isModifier(items, at) && !isWhere(items, at);
    const entity = isHead ? entityAt(sentence, at) : null;
    // A place in a phrase is where, not what about.
    if (entity !== null && entity.kind !== "Place" && entity.kind !== "Country") found.add(entity);
  }
  const [only] = found;
  return found.size === 1 && end - start < MAX_PHRASE ? (only ?? null) : null;
}

/** "said at the ceremony that": where or when something is said is not what about. */
function isWhere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isArticle = isToken(before) && before.tag === "determiner";
  return /^(?:at|in|on|during|after|before|near|from)$/.test(wordOf(items[at - (isArticle ? 2 : 1)]));
}

function hearerEnd(items: readonly Item[], start: number): number {
  const hearer = items.findIndex((item, at) => at >= start && item.type === "mention");
  return hearer < 0 ? start : hearer + 1;
}
