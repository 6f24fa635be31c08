import type { EntityKind } from "../entity-kinds.js";

/**
 * What all articles together say about one entity as read: the evidence by which it is compared with others. It follows
 * from the articles alone, never from decisions that rules made before (but for `resolvedId`), so that the order of
 * runs does not matter.
 */
export interface EntityProfile {
  /** Id as read; of a part that a person split off, the id of that part. */
  readonly id: string;
  readonly key: string;
  /** The kind that most articles give it, and the form that most use as its name; see EntityTally. */
  readonly kind: EntityKind;
  readonly name: string;
  /** Every form of its name, the name included, by code units. */
  readonly forms: readonly FormUse[];
  readonly wikidata: string | null;
  /** Articles that name it. */
  readonly articles: number;
  /** Their ids, sorted: two entities that one article names apart are seldom the same. */
  readonly articleIds: readonly string[];
  /** Places in them that mention it. */
  readonly mentions: number;
  /** Roles that facts give it as subject ("president"), each with the number of facts; the most frequent first. */
  readonly roles: readonly { readonly text: string; readonly facts: number }[];
  /** Entities as read with which it shares facts; the most frequent first, then by id. At most MAX_NEIGHBOURS. */
  readonly neighbours: readonly NeighbourUse[];
  /** The entity of the graph that it is part of now. */
  readonly resolvedId: string;
}

/** Neighbours and roles that a profile names at most. */
export const MAX_NEIGHBOURS = 20;

/** A form of a name, and how many articles use it at all, and as the name. */
export interface FormUse {
  readonly text: string;
  readonly articles: number;
  readonly asName: number;
}

/** An entity as read at the other end of facts, by the id of its profile. */
export interface NeighbourUse {
  readonly id: string;
  /** For people to read; how a store calls it may change with decisions. */
  readonly kind: EntityKind;
  readonly name: string;
  /** Facts that join the two, counted once an article. */
  readonly facts: number;
}
