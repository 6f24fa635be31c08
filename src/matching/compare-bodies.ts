import type { EntityProfile } from "../graph/identity/entity-profile.js";
import { acronymLetters, bodyWords, initialsOf, withoutLegalForm } from "./body-name.js";
import { type Comparison, contextReasons, sharedContext, type SharedContext } from "./comparison.js";

/**
 * Compare two bodies (or anything else with a name that is no person's). They are the same when their names differ in
 * spelling or legal form only; an acronym is the long name's when some article says so, and otherwise a question.
 */
export function compareBodies(left: EntityProfile, right: EntityProfile): Comparison | null {
  const context = sharedContext(left, right);
  return (
    acronymComparison(left, right, context, "left") ??
    acronymComparison(right, left, context, "right") ??
    wordComparison(left, right, context)
  );
}

function acronymComparison(
  short: EntityProfile,
  long: EntityProfile,
  context: SharedContext,
  shorter: "left" | "right",
): Comparison | null {
  const letters = acronymLetters(short.name);
  if (letters === null || acronymLetters(long.name) !== null) return null;
  const isGiven = long.forms.some(({ text }) => acronymLetters(text) === letters);
  const fits = initialsOf(long.name).includes(letters);
  if (!isGiven && !fits) return null;
  const shared = context.neighbours.length + context.roles.length;
  const isSure = isGiven || (letters.length >= 3 && shared > 0) || shared > 2;
  const base = isGiven ? 0.93 : 0.74 + 0.04 * Math.min(letters.length - 2, 3);
  const score = round(Math.min(0.98, base + Math.min(0.09, 0.03 * shared) - (context.together ? 0.2 : 0)));
  const reasons = [
    { feature: isGiven ? "acronym given in an article" : "initials", value: short.name },
    ...contextReasons(context),
  ];
  return { outcome: isSure && score >= 0.8 ? "same" : "ask", score, reasons, shorter };
}

function wordComparison(
  left: EntityProfile,
  right: EntityProfile,
  context: SharedContext,
): Comparison | null {
  const a = bodyWords(left.name);
  const b = bodyWords(right.name);
  const support = Math.min(0.06, 0.03 * context.neighbours.length);
  const penalty = context.together ? 0.25 : 0;
  if (a.join("") === b.join("")) {
    const reasons = [{ feature: "name", value: "differs in spelling only" }, ...contextReasons(context)];
    return verdict(0.93 + support - penalty, reasons, null);
  }
  if (isSameButForPlural(a, b)) {
    const reasons = [{ feature: "name", value: "differs in a plural" }, ...contextReasons(context)];
    return verdict(0.9 + support - penalty, reasons, null);
  }
  const bareA = withoutLegalForm(a);
  const bareB = withoutLegalForm(b);
  if (left.kind !== "Organization" || bareA.join("") !== bareB.join("")) return null;
  const reasons = [{ feature: "name", value: "differs in legal form only" }, ...contextReasons(context)];
  const isBare = bareA.length === a.length || bareB.length === b.length;
  return verdict((isBare ? 0.88 : 0.8) + support - penalty, reasons, null);
}

/** Words of a name of which one may end in "s" in one and not in the other. */
const FEWEST_WORDS = 4;

/** "Academy of Motion Picture Arts and Sciences", "… Motion Pictures …": a long name with one plural more. */
function isSameButForPlural(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < FEWEST_WORDS) return false;
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ""] as const]));
  return differing.length === 1 && differing.every(([x, y]) => x === `${y}s` || y === `${x}s`);
}

function verdict(value: number, reasons: Comparison["reasons"], shorter: Comparison["shorter"]): Comparison {
  const score = round(value);
  return { outcome: score >= 0.86 ? "same" : "ask", score, reasons, shorter };
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
