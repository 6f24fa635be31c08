import { wordOf } from "../names/item.js";
import type { Argument, Clause } from "./clause-parts.js";
import type { LinkedSentence } from "./fact-candidate.js";

const BODIES: ReadonlySet<string> = new Set(["Organization", "Country"]);
const NOT_IT: ReadonlySet<string> = new Set(["Person", "Group"]);
/** Verbs whose subject is who "it" means in what follows: "Acme Motors said it would". */
const SAYING: ReadonlySet<string> = new Set(
  "say announce add claim deny warn insist confirm declare pledge promise vow admit acknowledge state report hope".split(
    " ",
  ),
);

/**
 * Predicates whose "it" or "them" is clear from the predicate before: "Norway proposed the treaty, while Sweden rejected it".
 * Where two things could be meant, nothing is.
 * @param earlier the predicates of the sentence before
 */
export function resolveThings(
  { items }: LinkedSentence,
  clauses: readonly Clause[],
  earlier: readonly Clause[],
): readonly Clause[] {
  const resolved: Clause[] = [];
  for (const clause of clauses) {
    const before = resolved.findLast(({ verb }) => verb.finite && verb.end <= clause.verb.start);
    const first = before ?? earlier.find(({ verb }) => verb.finite);
    resolved.push(first === undefined ? clause : withObject(items, withSubject(items, clause, first), first));
  }
  return resolved;
}

/** "It was built by Acme", "Acme said it would": who or what "it" is before a predicate. */
function withSubject(items: LinkedSentence["items"], clause: Clause, before: Clause): Clause {
  const { verb } = clause;
  const surface = verb.passive ? clause.objects : clause.subjects;
  const at = verb.start - 1;
  if (!verb.finite || surface.length > 0 || wordOf(items[at]) !== "it") return clause;
  const [only, ...others] = surfaceOf(before);
  if (only === undefined || others.length > 0 || NOT_IT.has(only.entity.kind)) return clause;
  const isSaid = SAYING.has(before.verb.lemma) && BODIES.has(only.entity.kind);
  if (at > 0 && !isSaid) return clause;
  const meant = [{ entity: only.entity, at }];
  return verb.passive ? { ...clause, objects: meant } : { ...clause, subjects: meant };
}

/** "rejected it", "blocked them". */
function withObject(items: LinkedSentence["items"], clause: Clause, before: Clause): Clause {
  const { verb } = clause;
  const pronoun = wordOf(items[verb.end]);
  if (verb.passive || clause.objects.length > 0 || clause.objectNoun !== null) return clause;
  const meant =
    pronoun === "it" ? thingIn(before, clause) : pronoun === "them" ? severalIn(before, clause) : [];
  return meant.length === 0
    ? clause
    : { ...clause, objects: meant.map(({ entity }) => ({ entity, at: verb.end })) };
}

function surfaceOf({ verb, subjects, objects }: Clause): readonly Argument[] {
  return verb.passive ? objects : subjects;
}

/** The one thing that the predicate before is about, if its subject is nothing that "it" could mean. */
function thingIn(before: Clause, { subjects }: Clause): readonly Argument[] {
  if (before.verb.passive) return [];
  const [only, ...others] = before.objects;
  const isClear =
    before.subjects.length > 1 ||
    before.subjects.every(({ entity }) => NOT_IT.has(entity.kind) || isOne(entity, subjects));
  if (only === undefined || others.length > 0 || !isClear || NOT_IT.has(only.entity.kind)) return [];
  return isOne(only.entity, subjects) ? [] : [only];
}

/** The several that the predicate before is about, if its subject is one. */
function severalIn(before: Clause, { subjects }: Clause): readonly Argument[] {
  if (before.verb.passive || before.subjects.length !== 1 || before.subjects[0]?.entity.kind === "Group")
    return [];
  const hit = ["on", "against"].flatMap((word) => before.oblique.get(word) ?? []);
  const objects = isMany(before.objects) ? before.objects : hit;
  const isSeveral = isMany(objects);
  return isSeveral && !objects.some(({ entity }) => isOne(entity, subjects)) ? objects : [];
}

function isMany(found: readonly Argument[]): boolean {
  return found.length > 1 || found[0]?.entity.kind === "Group";
}

function isOne(entity: Argument["entity"], among: readonly Argument[]): boolean {
  return among.some((argument) => argument.entity === entity);
}
