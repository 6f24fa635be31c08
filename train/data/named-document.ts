import type { NameType } from "../../ingest/tagging/name-labels.js";

/** A document with its names marked, whatever set it comes from. */
export interface NamedDocument {
  readonly id: string;
  readonly sentences: readonly NamedSentence[];
  /** True when only some of the names are marked: the others are to be found by a model first. */
  readonly isPartial?: boolean;
}

/** Tokens as the set has them, and the names over them. */
export interface NamedSentence {
  readonly tokens: readonly string[];
  readonly names: readonly NameSpan[];
}

/** Indices of tokens, `end` exclusive. */
export interface NameSpan {
  readonly begin: number;
  readonly end: number;
  readonly type: NameType;
}

/** Of names that overlap the longest stays; of equals the first. */
export function withoutOverlaps(names: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  const bySize = [...names].sort((a, b) => b.end - b.begin - (a.end - a.begin) || a.begin - b.begin);
  for (const name of bySize) {
    if (!kept.some((other) => name.begin < other.end && other.begin < name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.begin - b.begin);
}
