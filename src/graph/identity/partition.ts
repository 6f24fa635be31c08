import { compareText } from "../text-order.js";
import { type Decision, type EntityAsRead, isActive } from "./decision.js";
import { DisjointGroups } from "./disjoint-groups.js";

/** The entity of the graph that an entity as read is part of. */
export interface ResolvedEntity {
  readonly id: string;
  readonly key: string;
  readonly wikidata: string | null;
}

/** Which entities as read are one, as far as decisions say so; entities that none names stay as they were read. */
export interface Partition {
  /** Groups of two or more, each sorted by id, with the entity that they are in the graph. */
  readonly groups: readonly EntityGroup[];
  /** For each entity as read that is split, the articles that are about another, by article. */
  readonly splits: ReadonlyMap<string, readonly SplitArticle[]>;
  /** Entities that are split, and their parts. */
  readonly splitEntities: readonly EntityAsRead[];
  /** True when two are one. */
  areSame(a: string, b: string): boolean;
  /** True when two must never be one, by a decision about them or about others of their groups. */
  areApart(a: string, b: string): boolean;
}

export interface EntityGroup {
  readonly members: readonly EntityAsRead[];
  readonly resolved: ResolvedEntity;
}

export interface SplitArticle {
  readonly article: string;
  /** The entity that this article is about. */
  readonly part: EntityAsRead;
}

/**
 * The groups that follow from the active decisions, whatever their order. Where they contradict each other, "different"
 * comes before "same" and a person before a rule; of rules the surer first, then the smaller id.
 */
export function partitionOf(decisions: readonly Decision[]): Partition {
  const active = decisions.filter(isActive).sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  const groups = groupsOf(active);
  const splits = active.filter(({ kind }) => kind === "split");
  const entities = new Map(active.flatMap(({ left, right }) => [left, right]).map((each) => [each.id, each]));
  return {
    groups: toEntityGroups(groups, entities),
    splits: toSplits(splits),
    splitEntities: splits.flatMap(({ left, right }) => [left, right]),
    areSame: (a, b) => groups.find(a) === groups.find(b),
    areApart: (a, b) => groups.areApart(a, b),
  };
}

function groupsOf(active: readonly Decision[]): DisjointGroups {
  const groups = new DisjointGroups();
  for (const by of ["person", "rule"] as const) {
    const mine = active.filter((decision) => decision.by === by);
    for (const { kind, left, right } of mine) if (kind !== "same") groups.separate(left.id, right.id);
    for (const { kind, left, right } of mine) if (kind === "same") groups.join(left.id, right.id);
  }
  return groups;
}

function toEntityGroups(groups: DisjointGroups, entities: ReadonlyMap<string, EntityAsRead>): EntityGroup[] {
  const byRoot = new Map<string, EntityAsRead[]>();
  for (const entity of [...entities.values()].sort((a, b) => compareText(a.id, b.id))) {
    const root = groups.find(entity.id);
    byRoot.set(root, [...(byRoot.get(root) ?? []), entity]);
  }
  return [...byRoot.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ members, resolved: representative(members) }));
}

/** One with a Wikidata id before one without, then the smallest id. */
function representative(members: readonly EntityAsRead[]): ResolvedEntity {
  const known = members.filter(({ key }) => wikidataOf(key) !== null);
  const [first] = [...(known.length > 0 ? known : members)].sort((a, b) => compareText(a.id, b.id));
  if (first === undefined) throw new RangeError("A group has no members.");
  return toResolved(first);
}

/** An entity as read that is joined with no other. */
export function toResolved({ id, key }: Pick<EntityAsRead, "id" | "key">): ResolvedEntity {
  return { id, key, wikidata: wikidataOf(key) };
}

/** The Wikidata id that a key is made from; null when it is made from a name, or stands for a part split off. */
export function wikidataOf(key: string): string | null {
  return /^wikidata:(Q\d+)$/u.exec(key)?.[1] ?? null;
}

/** Splits of parts lead on: an article belongs to the last part that names it, of equals to the first by decision. */
function toSplits(splits: readonly Decision[]): Map<string, SplitArticle[]> {
  const parts = new Set(splits.map(({ right }) => right.id));
  const found = new Map<string, SplitArticle[]>();
  for (const source of new Set(splits.map(({ left }) => left.id))) {
    if (parts.has(source)) continue;
    const first = splits.filter(({ left }) => left.id === source);
    const articles = [...new Set(first.flatMap((split) => split.articles))].sort(compareText);
    found.set(
      source,
      articles.flatMap((article) => lastPart(splits, source, article) ?? []),
    );
  }
  return found;
}

function lastPart(splits: readonly Decision[], source: string, article: string): SplitArticle | null {
  const split = splits.find(({ left, articles }) => left.id === source && articles.includes(article));
  if (split === undefined) return null;
  return lastPart(splits, split.right.id, article) ?? { article, part: split.right };
}
