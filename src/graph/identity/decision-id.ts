import { contentHash } from "../ids.js";

/** What makes two decisions one. The articles of a split are in the id of its right side. */
export interface DecisionIdentity {
  readonly kind: string;
  readonly by: "person" | "rule";
  readonly left: string;
  readonly right: string;
}

/** A rule has one opinion of a pair, which it may change; a person's decisions of each kind stay apart, as a history. */
export function decisionId({ kind, by, left, right }: DecisionIdentity): string {
  const parts = by === "rule" ? [by, left, right] : [by, kind, left, right];
  return `d-${contentHash(parts.join("\u001f")).slice(0, 20)}`;
}

/** The key of the entity that some articles are about instead of the one that they were read as. */
export function splitKey(key: string, articles: readonly string[]): string {
  return `${key}#${contentHash([...new Set(articles)].sort().join("\u001f")).slice(0, 12)}`;
}
