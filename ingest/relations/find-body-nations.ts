import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import { isBodyNoun } from "../names/kinds-beside-nouns.js";
import { isModifier } from "./clause-objects.js";
import { isStateBody } from "./public-body.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.7;
/** How many words of description may stand between the nation and the body's name. */
const REACH = 4;

/** "the Kenyan start-up Acme Orbit": a body that is described with its nation is there. */
export function findBodyNations(sentence: LinkedSentence): FactCandidate[] {
  return sentence.items.flatMap((item, at): FactCandidate[] => {
    const subject = item.type === "mention" && item.form === "name" ? entityAt(sentence, at) : null;
    if (subject?.kind !== "Organization") return [];
    const described = nationBefore(sentence, at);
    const object = described ?? possessorOf(sentence, at);
    if (object?.kind !== "Country" || subject.name.includes(object.name)) return [];
    const isState = described === null && isStateBody(subject.name);
    return [
      makeCandidate({
        relation: isState ? "PART_OF" : "LOCATED_IN",
        subject,
        object,
        confidence: CONFIDENCE,
        rule: "body-nation",
        at,
        presupposed: true,
      }),
    ];
  });
}

/** "Italy's Acme Motors" is there, "Italy's Foreign Ministry" is a part of the state. */
function possessorOf(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  const owner = items[at - 2];
  // "Norway's NATO ambassador": the body only says which ambassador.
  if (isModifier(items, at)) return null;
  const isOwner = wordOf(items[at - 1]) === "'s" && owner?.type === "mention" && owner.form === "name";
  return isOwner && !owner.adjectival && owner.kind === "Country" ? entityAt(sentence, at - 2) : null;
}

function nationBefore(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  let before = at - 1;
  while (before > at - REACH && isDescribing(items[before])) before -= 1;
  const nation = items[before];
  const hasNoun = isBodyNoun(wordOf(items[at - 1])) && before < at - 1;
  return hasNoun && nation?.type === "mention" && nation.adjectival ? entityAt(sentence, before) : null;
}

function isDescribing(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "noun" || item.tag === "adjective") && item.lower !== "'s";
}
