import type { MentionForm, Modality, Polarity, Precision } from "./annotations.js";
import type { EntityKind } from "./entity-kinds.js";
import type { RelationName } from "./relations.js";

/**
 * What one article adds to the graph, with the ids it has there. A store saves and removes
 * a contribution as a whole; the graph is the sum of the contributions it holds.
 */
export interface Contribution {
  readonly article: ContributedArticle;
  readonly sentences: readonly ContributedSentence[];
  readonly entities: readonly ContributedEntity[];
  readonly mentions: readonly ContributedMention[];
  readonly facts: readonly ContributedFact[];
}

export interface ContributedArticle {
  readonly id: string;
  /** Path or address as given; where the article came from. */
  readonly source: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  /** ISO 8601 as the article says; never filled from another clock. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** SHA-256 of the text. */
  readonly contentHash: string;
  readonly text: string;
  /** name@version of what read it. */
  readonly extractor: string;
}

export interface ContributedSentence {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export interface ContributedEntity {
  readonly id: string;
  /** What the id was made from; see entityKey. */
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
}

export interface ContributedMention {
  readonly id: string;
  readonly sentence: string;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly form: MentionForm;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ContributedFact {
  readonly id: string;
  readonly relation: RelationName;
  readonly subject: string;
  /** Entity id, or null when the object is a value. */
  readonly object: string | null;
  readonly value: ContributedValue | null;
  readonly role: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly statedBy: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly precision: Precision | null;
  readonly place: string | null;
  /** 0 to 1: how sure this article's reader was. */
  readonly confidence: number;
  readonly extractor: string;
  /** Ids of the sentences of this article that support it; at least one. */
  readonly evidence: readonly string[];
}

/** A date or quantity as the object of a fact. */
export interface ContributedValue {
  readonly text: string;
  readonly iso: string | null;
  readonly number: number | null;
  readonly unit: string | null;
}
