import type { NameType } from "../../ingest/tagging/name-labels.js";
import type { Annotations } from "../../src/graph/annotations.js";
import type { Span } from "../../src/graph/span.js";
import type { NamedText, TypedSpan } from "../documents/named-text.js";
import { compared, type Counts } from "../scoring/counts.js";

/** When a name that was found counts as the annotated one. */
export type SameName = (found: TypedSpan, gold: TypedSpan, text: string) => boolean;

const TYPE_OF_KIND: Readonly<Record<string, NameType>> = {
  Person: "person",
  Organization: "organization",
  Country: "place",
  Place: "place",
};
const SCORED: ReadonlySet<NameType> = new Set(["person", "organization", "place"]);

const haveSameSpan: SameName = (found, gold) => found.start === gold.start && found.end === gold.end;

/** Exact place and type. */
export const isExact: SameName = (found, gold, text) =>
  haveSameSpan(found, gold, text) && found.type === gold.type;

/** Exact, but a place may stand for its team or its government: corpora call those organizations. */
export const isExactOrActor: SameName = (found, gold, text) =>
  isExact(found, gold, text) ||
  (haveSameSpan(found, gold, text) && gold.type === "organization" && found.type === "place");

/** Same type, and at least one character in common. */
export const isOverlapping: SameName = (found, gold) =>
  found.type === gold.type && found.start < gold.end && gold.start < found.end;

/**
 * The names of people, organizations and places that an extractor mentions, without article and genitive. Of names inside
 * names ("United Kingdom Home Office") only the longest counts, as in the annotated sets.
 */
export function namesIn({ entities, text }: Annotations): TypedSpan[] {
  const all = entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === "name"));
  const names = entities.flatMap(({ kind, mentions }) => {
    const type = TYPE_OF_KIND[kind];
    if (type === undefined) return [];
    return mentions
      .filter((mention) => mention.form === "name" && !all.some((other) => isInside(mention, other)))
      .map(({ start, end }): TypedSpan => ({ ...trimmed(text, start, end), type }));
  });
  return names.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isInside(inner: Span, outer: Span): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const name = text.slice(start, end);
  const article = /^the\s+/iu.exec(name)?.[0].length ?? 0;
  const genitive = /['’]s$/u.exec(name)?.[0].length ?? 0;
  return { start: start + article, end: end - genitive };
}

/** Names found, missed and invented; of one type, or of all. */
export function scoreNames(
  gold: NamedText,
  found: readonly TypedSpan[],
  isSame: SameName,
  type: NameType | "all",
): Counts {
  const { text } = gold.document;
  const counted = (name: TypedSpan) => (type === "all" ? SCORED.has(name.type) : name.type === type);
  const annotated = gold.names.filter((name) => SCORED.has(name.type));
  const right = found.filter((name) => counted(name) && annotated.some((other) => isSame(name, other, text)));
  const hit = annotated.filter((name) => counted(name) && found.some((other) => isSame(other, name, text)));
  const wrong = found.filter(counted).length - right.length;
  const missed = annotated.filter(counted).length - hit.length;
  return { ...compared(right.length, wrong, missed), matched: hit.length, gold: hit.length + missed };
}
