import type { Modality, Polarity } from "./annotations.js";
import type { RelationName } from "./relations.js";

/** A fact in the words of one article. */
export interface FactStatement {
  /** The id of the fact. */
  readonly id: string;
  readonly relation: RelationName;
  readonly subject: string;
  /** The name of an entity, or a value as written. */
  readonly object: string;
  readonly role: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Who says so, when the article only reports it. */
  readonly statedBy: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether the graph holds it: some stored article states it. */
  readonly inGraph: boolean;
}

/** What a text states beside the one before it, each list in the order of the text. */
export interface VersionChanges {
  readonly added: readonly FactStatement[];
  readonly dropped: readonly FactStatement[];
  readonly kept: readonly FactStatement[];
}
