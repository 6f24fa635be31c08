import { headOf, isToken, type Item, wordOf } from "../../names/item.js";
import type { Clause } from "../clause.js";
import type { LinkedSentence } from "../fact-candidate.js";
import { clauseEnd, type Doubt } from "./doubt.js";
import { doubtedGerunds, entityBefore } from "./doubted-gerunds.js";

/**
 * The parts of a sentence that deny, doubt or only suppose what they say, after the scopes of trigger words of NegEx
 * (Chapman et al., 2001, https://doi.org/10.1006/jbin.2001.1029). "Not" beside a verb and reported denials ("denied that")
 * are read with the verb and the speech.
 */
export function findDoubts(sentence: LinkedSentence, clauses: readonly Clause[]): Doubt[] {
  const { items } = sentence;
  return [
    ...doubtedGerunds(sentence),
    ...items.flatMap((_, at) => [
      ...doubtedClause(sentence, at),
      ...hedged(items, at),
      ...supposed(items, at),
      ...nobody(items, at),
    ]),
    ...clauses.flatMap(({ verb }) =>
      isNoObject(items, verb.end) ? [plain(verb.start, verb.end, "denied")] : [],
    ),
  ];
}

function plain(start: number, end: number, effect: Doubt["effect"]): Doubt {
  return { start, end, effect, actor: null, speaker: null };
}

const CLAIMS =
  /^(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|accusations?|assertions?|speculation)$/;
const EVIDENCE = /^(?:evidence|proof|indications?|signs?|truth|suggestion)$/;
const REJECTING: ReadonlySet<string> = new Set("reject dismiss deny refute dispute rebut".split(" "));
/** How many items may stand between the verb and what it rejects. */
const REACH = 6;

/** "no evidence that", "it is not true that", "rejected claims that", "rumours that". */
function doubtedClause(sentence: LinkedSentence, at: number): Doubt[] {
  const { items } = sentence;
  if (wordOf(items[at]) !== "that") return [];
  const noun = headOf(items[at - 1]);
  const scope = [at, clauseEnd(items, at)] as const;
  if (/^(?:untrue|false)$/.test(noun) || (noun === "true" && hasWord(items, at - 2, NOT)))
    return [plain(...scope, "denied")];
  if (EVIDENCE.test(noun) && hasWord(items, at - 2, /^(?:no|without|little|any)$/))
    return [plain(...scope, "dropped")];
  if (!CLAIMS.test(noun)) return [];
  for (let verb = at - 2; verb >= Math.max(0, at - REACH); verb -= 1) {
    const item = items[verb];
    if (isToken(item) && REJECTING.has(item.lemma))
      return [{ ...plain(...scope, "denied"), speaker: entityBefore(sentence, verb) }];
  }
  return [plain(...scope, "possible")];
}

/** A noun, also one that is a mention: "claims". */
const NOT = /^(?:not|n't|n’t|hardly)$/;

/** Within three items before. */
function hasWord(items: readonly Item[], from: number, words: RegExp): boolean {
  return [from, from - 1, from - 2].some((at) => words.test(wordOf(items[at])));
}

const HEDGES = /^(?:allegedly|reportedly|supposedly|purportedly|perhaps|possibly|maybe|probably)$/;

/** "has allegedly attacked": the predicate around the adverb, and what comes after. */
function hedged(items: readonly Item[], at: number): Doubt[] {
  return HEDGES.test(wordOf(items[at])) ? [plain(Math.max(0, at - 2), clauseEnd(items, at), "possible")] : [];
}

/** "if Norway attacks". */
function supposed(items: readonly Item[], at: number): Doubt[] {
  return /^(?:if|unless|whether)$/.test(wordOf(items[at]))
    ? [plain(at, clauseEnd(items, at), "possible")]
    : [];
}

const NO_DENIAL = /^(?:longer|doubt|fewer|less|more|later|sooner|earlier|matter|stranger)$/;

/** "No company bought", "neither X nor Y supported": who did it did not. */
function nobody(items: readonly Item[], at: number): Doubt[] {
  const word = wordOf(items[at]);
  if (word === "neither") return [plain(at, clauseEnd(items, at), "denied")];
  const isNobody = /^(?:nobody|no-one|none)$/.test(word);
  const isNo = word === "no" && isNamed(items[at + 1]);
  return isNobody || isNo ? [plain(at, clauseEnd(items, at), "dropped")] : [];
}

function isNamed(item: Item | undefined): boolean {
  return (
    item !== undefined && (!isToken(item) || (/^\p{L}/u.test(item.lower) && !NO_DENIAL.test(item.lower)))
  );
}

/** "signed no treaty with": the verb's own object is none. */
function isNoObject(items: readonly Item[], end: number): boolean {
  return wordOf(items[end]) === "no" && isNamed(items[end + 1]);
}
