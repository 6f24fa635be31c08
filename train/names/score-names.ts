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

const SCORED: readonly NameType[] = ["person", "organization", "place"];

/** Exact span and type, over all names and by type. */
export function scoreNames(
  model: NameModel,
  documents: readonly NamedDocument[],
): Map<NameType | "all", NameScore> {
  const scores = new Map<NameType | "all", NameScore>();
  for (const key of ["all", ...SCORED] as const) scores.set(key, { right: 0, wrong: 0, missed: 0 });
  for (const document of documents) {
    const sentences = document.sentences.map(retokenise);
    const found = tagNames(
      model,
      sentences.map((sentence) => sentence.words),
    );
    sentences.forEach(({ names }, i) => count(scores, names, found[i] ?? []));
  }
  return scores;
}

function count(
  scores: Map<NameType | "all", NameScore>,
  gold: readonly TypedName[],
  found: readonly TypedName[],
): void {
  const key = (name: TypedName) => `${name.begin}-${name.end}-${name.type}`;
  const goldKeys = new Set(gold.map(key));
  const foundKeys = new Set(found.map(key));
  const add = (name: TypedName, field: keyof NameScore) => {
    if (!SCORED.includes(name.type)) return;
    for (const group of ["all", name.type] as const) {
      const score = scores.get(group);
      if (score !== undefined) score[field] += 1;
    }
  };
  for (const name of found) add(name, goldKeys.has(key(name)) ? "right" : "wrong");
  for (const name of gold) if (!foundKeys.has(key(name))) add(name, "missed");
}

/** Harmonic mean of precision and recall, 0 to 100. */
export function f1({ right, wrong, missed }: NameScore): number {
  return right === 0 ? 0 : (200 * right) / (2 * right + wrong + missed);
}
