import type { Value } from "../../names/item.js";
import type { Argument, Clause } from "../clause-parts.js";
import { bodyBehind, makersOf } from "./makers.js";
import type { SentenceTree } from "./sentence-tree.js";
import { isPassive, moodOf } from "./tree-verbs.js";

/** The predicates of a sentence with their subjects and objects, read from its tree. */
export function treeClauses(tree: SentenceTree): Clause[] {
  return tree.words.flatMap((word, at): Clause[] => {
    if (word.tag !== "VERB") return [];
    const clause = clauseOf(tree, at);
    return clause === null ? [] : [clause];
  });
}

function clauseOf(tree: SentenceTree, verb: number): Clause | null {
  const item = tree.itemOf[verb] ?? -1;
  if (item < 0 || tree.item(verb)?.type !== "token") return null;
  const passive = isPassive(tree, verb);
  const mood = moodOf(tree, verb);
  const surface = subjectsOf(tree, verb, passive);
  const found = objectsOf(tree, verb);
  const oblique = obliqueOf(tree, verb);
  const agents = tree.children(verb, "obl:agent").flatMap((agent) => tree.arguments(agent));
  const by = agents.length > 0 ? agents : passive ? (oblique.get("by") ?? []) : [];
  const noun = objectNoun(tree, verb);
  const opener = tree.children(verb, "aux", "aux:pass").map((aux) => tree.itemOf[aux] ?? item);
  const finite =
    !/^(?:acl|advcl|xcomp)$/.test(tree.relation(verb)) || tree.child(verb, "nsubj", "nsubj:pass") !== null;
  return {
    verb: {
      start: Math.min(item, ...opener),
      end: item + 1,
      lemma: tree.lemma(verb),
      particle: particleOf(tree, verb),
      passive,
      ...mood,
      finite,
      gerund: tree.word(verb)?.fineTag === "VBG" && opener.length === 0,
    },
    subjects: passive ? by : surface,
    objects: passive ? surface : found.objects,
    objectOwners: found.owners,
    oblique,
    objectNoun: noun,
    date: dateOf(tree, verb),
    end: (tree.itemOf[tree.span(verb)[1]] ?? item) + 1,
  };
}

function particleOf(tree: SentenceTree, verb: number): string | null {
  const particle = tree.child(verb, "compound:prt");
  return particle === null ? null : (tree.word(particle)?.text.toLowerCase() ?? null);
}

/** Who does it, or in the passive what it is done to. */
function subjectsOf(tree: SentenceTree, verb: number, passive: boolean, depth = 0): readonly Argument[] {
  const own = tree.children(verb, "nsubj", "nsubj:pass").flatMap((subject) => {
    const body = passive ? [] : bodyBehind(tree, subject);
    return body.length > 0 ? body : tree.arguments(subject);
  });
  if (own.length > 0) return own;
  if (tree.child(verb, "nsubj", "nsubj:pass", "csubj", "expl") !== null || depth > 4) return [];
  const above = tree.head(verb);
  const relation = tree.relation(verb);
  switch (relation) {
    case "conj":
      return sharedWith(tree, above, passive, depth);
    case "acl":
      return isBySubject(tree, verb) ? tree.arguments(above) : [];
    case "xcomp":
      return controller(tree, above, depth);
    case "advcl":
      return isInfinitive(tree, verb) && !MOVING.has(tree.lemma(above))
        ? []
        : sharedWith(tree, verbOver(tree, above), false, depth);
    default:
      return [];
  }
}

/** The subject of the verb that this one is joined to, if both take it in the same way. */
function sharedWith(tree: SentenceTree, above: number, passive: boolean, depth: number): readonly Argument[] {
  if (tree.tag(above) !== "VERB")
    return tree.tag(above) === "ADJ" || tree.child(above, "cop") !== null
      ? subjectsOf(tree, above, false, depth + 1)
      : [];
  const isAbovePassive = isPassive(tree, above);
  const shared = subjectsOf(tree, above, isAbovePassive, depth + 1);
  return isAbovePassive && !passive && tree.child(above, "obl:agent") !== null ? [] : shared;
}

/** "was elected president, defeating Y": what a parser hung on the noun belongs to its verb. */
function verbOver(tree: SentenceTree, at: number): number {
  const isPart = tree.tag(at) === "NOUN" && /^(?:obj|obl|xcomp)/.test(tree.relation(at));
  return isPart && tree.child(at, "cop") === null ? tree.head(at) : at;
}

/** "the forces sent to Mali", "a lawyer representing X"; but not "a plan to leave". */
function isBySubject(tree: SentenceTree, verb: number): boolean {
  return !isInfinitive(tree, verb);
}

function isInfinitive(tree: SentenceTree, verb: number): boolean {
  return tree.children(verb, "mark").some((mark) => tree.word(mark)?.text.toLowerCase() === "to");
}

const MOVING: ReadonlySet<string> = new Set(
  "travel fly go come arrive return gather meet unite move work vote join act step use".split(" "),
);
/** Verbs whose object does not do what the infinitive after it says. */
const PROMISING: ReadonlySet<string> = new Set(["promise", "threaten", "vow", "use"]);

