import type { Modality } from "../../src/graph/annotations.js";
import { isToken, type Item, wordOf } from "../names/item.js";

/** The words of a predicate: "did not agree to sign", "was arrested". */
export interface VerbGroup {
  /** Item index of its first word and one past its last. */
  readonly start: number;
  readonly end: number;
  /** Base form of the verb that carries the meaning. */
  readonly lemma: string;
  /** "down" of "turned down"; null where there is none or none is known. */
  readonly particle: string | null;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
  /** False for "to weaken" and "weakening": no subject of its own stands before it. */
  readonly finite: boolean;
  /** True for "weakening". */
  readonly gerund: boolean;
}

/** Verbs that take another verb, with what they say about it. */
export const CATENATIVES: ReadonlyMap<string, Modality | "denied"> = new Map(
  (
    [
      [
        "planned",
        "plan want intend hope agree promise vow decide seek aim prepare pledge threaten offer expect ask schedule set apply bid",
      ],
      ["possible", "try attempt"],
      ["actual", "begin start continue manage help proceed come go"],
      ["denied", "refuse fail decline"],
    ] as const
  ).flatMap(([modality, verbs]) => verbs.split(" ").map((verb) => [verb, modality] as const)),
);

export const MODALS: ReadonlyMap<string, Modality> = new Map([
  ["will", "planned"],
  ["would", "planned"],
  ["shall", "planned"],
  ["must", "planned"],
  ["should", "planned"],
  ["may", "possible"],
  ["might", "possible"],
  ["could", "possible"],
  ["can", "possible"],
]);

const PREDICATE_TAGS: ReadonlySet<string> = new Set([
  "auxiliary",
  "modal",
  "verb",
  "participle",
  "adverb",
  "not",
]);

/** All predicates of a sentence, in order. */
export function findVerbGroups(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < items.length) {
    const group = readGroup(items, at);
    if (group === null) {
      at += 1;
    } else {
      groups.push(group);
      at = group.end;
    }
  }
  return groups;
}

function readGroup(items: readonly Item[], start: number): VerbGroup | null {
  const first = items[start];
  if (!isToken(first)) return null;
  if (first.tag === "to") return readInfinitive(items, start);
  if (first.tag === "gerund") return readGerund(items, start);
  if (first.tag === "adverb" || first.tag === "not") return null;
  if (!PREDICATE_TAGS.has(first.tag)) return null;
  let end = start;
  let lemma = "";
  let main = start;
  let negated = false;
  let modality: Modality = "actual";
  let hasBe = false;
  for (; end < items.length; end += 1) {
    const token = items[end];
    if (!isToken(token)) break;
    const opensGerund = token.tag === "gerund" && hasBe && lemma === "";
    if (!PREDICATE_TAGS.has(token.tag) && !opensGerund) break;
    // "The candidates elected were": another predicate begins.
    if (lemma !== "" && token.tag === "auxiliary") break;
    if (token.tag === "not") negated = true;
    if (token.tag === "modal") {
      modality = MODALS.get(token.lower) ?? modality;
      if (token.lower === "cannot") negated = true;
    }
    if (token.tag === "auxiliary" && token.lemma === "be") hasBe = true;
    const isMain = token.tag === "verb" || token.tag === "participle" || opensGerund;
    if (isMain) {
      if (lemma !== "") break;
      lemma = token.lemma;
      main = end;
    }
  }
  if (lemma === "") lemma = isToken(first) ? lastAuxiliary(items, start, end) : "";
  if (lemma === "") return null;
  const verb = items[main];
  const passive =
    isToken(verb) &&
    (hasBe
      ? verb.tag === "participle" || /(?:ed|en)$/.test(verb.lower)
      : verb.tag === "participle" && !hasAuxiliary(items, start, main));
  const group: VerbGroup = {
    start,
    end,
    lemma,
    particle: particleAt(items, end),
    passive,
    negated,
    modality,
    finite: true,
    gerund: false,
  };
  return followCatenative(items, group);
}

