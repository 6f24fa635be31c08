import type { EntityKind } from "../../src/graph/entity-kinds.js";
import type { RelationName } from "../../src/graph/relations.js";

/** A sentence with the fact that a rule must read in it: examples are run as the rule's tests. */
export interface RuleExample {
  readonly text: string;
  /** Names as the extractor gives them; null for a sentence in which the rule must stay silent. */
  readonly fact: { readonly subject: string; readonly object: string } | null;
}

interface Rule {
  /** Unique; stands in the facts that the rule found. */
  readonly id: string;
  readonly relation: RelationName;
  /** 0 to 1. */
  readonly confidence: number;
  readonly examples: readonly RuleExample[];
}

/** A relation that a predicate expresses between its subject and its object. */
export interface VerbRule extends Rule {
  /** Base forms. */
  readonly verbs: readonly string[];
  /** Where the object stands: `direct`, or after one of these prepositions. */
  readonly object: "direct" | readonly string[];
  /** The common noun that must be the direct object ("took *control* of"). */
  readonly noun?: readonly string[];
  /** Classes of describing nouns of which the object must be ("mission"). */
  readonly objectClass?: readonly string[];
  /** Kinds of which subject and object must be, when the relation allows more than the verb does. */
  readonly subjectKinds?: readonly EntityKind[];
  readonly objectKinds?: readonly EntityKind[];
  /** Words of which the object's name must have one. */
  readonly objectWords?: readonly string[];
  /** True when the predicate must have no direct object ("lost *a fortune* to"). */
  readonly bare?: boolean;
  /** True when the predicate must be active and have a subject of its own ("*called* X", not "a group called X"). */
  readonly active?: boolean;
  /** True when the grammatical object is the subject of the relation. */
  readonly swap?: boolean;
  /** Prepositions behind which the subject stands, when it is not the grammatical one ("replaced X *with* Y"). */
  readonly subjectAfter?: readonly string[];
  /** True when who made the object is meant, where the words say who ("complied with *X's* demands"). */
  readonly meansOwner?: boolean;
}

/** A relation that a row of words expresses; see `compilePattern` for the notation. */
export interface SequenceRule extends Rule {
  readonly pattern: string;
  /** Word lists that the pattern names with `@`. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Words of which the subject's name must have one. */
  readonly subjectWords?: readonly string[];
  /** Words of which the object's name must, or must not, have one. */
  readonly objectWords?: readonly string[];
  readonly notObjectWords?: readonly string[];
  /** Fixed role of the fact. */
  readonly role?: string;
}
