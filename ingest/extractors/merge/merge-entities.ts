import type { AnnotatedEntity } from "../../../src/graph/annotations.js";
import { normalName } from "../../../src/graph/normal-name.js";
import { compareSpans, overlaps, type Span } from "../../../src/graph/span.js";

export interface MergedEntities {
  readonly entities: AnnotatedEntity[];
  /** The id in the result of each entity of the second extractor, by its id there. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** Two mentions are one when they share at least this part of what they cover together. */
const SAME_MENTION = 0.5;

interface Pair {
  readonly a: AnnotatedEntity;
  readonly b: AnnotatedEntity;
  readonly score: number;
}

/**
 * Join the entities that both found. Two are the same by their Wikidata id, by a name in common or by the mentions that
 * they share, in this order. Each entity joins at most one of the other side: one side's mistake of holding two people for
 * one does not join the other side's two.
 */
export function mergeEntities(
  first: readonly AnnotatedEntity[],
  second: readonly AnnotatedEntity[],
): MergedEntities {
  const partner = matchEntities(first, second);
  const taken = new Set(first.map((entity) => entity.id));
  const idOf = new Map<string, string>();
  const added: AnnotatedEntity[] = [];
  const merged = new Map(first.map((entity) => [entity.id, entity]));
  for (const entity of second) {
    const known = partner.get(entity.id);
    const mentions = entity.mentions.filter((mention) => !isMentionOfAnother(mention, first, known?.id));
    if (known === undefined) {
      const id = freshId(entity.id, taken);
      idOf.set(entity.id, id);
      added.push({ ...entity, id, mentions });
    } else {
      idOf.set(entity.id, known.id);
      merged.set(known.id, joinEntities(known, { ...entity, mentions }));
    }
  }
  return { entities: [...merged.values(), ...added], idOf };
}

/** For entities of the second side, by id, the one of the first that is the same; best pairs first. */
function matchEntities(
  first: readonly AnnotatedEntity[],
  second: readonly AnnotatedEntity[],
): Map<string, AnnotatedEntity> {
  const pairs = first.flatMap((a) =>
    second.map((b): Pair => ({ a, b, score: likeness(a, b) })).filter(({ score }) => score > 0),
  );
  const matched = new Map<string, AnnotatedEntity>();
  const used = new Set<string>();
  for (const { a, b } of pairs.sort((p, q) => q.score - p.score)) {
    if (used.has(a.id) || matched.has(b.id)) continue;
    used.add(a.id);
    matched.set(b.id, a);
  }
  return matched;
}

/** 0 for different; above that the surer the higher: 4 the same Wikidata id, 2 to 3 a name in common, else shared mentions. */
function likeness(a: AnnotatedEntity, b: AnnotatedEntity): number {
  if (a.wikidata !== null && b.wikidata !== null) return a.wikidata === b.wikidata ? 4 : 0;
  const shared = sharedMentions(a, b);
  const most = Math.max(1, Math.min(a.mentions.length, b.mentions.length));
  const part = shared / most;
  if (haveNameInCommon(a, b) && (a.kind === b.kind || shared > 0)) return 2 + part;
  return part >= SAME_MENTION ? part : 0;
}

function haveNameInCommon(a: AnnotatedEntity, b: AnnotatedEntity): boolean {
  const names = namesOf(a);
  return [...namesOf(b)].some((name) => names.has(name));
}

function namesOf({ name, aliases }: AnnotatedEntity): Set<string> {
  return new Set([name, ...aliases].map(normalName).filter((normal) => normal !== ""));
}

function sharedMentions(a: AnnotatedEntity, b: AnnotatedEntity): number {
  return a.mentions.filter((mention) => b.mentions.some((other) => isSameMention(mention, other))).length;
}

function isSameMention(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= SAME_MENTION;
}

/** The first side has decided whom the words mean. */
function isMentionOfAnother(
  mention: Span,
  first: readonly AnnotatedEntity[],
  own: string | undefined,
): boolean {
  return first.some(
    (entity) => entity.id !== own && entity.mentions.some((other) => isSameMention(mention, other)),
  );
}

function joinEntities(a: AnnotatedEntity, b: AnnotatedEntity): AnnotatedEntity {
  const aliases = new Set([...a.aliases, b.name, ...b.aliases]);
  aliases.delete(a.name);
  const more = b.mentions.filter((mention) => !a.mentions.some((other) => overlaps(mention, other)));
  return {
    ...a,
    aliases: [...aliases].sort(),
    wikidata: a.wikidata ?? b.wikidata,
    mentions: [...a.mentions, ...more].sort(compareSpans),
  };
}

function freshId(id: string, taken: Set<string>): string {
  let fresh = id;
  for (let i = 2; taken.has(fresh); i += 1) fresh = `${id}-${i}`;
  taken.add(fresh);
  return fresh;
}
