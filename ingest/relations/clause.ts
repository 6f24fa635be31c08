import { type Item, type Value, wordOf } from "../names/item.js";
import { readAfter } from "./clause-objects.js";
import type { Argument, Clause } from "./clause-parts.js";
import { findSubjects } from "./clause-subjects.js";
import type { LinkedEntity } from "../link/index.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";
import { impliedSubjects } from "./implied-subjects.js";
import { findVerbGroups } from "./verb-group.js";

export type { Argument, Clause } from "./clause-parts.js";

/** Find the predicates of a sentence with their subjects and objects, without a parser: nearest fitting entities. */
export function findClauses(sentence: LinkedSentence, constituency: LinkedEntity | null = null): Clause[] {
  const groups = findVerbGroups(sentence.items);
  const clauses: Clause[] = [];
  const setting = settingOf(sentence);
  groups.forEach((verb, i) => {
    const limit = groups[i + 1]?.start ?? sentence.items.length;
    const after = readAfter(sentence, verb.end, limit);
    if (verb.finite && isFirst(clauses)) after.date ??= openingDate(sentence.items);
    if (setting !== null && verb.finite && !after.oblique.has("in")) after.oblique.set("in", [setting]);
    if (constituency !== null && ELECTING.has(verb.lemma) && !after.oblique.has("in"))
      after.oblique.set("in", [{ entity: constituency, at: verb.start }]);
    const surface = verb.finite
      ? findSubjects(sentence, verb, clauses.at(-1))
      : impliedSubjects(sentence, verb, clauses);
    const agents = after.oblique.get("by") ?? [];
    const clause = {
      verb,
      objectNoun: after.noun,
      date: after.date,
      end: after.end,
      oblique: after.oblique,
      objectOwners: after.owners,
    };
    clauses.push(
      verb.passive
        ? { ...clause, subjects: agents, objects: surface }
        : { ...clause, subjects: surface, objects: after.objects },
    );
  });
  return clauses.map((clause, i) => completeObjects(sentence.items, clause, clauses[i + 1]));
}

/** Objects that stand elsewhere: "arrested and questioned X" share one, "those elected were X and Y" names them after. */
function completeObjects(items: readonly Item[], clause: Clause, next: Clause | undefined): Clause {
  if (next === undefined || clause.objects.length > 0 || clause.objectNoun !== null) return clause;
  const { verb } = clause;
  const isJoined = next.verb.start === verb.end + 1 && /^(?:and|or)$/.test(wordOf(items[verb.end]));
  if (isJoined && !verb.passive && !next.verb.passive) return { ...clause, objects: next.objects };
  // A past form right before "were" has no object to come: it describes the subject, which is named behind.
  const isReduced = verb.finite && verb.end - verb.start === 1 && clause.end === next.verb.start;
  // "The candidates elected were X and Y": they are X and Y.
  const isOpen = clause.subjects.every(({ entity }) => entity.kind === "Group" && entity.headClass !== null);
  if (!isReduced || next.verb.lemma !== "be" || next.verb.passive || !isOpen) return clause;
  if (clause.subjects.length > 0 && next.objects.length === 0) return clause;
  return { ...clause, verb: { ...verb, passive: true }, subjects: [], objects: next.objects };
}

function isFirst(clauses: readonly Clause[]): boolean {
  return !clauses.some(({ verb }) => verb.finite);
}

/** "On January 9, the forces ...": a date that opens the sentence dates its first predicate. */
function openingDate(items: readonly Item[]): Value | null {
  const at = /^(?:on|in|since|by)$/.test(wordOf(items[0])) ? 1 : 0;
  const date = items[at];
  return date?.type === "date" ? date : null;
}

/** What is told of a constituency in the sentences after the one that names it. */
const ELECTING: ReadonlySet<string> = new Set(["elect", "re-elect", "reelect"]);

/** "In the north constituency, Jane Doe was elected": where the sentences that follow go on to tell who was. */
export function constituencyOf(sentence: LinkedSentence): LinkedEntity | null {
  const entity = settingOf(sentence)?.entity ?? null;
  return entity !== null && /\b(?:constituency|district|ward|riding|borough|county)\b/i.test(entity.name)
    ? entity
    : null;
}

/** "In the north constituency, ...": a place that opens the sentence holds for what it says. */
function settingOf(sentence: LinkedSentence): Argument | null {
  const { items } = sentence;
  const at = wordOf(items[1]) === "the" ? 2 : 1;
  const entity = wordOf(items[0]) === "in" && items[at]?.type === "mention" ? entityAt(sentence, at) : null;
  return entity?.kind === "Place" || entity?.kind === "Country" ? { entity, at } : null;
}