/** "a lawyer representing X", ", defeating Y": a gerund that is no noun, since its object stands beside it. */
function readGerund(items: readonly Item[], at: number): VerbGroup | null {
  const verb = items[at];
  const before = items[at - 1];
  const opens =
    /^(?:,|by|after|before|while|without)$/.test(wordOf(before)) ||
    before?.type === "role" ||
    (before?.type === "mention" && !before.adjectival) ||
    (isToken(before) && before.tag === "noun");
  const next = items[at + 1];
  const hasObject =
    next?.type === "mention" ||
    next?.type === "role" ||
    (isToken(next) && (next.tag === "determiner" || next.tag === "preposition"));
  if (!opens || !hasObject || !isToken(verb)) return null;
  return {
    start: at,
    end: at + 1,
    lemma: verb.lemma,
    particle: particleAt(items, at + 1),
    passive: false,
    negated: wordOf(before) === "without",
    modality: "actual",
    finite: false,
    gerund: true,
  };
}

/** Words that make another verb of the verb before them. */
const PARTICLES: ReadonlySet<string> = new Set(["away", "back", "down", "off", "out", "over", "up"]);

function particleAt(items: readonly Item[], at: number): string | null {
  // Taggers take it for an adverb, which is a part of the predicate, or for a preposition.
  const word = [wordOf(items[at]), wordOf(items[at - 1])].find((candidate) => PARTICLES.has(candidate));
  return word ?? null;
}

function hasAuxiliary(items: readonly Item[], start: number, end: number): boolean {
  return items.slice(start, end).some((item) => isToken(item) && item.tag === "auxiliary");
}

function lastAuxiliary(items: readonly Item[], start: number, end: number): string {
  for (let at = end - 1; at >= start; at -= 1) {
    const token = items[at];
    if (isToken(token) && token.tag === "auxiliary") return token.lemma;
  }
  return "";
}

/** "threatened on Monday to attack": a date may stand between the two verbs. */
function afterDate(items: readonly Item[], at: number): number {
  const date = wordOf(items[at]) === "on" ? at + 1 : at;
  return items[date]?.type === "date" && wordOf(items[date + 1]) === "to" ? date + 1 : at;
}

/** "is due to meet", "is likely to join": what is said of the verb behind. */
export const READY: ReadonlyMap<string, Modality | "denied"> = new Map(
  (
    [
      ["planned", "due ready willing set poised about"],
      ["possible", "likely able free"],
      ["denied", "unable unwilling"],
    ] as const
  ).flatMap(([modality, words]) => words.split(" ").map((word) => [word, modality] as const)),
);

/** "began to withdraw" is one predicate whose verb is "withdraw". */
function followCatenative(items: readonly Item[], group: VerbGroup): VerbGroup {
  const ready = group.lemma === "be" ? READY.get(wordOf(items[group.end])) : undefined;
  const to = ready === undefined ? afterDate(items, group.end) : group.end + 1;
  const effect =
    ready ?? (group.lemma === "be" || group.lemma === "have" ? "planned" : CATENATIVES.get(group.lemma));
  const verb = items[to + 1];
  if (
    effect === undefined ||
    wordOf(items[to]) !== "to" ||
    !isToken(verb) ||
    (verb.tag !== "verb" && verb.tag !== "noun" && verb.lower !== "be")
  ) {
    return group;
  }
  const inner = readInfinitive(items, to);
  if (inner === null) return group;
  const modality = effect === "denied" ? group.modality : effect === "actual" ? group.modality : effect;
  return {
    ...group,
    end: inner.end,
    lemma: inner.lemma,
    particle: inner.particle,
    passive: inner.passive,
    negated: group.negated !== (effect === "denied"),
    modality,
  };
}

function readInfinitive(items: readonly Item[], at: number): VerbGroup | null {
  const verb = items[at + 1];
  if (!isToken(verb) || (verb.tag !== "verb" && verb.tag !== "auxiliary")) return null;
  const participle = items[at + 2];
  const isPassive =
    verb.lower === "be" &&
    isToken(participle) &&
    (participle.tag === "participle" || participle.tag === "verb");
  return {
    start: at,
    end: at + (isPassive ? 3 : 2),
    lemma: isPassive ? participle.lemma : verb.lemma,
    particle: particleAt(items, at + (isPassive ? 3 : 2)),
    passive: isPassive,
    negated: wordOf(items[at - 1]) === "not",
    modality: "planned",
    finite: false,
    gerund: false,
  };
}
