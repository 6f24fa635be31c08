import { isToken, type Item, wordOf } from "../names/item.js";
import type { Argument, Clause } from "./clause.js";
import { isBeforeNoun } from "./clause-parts.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.66;
/** How something begins of which what went before is the cause; meetings and matches only follow one another. */
const BEGINNING: ReadonlySet<string> = new Set([
  "begin",
  "erupt",
  "break",
  "start",
  "flare",
  "spread",
  "ignite",
]);
const CAUSED: ReadonlySet<string> = new Set(["unrest", "strike", "war", "coup"]);
/** How many items behind the verb the cause may stand. */
const REACH = 20;

/** "The protests erupted after the arrest of Jane Doe": unrest has its cause in what it began after. */
export function findCauses(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  return clauses.flatMap((clause): FactCandidate[] => {
    const { verb, subjects, date } = clause;
    const began = subjects.filter(
      ({ entity }) => entity.kind === "Event" && CAUSED.has(entity.headClass ?? ""),
    );
    if (verb.passive || verb.negated || !BEGINNING.has(verb.lemma) || began.length === 0) return [];
    const cause = causeAfter(sentence, verb.end);
    if (cause === null) return [];
    return began
      .filter(({ entity }) => entity !== cause.entity)
      .map(({ entity: object }) =>
        makeCandidate({
          relation: "CAUSE_OF",
          subject: cause.entity,
          object,
          date,
          modality: verb.modality,
          confidence: CONFIDENCE,
          rule: "began-after",
          at: verb.start,
        }),
      );
  });
}

/** The event right behind "after" or "following". */
function causeAfter(sentence: LinkedSentence, start: number): Argument | null {
  const { items } = sentence;
  const after = items.findIndex(
    (item, at) => at >= start && at < start + REACH && /^(?:after|following|over)$/.test(wordOf(item)),
  );
  if (after < 0 || items.slice(start, after).some(opensClause)) return null;
  let at = after + 1;
  while (isBeforeNoun(items[at])) at += 1;
  const item = items[at];
  const entity = item?.type === "mention" ? entityAt(sentence, at) : null;
  return entity?.kind === "Event" && wordOf(items[at + 1]) !== "'s" ? { entity, at } : null;
}

/** "began on Monday, when": what follows another verb follows that one. */
function opensClause(item: Item): boolean {
  return isToken(item) && /^(?:verb|modal|relative|auxiliary)$/.test(item.tag);
}
