import { type NameModel, tagNames } from "../../ingest/tagging/index.js";
import type { NameType, TypedName } from "../../ingest/tagging/name-labels.js";
import type { NamedDocument } from "../data/named-document.js";
import { retokenise } from "../data/retokenise.js";

/** Names that were found and are right, were found and are wrong, were missed. */
export interface NameScore {
  right: number;
  wrong: number;
  missed: number;
}

/** The types that the annotated sets agree on. */
export const SCORED_TYPES: readonly NameType[] = ["person", "organization", "place"];

/** When a name that was found counts as the annotated one. */
export type SameName = (found: TypedName, gold: TypedName) => boolean;

const hasSameSpan: SameName = (found, gold) => found.begin === gold.begin && found.end === gold.end;

/** Exact span and type. */
export const isExact: SameName = (found, gold) => hasSameSpan(found, gold) && found.type === gold.type;

/** Exact span; a place may stand for the team or government that carries its name, which sets call an organization. */
export const isExactOrTeam: SameName = (found, gold) =>
  isExact(found, gold) ||
  (hasSameSpan(found, gold) && gold.type === "organization" && found.type === "place");

/** The same type, and a word in common. */
export const isOverlapping: SameName = (found, gold) =>
  found.type === gold.type && found.begin < gold.end && gold.begin < found.end;

/** Names of people, organizations and places over all and by type; other types are left out on both sides. */
export function scoreNames(
  model: NameModel,
  documents: readonly NamedDocument[],
  isSame: SameName = isExact,
): Map<NameType | "all", NameScore> {
  const scores = new Map<NameType | "all", NameScore>();
  for (const key of ["all", ...SCORED_TYPES] as const) scores.set(key, { right: 0, wrong: 0, missed: 0 });
  for (const document of documents) {
    const sentences = document.sentences.map(retokenise);
    const found = tagNames(
      model,
      sentences.map((sentence) => sentence.words),
    );
    sentences.forEach(({ names }, i) => countNames(scores, names, found[i] ?? [], isSame));
  }
  return scores;
}

/** Add the names of one sentence to scores. */
export function countNames(
  scores: ReadonlyMap<NameType | "all", NameScore>,
  gold: readonly TypedName[],
  found: readonly TypedName[],
  isSame: SameName,
): void {
  const scored = (names: readonly TypedName[]) => names.filter(({ type }) => SCORED_TYPES.includes(type));
  const [annotated, proposed] = [scored(gold), scored(found)];
  const add = ({ type }: TypedName, field: keyof NameScore) => {
    for (const group of ["all", type] as const) {
      const score = scores.get(group);
      if (score !== undefined) score[field] += 1;
    }
  };
  for (const name of proposed) add(name, annotated.some((other) => isSame(name, other)) ? "right" : "wrong");
  for (const name of annotated) if (!proposed.some((other) => isSame(other, name))) add(name, "missed");
}

/** Harmonic mean of precision and recall, 0 to 100. */
export function f1({ right, wrong, missed }: NameScore): number {
  return right === 0 ? 0 : (200 * right) / (2 * right + wrong + missed);
}
