import type { LinkedEntity } from "../../ingest/link/index.js";
import type { PronounCandidate, PronounPlace } from "../../ingest/link/pronouns/pronoun-candidates.js";
import { pronounCandidates } from "../../ingest/link/pronouns/pronoun-candidates.js";
import { pronounFeatures } from "../../ingest/link/pronouns/pronoun-features.js";
import { readText } from "../relations/read-article.js";

/** A pronoun with the people whom it can mean. */
export interface PronounExample {
  /** The document, so that its pronouns stay together. */
  readonly document: string;
  readonly set: "GAP" | "GUM";
  readonly candidates: readonly {
    readonly features: readonly string[];
    /** Null where the annotation does not tell. */
    readonly isMeant: boolean | null;
  }[];
}

/** What the annotation says of a pronoun and one person; undefined when it says nothing about the pronoun at all. */
export type JudgePronoun = (start: number, candidate: PronounCandidate) => boolean | null | undefined;

/** Read a text, and keep what is to be decided about each annotated pronoun; those take their true meaning. */
export function pronounExamples(
  parts: Pick<PronounExample, "document" | "set">,
  text: string,
  spans: readonly { start: number; end: number }[],
  judge: JudgePronoun,
): PronounExample[] {
  const examples: PronounExample[] = [];
  const resolve = (place: PronounPlace): LinkedEntity | undefined => {
    const start = place.items[place.at]?.start ?? 0;
    const candidates = pronounCandidates(place);
    const judged = candidates.map((candidate) => judge(start, candidate));
    if (judged.length === 0 || judged.includes(undefined)) return undefined;
    const features = pronounFeatures(place, candidates);
    examples.push({
      ...parts,
      candidates: features.map((own, i) => ({ features: own, isMeant: judged[i] ?? null })),
    });
    return candidates[judged.indexOf(true)]?.entity;
  };
  readText(text, spans, resolve);
  return examples;
}

/** True when one of the places that name a candidate overlaps a span. */
export function isNamedAt({ places }: PronounCandidate, start: number, end: number): boolean {
  return places.some(({ items, at }) => {
    const item = items[at];
    return item !== undefined && item.start < end && start < item.end;
  });
}
