import { headOf, isToken, type Item, wordOf } from "../../names/item.js";
import type { LinkedEntity } from "../../link/index.js";
import { entityAt, type LinkedSentence } from "../fact-candidate.js";
import { clauseEnd, type Doubt, isGerund } from "./doubt.js";

type Effect = Doubt["effect"];

function effectsOf(lists: Readonly<Record<string, Effect>>): ReadonlyMap<string, Effect> {
  return new Map(
    Object.entries(lists).flatMap(([verbs, effect]) => verbs.split(" ").map((verb) => [verb, effect])),
  );
}

/** What a verb says of the gerund right after it: "denied attacking". */
const BEFORE_GERUND = effectsOf({
  deny: "denied",
  "consider propose suggest discuss contemplate recommend": "possible",
  "avoid stop cease halt oppose quit resist": "dropped",
});

/** What a verb says of a gerund behind a preposition: "accused Norway of attacking". */
const BEFORE_PREPOSITION = effectsOf({
  "accuse suspect charge blame": "possible",
  "acquit clear exonerate absolve": "denied",
  "prevent stop bar ban block keep dissuade discourage prohibit deter refrain warn caution advise": "dropped",
  "criticise criticize condemn thank praise punish sanction arrest convict jail fine apologise apologize":
    "stands",
});
const PREPOSITIONS: ReadonlySet<string> = new Set(["of", "for", "from", "with", "against"]);
/** How many items may stand between the verb and the preposition. */
const REACH = 8;

/** Gerunds that somebody denies, is accused of, or is kept from. */
export function doubtedGerunds(sentence: LinkedSentence): Doubt[] {
  const { items } = sentence;
  return items.flatMap((item, at): Doubt[] => {
    if (PROPOSALS.test(headOf(item))) return proposed(items, at);
    if (!isToken(item) || (item.tag !== "verb" && item.tag !== "participle" && item.tag !== "gerund"))
      return [];
    return [...directly(sentence, at, item.lemma), ...behindPreposition(sentence, at, item.lemma)];
  });
}

/** What nobody has done yet: "a proposal for signing". */
const PROPOSALS =
  /^(?:proposals?|plans?|calls?|offers?|bids?|threats?|ideas?|possibility|risks?|hopes?|options?|aims?|goals?|intentions?|demands?|requests?|suggestions?|chances?|prospects?|likelihood)$/;

function proposed(items: readonly Item[], noun: number): Doubt[] {
  const gerund = noun + 2;
  if (!/^(?:for|of|against|on)$/.test(wordOf(items[noun + 1])) || !isGerund(items[gerund])) return [];
  return [{ start: gerund, end: clauseEnd(items, gerund), effect: "dropped", actor: null, speaker: null }];
}

function directly(sentence: LinkedSentence, at: number, lemma: string): Doubt[] {
  const { items } = sentence;
  const isRuledOut = lemma === "rule" && wordOf(items[at + 1]) === "out";
  const effect = isRuledOut ? "dropped" : BEFORE_GERUND.get(lemma);
  const gerund = at + (isRuledOut ? 2 : 1);
  if (effect === undefined || !isGerund(items[gerund])) return [];
  const speaker = effect === "denied" ? entityBefore(sentence, at) : null;
  return [{ start: gerund, end: clauseEnd(items, gerund), effect, actor: speaker, speaker }];
}

function behindPreposition(sentence: LinkedSentence, at: number, lemma: string): Doubt[] {
  const { items } = sentence;
  const effect = BEFORE_PREPOSITION.get(lemma);
  if (effect === undefined) return [];
  for (let to = at + 1; to <= at + REACH && to < items.length; to += 1) {
    if (!PREPOSITIONS.has(wordOf(items[to])) || !isGerund(items[to + 1])) continue;
    const between = entityBetween(sentence, at + 1, to);
    const isAgent = between !== null && wordOf(items[between.at - 1]) === "by";
    const before = entityBefore(sentence, at);
    const actor = between === null || isAgent ? before : between.entity;
    const speaker = isAgent ? between.entity : between === null ? null : before;
    const says = lemma === "accuse" || lemma === "suspect" || lemma === "blame";
    return [{ start: to, end: clauseEnd(items, to + 1), effect, actor, speaker: says ? speaker : null }];
  }
  return [];
}

function entityBetween(
  sentence: LinkedSentence,
  from: number,
  to: number,
): { entity: LinkedEntity; at: number } | null {
  for (let at = from; at < to; at += 1) {
    const item = sentence.items[at];
    const entity = item?.type === "mention" && item.adjectival ? null : entityAt(sentence, at);
    if (entity !== null) return { entity, at };
  }
  return null;
}

/** Who stands before a predicate: "Norway has repeatedly denied". */
export function entityBefore(sentence: LinkedSentence, verb: number): LinkedEntity | null {
  let at = verb - 1;
  while (at >= 0 && isPredicatePart(sentence.items[at])) at -= 1;
  return entityAt(sentence, at);
}

function isPredicatePart(item: Item | undefined): boolean {
  return isToken(item) && ["auxiliary", "adverb", "modal", "not"].includes(item.tag);
}
