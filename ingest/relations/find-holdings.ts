import type { Modality } from "../../src/graph/annotations.js";
import type { Value } from "../names/item.js";
import type { Clause } from "./clause.js";
import { countedNoun, numberAfter } from "./counted-nouns.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.66;
const HOLDERS: ReadonlySet<string> = new Set([
  "Person",
  "Organization",
  "Country",
  "Place",
  "Law",
  "Product",
  "Work",
]);
/** Verbs whose subject has so many of what is their object. */
const HOLDING: ReadonlySet<string> = new Set(
  `have employ own operate include comprise contain cover hold run open deploy send receive win score earn report record
  invest produce build lose gain attract draw manage command house seat host serve manufacture represent span close
  cut lay order export import treat register publish collect need require boast maintain control field carry feature`.split(
    /\s+/,
  ),
);
/** Money that somebody has, by what is done with it. */
const MONEY: ReadonlyMap<string, string> = new Map(
  (
    [
      ["investment", "invest"],
      ["payment", "pay spend"],
      ["donation", "donate pledge contribute promise give grant"],
      ["funds raised", "raise collect"],
      ["money received", "earn receive"],
      ["loss", "lose"],
      ["cost", "cost"],
      ["loan", "lend borrow"],
      ["debt", "owe"],
    ] as const
  ).flatMap(([role, verbs]) => verbs.split(" ").map((verb) => [verb, role] as const)),
);
/** Units of time and measure say how long or how far, not how many somebody has. */
const NOT_HELD =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|degrees?|percent|points? of|ways?|things?|reasons?)$/;

/** How many of something somebody has: "employs 7,400 people", "has opened 14 shelters", "donated $5 million". */
export function findHoldings(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  return clauses.flatMap((clause): FactCandidate[] => {
    const { verb, subjects } = clause;
    const [holder, ...others] = verb.passive ? [] : subjects;
    const at = numberAfter(sentence.items, verb.end);
    const value = sentence.items[at];
    if (holder === undefined || others.length > 0 || value?.type !== "quantity" || verb.negated) return [];
    const role = roleOf(sentence, clause, at, value);
    if (role === null || !HOLDERS.has(holder.entity.kind)) return [];
    const modality: Modality = verb.modality;
    return [
      makeCandidate({
        relation: "HAS_QUANTITY",
        subject: holder.entity,
        object: value,
        role,
        modality,
        confidence: CONFIDENCE,
        rule: "holding",
        at: verb.start,
      }),
    ];
  });
}

function roleOf(sentence: LinkedSentence, { verb }: Clause, at: number, value: Value): string | null {
  if (value.unit === "%") return null;
  if (value.unit !== null) return MONEY.get(verb.lemma) ?? null;
  const noun = HOLDING.has(verb.lemma) ? countedNoun(sentence.items, at) : null;
  return noun === null || NOT_HELD.test(noun) ? null : noun;
}
