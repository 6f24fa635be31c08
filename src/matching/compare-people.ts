import type { EntityProfile } from "../graph/identity/entity-profile.js";
import { type Comparison, contextReasons, sharedContext, type SharedContext } from "./comparison.js";
import { foldWord } from "./fold-word.js";
import { areNicknames, isInitialOf, parsePersonName } from "./person-name.js";

/** How a word of one name stands to a word of the other; the worst of a name decides. */
const WORD_SCORES = { equal: 1, nickname: 0.9, spelling: 0.84, initial: 0.8 } as const;
type WordLikeness = keyof typeof WORD_SCORES;

interface Alignment {
  readonly likeness: WordLikeness;
  /** Words of the longer name that the shorter one leaves out. */
  readonly missing: number;
}

/**
 * Compare two people by their names and by what is said around them. Names agree when the words of the shorter are
 * found in the longer in order, each equal, a nickname, another spelling or an initial, the last word always among them.
 * A family name alone joins two only when both keep the same company: two companions, or one and a role.
 */
export function comparePeople(left: EntityProfile, right: EntityProfile): Comparison | null {
  const a = parsePersonName(left.name);
  const b = parsePersonName(right.name);
  const context = sharedContext(left, right);
  if (a.generation !== null && b.generation !== null && a.generation !== b.generation)
    return sameWords(a.words, b.words)
      ? differentFrom("generation", `${a.generation} / ${b.generation}`)
      : null;
  const isLeftShorter = a.words.length <= b.words.length;
  const [short, long] = isLeftShorter ? [a.words, b.words] : [b.words, a.words];
  const alignment = align(short, long);
  if (alignment === null) return middleNamesDiffer(a.words, b.words);
  const shorter = short.length === long.length ? null : isLeftShorter ? "left" : "right";
  if (short.length === 1) return bareNameComparison(context, alignment, shorter);
  return fullNameComparison(context, alignment, shorter);
}

function fullNameComparison(
  context: SharedContext,
  { likeness, missing }: Alignment,
  shorter: Comparison["shorter"],
): Comparison {
  const support = Math.min(0.1, 0.04 * context.neighbours.length + 0.04 * context.roles.length);
  const score = clamp(
    WORD_SCORES[likeness] - 0.04 * Math.min(missing, 2) + support - (context.together ? 0.25 : 0),
  );
  const reasons = [
    { feature: "name", value: likeness === "equal" ? "words of one in the other" : likeness },
    ...(missing > 0 ? [{ feature: "words left out", value: missing }] : []),
    ...contextReasons(context),
  ];
  return { outcome: score >= 0.86 ? "same" : "ask", score, reasons, shorter };
}

/** One word against a full name. */
function bareNameComparison(
  context: SharedContext,
  { likeness }: Alignment,
  shorter: Comparison["shorter"],
): Comparison | null {
  if (likeness === "initial" || likeness === "nickname" || context.together) return null;
  const { neighbours, roles } = context;
  if (neighbours.length + roles.length === 0 || (shorter === null && likeness !== "spelling")) return null;
  const isKnown = neighbours.length > 1 || (neighbours.length > 0 && roles.length > 0);
  const reasons = [{ feature: "name", value: "one word of the name alone" }, ...contextReasons(context)];
  return isKnown
    ? { outcome: "same", score: 0.87, reasons, shorter }
    : { outcome: "ask", score: 0.6, reasons, shorter };
}

/** Lay the words of the shorter name over the longer; null when one of them has no partner. */
function align(short: readonly string[], long: readonly string[]): Alignment | null {
  const last = likenessOf(short.at(-1) ?? "", long.at(-1) ?? "");
  if (last === null || last === "nickname" || last === "initial") return null;
  let worst: WordLikeness = last;
  let at = 0;
  for (const word of short.slice(0, -1)) {
    let found: WordLikeness | null = null;
    while (at < long.length - 1 && found === null) found = likenessOf(word, long[at++] ?? "");
    if (found === null) return null;
    if (WORD_SCORES[found] < WORD_SCORES[worst]) worst = found;
  }
  return { likeness: worst, missing: long.length - short.length };
}

function likenessOf(a: string, b: string): WordLikeness | null {
  if (a === b) return "equal";
  if (isInitialOf(a, b) || isInitialOf(b, a)) return "initial";
  if (areNicknames(a, b)) return "nickname";
  // Short words that sound alike are mostly other names: Lee and Li, Khan and Han.
  return Math.min(a.length, b.length) >= 5 && foldWord(a) === foldWord(b) ? "spelling" : null;
}

/** "George W. Bush" and "George H. W. Bush": the ends agree, what stands between them does not. */
function middleNamesDiffer(a: readonly string[], b: readonly string[]): Comparison | null {
  if (a.length < 3 || b.length < 3 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return null;
  return differentFrom("middle name", `${a.slice(1, -1).join(" ")} / ${b.slice(1, -1).join(" ")}`);
}

function differentFrom(feature: string, value: string): Comparison {
  return { outcome: "different", score: 0.9, reasons: [{ feature, value }], shorter: null };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.join(" ") === b.join(" ");
}

function clamp(score: number): number {
  return Math.round(Math.min(0.99, Math.max(0, score)) * 100) / 100;
}