/** Who does what the verb under another one says: its object ("urged France to send"), else its subject. */
function controller(tree: SentenceTree, above: number, depth: number): readonly Argument[] {
  if (tree.tag(above) !== "VERB") return subjectsOf(tree, above, false, depth + 1);
  const objects = tree.children(above, "obj", "iobj");
  if (objects.length > 0 && !PROMISING.has(tree.lemma(above)))
    return objects.flatMap((object) => tree.arguments(object));
  return subjectsOf(tree, above, isPassive(tree, above), depth + 1);
}

function objectsOf(
  tree: SentenceTree,
  verb: number,
): { objects: readonly Argument[]; owners: readonly Argument[] } {
  const own = tree.children(verb, "obj", "iobj").filter((object) => !isFronted(tree, verb, object));
  const objects = own.flatMap((object) => {
    const named = tree.arguments(object);
    return named.length > 0 ? named : bodyBehind(tree, object);
  });
  const owners = own.flatMap((object) => makersOf(tree, object));
  if (own.length > 0) return { objects, owners };
  // "the clock that he had made", "the clock he had made": what the clause describes is the object.
  const isRelative = tree.relation(verb) === "acl:relcl" && tree.child(verb, "nsubj") !== null;
  if (isRelative && !opensWithSubject(tree, verb) && tree.child(verb, "ccomp", "xcomp", "obl") === null) {
    return { objects: tree.arguments(tree.head(verb)), owners: [] };
  }
  // "arrested and questioned the student": both have one object.
  const next = tree.children(verb, "conj").find((other) => tree.tag(other) === "VERB");
  const isBare = tree
    .children(verb)
    .every((child) => child < verb || /^(?:conj|cc|punct)$/.test(tree.relation(child)));
  if (
    next === undefined ||
    !isBare ||
    isPassive(tree, verb) ||
    tree.child(next, "nsubj", "nsubj:pass") !== null
  ) {
    return { objects: [], owners: [] };
  }
  return { objects: tree.children(next, "obj").flatMap((object) => tree.arguments(object)), owners: [] };
}

/** "Norway will act, Doe warned": what stands before the subject is no object, unless it asks or relates ("whom he met"). */
function isFronted(tree: SentenceTree, verb: number, object: number): boolean {
  const subject = tree.child(verb, "nsubj");
  return (
    subject !== null &&
    object < subject &&
    subject < verb &&
    tree.tag(object) !== "PRON" &&
    tree.tag(object) !== "DET"
  );
}

/** "the man who left": the relative pronoun is the subject. */
function opensWithSubject(tree: SentenceTree, verb: number): boolean {
  return tree
    .children(verb, "nsubj", "nsubj:pass")
    .some((subject) => /^(?:who|which|that)$/i.test(tree.word(subject)?.text ?? ""));
}

function objectNoun(tree: SentenceTree, verb: number): string | null {
  const object = tree.child(verb, "obj") ?? (isPassive(tree, verb) ? tree.child(verb, "nsubj:pass") : null);
  if (object === null || tree.tag(object) !== "NOUN") return null;
  return tree.lemma(object);
}

/** What stands behind prepositions: at the verb, and at its object ("imposed sanctions on X"). */
function obliqueOf(tree: SentenceTree, verb: number): ReadonlyMap<string, readonly Argument[]> {
  const found = new Map<string, Argument[]>();
  const take = (word: number, isOfNoun: boolean) => {
    const preposition = tree.preposition(word);
    if (isUpTo(tree, word)) return;
    if (preposition === "" || (isOfNoun && preposition === "of")) return;
    const known = found.get(preposition);
    if (known === undefined) found.set(preposition, [...tree.arguments(word)]);
    else if (!isOfNoun) known.push(...tree.arguments(word));
  };
  for (const word of tree.children(verb, "obl", "obl:agent")) take(word, false);
  for (const object of tree.children(verb, "obj", "nsubj:pass")) {
    if (tree.tag(object) !== "NOUN") continue;
    // "sent dogs and medicine to X": what stands with the last of a list stands with all.
    for (const noun of tree.joined(object)) for (const word of tree.children(noun, "nmod")) take(word, true);
  }
  return found;
}

/** "up to 4,000 troops": no direction. */
function isUpTo(tree: SentenceTree, word: number): boolean {
  const mark = tree.child(word, "case");
  const first = mark === null ? -1 : Math.min(mark, ...tree.children(mark, "fixed"));
  const words = [first - 1, first, first + 1].map((at) => tree.word(at)?.text.toLowerCase() ?? "").join(" ");
  return words.includes("up to") && tree.child(word, "nummod") !== null;
}

/** A date that stands with the verb; one that stands with a verb above holds for what is joined to it too. */
function dateOf(tree: SentenceTree, verb: number, depth = 0): Value | null {
  for (const child of tree.children(verb)) {
    if (!/^(?:obl|advmod|nmod|parataxis|dep)/.test(tree.relation(child))) continue;
    const item = tree.item(child);
    if (item?.type === "date") return item;
  }
  const relation = tree.relation(verb);
  const isUnder =
    (relation === "conj" && tree.child(verb, "nsubj", "nsubj:pass") === null) || relation === "xcomp";
  return isUnder && depth < 3 ? dateOf(tree, tree.head(verb), depth + 1) : null;
}
