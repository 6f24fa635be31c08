import { ENTITY_KINDS } from "../../src/graph/entity-kinds.js";
import { relationLabel, type Drawing, type NodeKind } from "./drawing.js";

export interface KindEntry {
  readonly kind: NodeKind;
  readonly plural: string;
  readonly definition: string;
  readonly count: number;
}

export interface RelationEntry {
  readonly type: string;
  readonly label: string;
  readonly count: number;
}

/** Kinds of nodes that only a query can return. */
const QUERY_KINDS: readonly Omit<KindEntry, "count">[] = [
  { kind: "Article", plural: "Articles", definition: "An article that was read." },
  { kind: "Sentence", plural: "Sentences", definition: "A sentence of an article." },
  { kind: "Community", plural: "Communities", definition: "Entities that are joined closely." },
  { kind: "Fact", plural: "Facts", definition: "A fact with its evidence." },
  { kind: "Other", plural: "Other nodes", definition: "Another node of the query's result." },
];

/** Every kind that is loaded, with how many nodes have it, in the order of the table. */
export function kindEntries(drawing: Drawing): readonly KindEntry[] {
  const counts = countBy([...drawing.nodes.values()].map((node) => node.kind));
  return [...ENTITY_KINDS, ...QUERY_KINDS].flatMap((entry) => {
    const count = counts.get(entry.kind) ?? 0;
    if (count === 0) return [];
    return [{ kind: entry.kind, plural: entry.plural, definition: entry.definition, count }];
  });
}

/** Every relation that is loaded, with how many edges have it, most frequent first. */
export function relationEntries(drawing: Drawing): readonly RelationEntry[] {
  const counts = countBy(
    [...drawing.edges.values()].filter(({ denied }) => denied !== true).map(({ type }) => type),
  );
  return [...counts]
    .map(([type, count]) => ({ type, label: relationLabel(type), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The plural name of a kind: "People". */
export function kindPlural(kind: NodeKind): string {
  return [...ENTITY_KINDS, ...QUERY_KINDS].find((entry) => entry.kind === kind)?.plural ?? kind;
}
