import type { EntityKind } from "../../graph/entity-kinds.js";

/** An entity as far as looking it up by name needs it. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Articles that name it: of equal names the better known comes first. */
  readonly articles: number;
}

export interface CandidateQuery {
  readonly text: string;
  /** Most candidates to return. */
  readonly limit: number;
  readonly kinds: readonly EntityKind[] | null;
}

/**
 * Finds entities whose names may be meant by a text. It need not rank well, only miss nothing
 * likely: `rankNames` puts the candidates of every index in the same order.
 */
export interface NameIndex {
  /** Ids of entities, the likelier first. */
  candidates(query: CandidateQuery): Promise<readonly string[]>;
  /** Called after each committed change: entities that are new or changed, and ids that are gone. */
  changed(entities: readonly NamedEntity[], removed: readonly string[]): void;
  /** Called when names may have changed in a way that `changed` could not tell. */
  reset(): void;
}
