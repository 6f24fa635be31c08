import type { EntityKind } from "./entity-kinds.js";

/** One type of relation: the legend, the documentation and the extractors read this table. */
export interface RelationType {
  /** The name in Cypher: `(:Person)-[:HEAD_OF_STATE_OF]->(:Country)`. */
  readonly name: string;
  /** Reads between subject and object: "Tokayev *head of state of* Kazakhstan". */
  readonly label: string;
  /** Reads from object to subject; empty when the object is a value. */
  readonly inverseLabel: string;
  readonly definition: string;
  readonly subjectKinds: readonly EntityKind[];
  /** Empty when the object is a value. */
  readonly objectKinds: readonly EntityKind[];
  /** The sort of value that is the object, or null when it is an entity. */
  readonly valueKind: "date" | "quantity" | null;
  /** The Wikidata property that means the same, if there is one. */
  readonly wikidata: string | null;
  /** The PLOVER event class (https://github.com/openeventdata/PLOVER) it belongs to, if any. */
  readonly plover: string | null;
  /** True when subject and object may be exchanged. */
  readonly symmetric: boolean;
  /** False for what the viewer leaves out of its first view. Graphs keep counts of these: changing one asks for a migration. */
  readonly inFirstView: boolean;
}

/** A row of the table as it is written: what is left out takes the default of its field. */
export type RelationRow = Pick<RelationType, "name" | "label" | "definition" | "subjectKinds"> &
  Partial<RelationType>;

/** Those who act: people, bodies, states, and groups of people. */
export const ACTORS: readonly EntityKind[] = ["Person", "Organization", "Country", "Group"];
