import type { EntityKind } from "../graph/entity-kinds.js";
import type { EntityProfile } from "../graph/identity/entity-profile.js";
import { normalName } from "../graph/normal-name.js";
import { compareBodies } from "./compare-bodies.js";
import { comparePeople } from "./compare-people.js";
import { type Comparison, contextReasons, sharedContext } from "./comparison.js";

/** Kinds that readers take for each other: the same name under both is worth a question. */
const CONFUSED: readonly (readonly [EntityKind, EntityKind])[] = [
  ["Organization", "Group"],
  ["Organization", "Product"],
  ["Organization", "Work"],
  ["Country", "Place"],
  ["Event", "Law"],
];

/** Compare two entities as read; null when nothing speaks for their being the same, and nothing needs saying. */
export function compareProfiles(left: EntityProfile, right: EntityProfile): Comparison | null {
  if (left.wikidata !== null && right.wikidata !== null) {
    const value = `${left.wikidata} / ${right.wikidata}`;
    return { outcome: "different", score: 1, reasons: [{ feature: "Wikidata id", value }], shorter: null };
  }
  if (left.kind !== right.kind) return confusedKinds(left, right);
  const byName = left.kind === "Person" ? comparePeople(left, right) : compareBodies(left, right);
  if (byName?.outcome === "different") return byName;
  return withoutGuessedPlace(left, right, sharedForm(left, right, byName) ?? byName);
}

/**
 * A place that its article could not tell to be the known one of that name ("Georgetown" in an article about Malaysia) is
 * that one only where both keep the same company; else it is a question.
 */
function withoutGuessedPlace(
  left: EntityProfile,
  right: EntityProfile,
  comparison: Comparison | null,
): Comparison | null {
  const isGuess = left.kind === "Place" && (left.wikidata === null) !== (right.wikidata === null);
  if (comparison?.outcome !== "same" || !isGuess) return comparison;
  if (sharedContext(left, right).neighbours.length > 0) return comparison;
  const reasons = [...comparison.reasons, { feature: "Wikidata id", value: "of one only" }];
  return { ...comparison, outcome: "ask", score: 0.6, reasons };
}

/** An article calls one by the name of the other: "Andes Copper", also called "Andes Mining", and "Andes Mining". */
function sharedForm(left: EntityProfile, right: EntityProfile, byName: Comparison | null): Comparison | null {
  const context = sharedContext(left, right);
  if (context.together || (byName?.score ?? 0) > 0.9) return null;
  const shared = otherNameOf(left, right) ?? otherNameOf(right, left);
  if (shared === null) return null;
  // Names without a word in common are rarely two names of one: a prize and its winner, a clinic and its founder.
  const isLikely = wordsShared(left.name, right.name) && left.kind !== "Person";
  const reasons = [{ feature: "also called", value: shared }, ...contextReasons(context)];
  const shorter = byName?.shorter ?? null;
  return isLikely
    ? { outcome: "same", score: 0.9, reasons, shorter }
    : { outcome: "ask", score: 0.7, reasons, shorter };
}

/** The name of the second, of two words or more, when articles use it for the first. */
function otherNameOf(first: EntityProfile, second: EntityProfile): string | null {
  const name = normalName(second.name);
  if (!name.includes(" ")) return null;
  return first.forms.some(({ text }) => normalName(text) === name) ? second.name : null;
}

function wordsShared(a: string, b: string): boolean {
  const words = new Set(normalName(a).split(" "));
  const others = normalName(b).split(" ");
  return others.filter((word) => words.has(word)).length * 2 >= Math.min(words.size, others.length);
}

function confusedKinds(left: EntityProfile, right: EntityProfile): Comparison | null {
  const isConfused = CONFUSED.some((pair) => pair.includes(left.kind) && pair.includes(right.kind));
  if (!isConfused || normalName(left.name) !== normalName(right.name)) return null;
  const context = sharedContext(left, right);
  if (context.neighbours.length === 0 || context.together) return null;
  const reasons = [
    { feature: "same name", value: left.name },
    { feature: "kinds", value: `${left.kind} / ${right.kind}` },
    ...contextReasons(context),
  ];
  return { outcome: "ask", score: 0.6, reasons, shorter: null };
}
