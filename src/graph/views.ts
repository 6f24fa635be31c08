import type { MentionForm, Modality, Polarity, Precision } from "./annotations.js";
import type { ContributedArticle, ContributedValue } from "./contribution.js";
import type { EntityKind } from "./entity-kinds.js";
import type { RelationName } from "./relations.js";
import type { VersionChanges } from "./version-changes.js";

/** What the store answers with, and what the viewer draws. */

/** An entity as a node of a drawing or a row of a list. */
export interface EntityView {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** Articles that mention it. */
  readonly articles: number;
  /** Places in articles that mention it. */
  readonly mentions: number;
}

/** A derived relationship: one asserted fact between two entities. */
export interface EdgeView {
  /** The id of the fact. */
  readonly id: string;
  readonly relation: RelationName;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly modality: Modality;
  /** True when the article only reports that someone says so. */
  readonly attributed: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Articles that support it. */
  readonly sources: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly precision: Precision | null;
  /** Earliest and latest publication date among its articles. */
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
}

/** A part of the graph, and how much more there is. */
export interface GraphView {
  readonly nodes: readonly EntityView[];
  /** Both ends of every edge are in `nodes`. */
  readonly edges: readonly EdgeView[];
  /** Nodes and edges that the question has in all, shown or not. */
  readonly totalNodes: number;
  readonly totalEdges: number;
  /** True when a limit left some out. */
  readonly truncated: boolean;
}

/** An article without its text. */
export type ArticleSummary = Omit<ContributedArticle, "text" | "contentHash"> & {
  readonly ingestedAt: string;
  readonly sentences: number;
  readonly entities: number;
  readonly facts: number;
};

/** An article with its text, sentences and mentions. */
export type ArticleView = ArticleSummary & {
  readonly text: string;
  readonly contentHash: string;
  readonly sentenceList: readonly SentenceView[];
  readonly mentionList: readonly MentionView[];
};

export interface SentenceView {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export interface MentionView {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly confidence: number;
}

/** The short form of an entity inside a fact. */
export interface EntityRef {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** A fact with all that supports it: who says so, where, when. */
export interface FactView {
  readonly id: string;
  readonly relation: RelationName;
  readonly subject: EntityRef;
  readonly object: EntityRef | null;
  readonly value: ContributedValue | null;
  readonly role: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly statedBy: EntityRef | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly precision: Precision | null;
  readonly place: EntityRef | null;
  readonly confidence: number;
  /** Articles that support it. */
  readonly sources: number;
  /** The same, copies of one text counted once. */
  readonly independentSources: number;
  readonly evidence: readonly EvidenceView[];
}

/** One sentence that supports a fact. */
export interface EvidenceView {
  readonly sentence: string;
  readonly article: string;
  /** The article with mostly the same text among those behind the fact, published before this one; null for no copy. */
  readonly copyOf: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly ingestedAt: string;
  /** The sentence as it stands in the article. */
  readonly text: string;
  /** Its place in the article's text. */
  readonly start: number;
  readonly end: number;
  /** Mentions of the fact's subject and object, as offsets into the article's text. */
  readonly highlights: readonly { readonly entity: string; readonly start: number; readonly end: number }[];
  readonly extractor: string;
  /** 0 to 1: how sure the extractor was of this sentence. */
  readonly confidence: number;
}

/** An entity with its facts by relation. */
export interface EntityDetail extends EntityView {
  /** Relations it takes part in, with how often, as subject (`out`) or object (`in`). */
  readonly relations: readonly {
    readonly relation: RelationName;
    readonly direction: "out" | "in";
    readonly count: number;
  }[];
  /** The newest articles that mention it. */
  readonly recentArticles: readonly ArticleSummary[];
}

export interface EntityHit extends EntityView {
  /** The name or alias that matched. */
  readonly matched: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

/** What is in the graph, for the legend, the editor and the status command. */
export interface SchemaView {
  readonly labels: readonly { readonly label: string; readonly count: number }[];
  readonly relationshipTypes: readonly { readonly type: string; readonly count: number }[];
  readonly propertyKeys: readonly string[];
}

export interface GraphCounts {
  readonly articles: number;
  readonly sentences: number;
  readonly entities: number;
  readonly mentions: number;
  readonly facts: number;
  /** Derived relationships between entities. */
  readonly edges: number;
}

/** What saving an article did. */
export interface SaveOutcome {
  readonly article: string;
  readonly status: "added" | "unchanged" | "replaced";
  /** Entities and facts that were not in the graph before. */
  readonly newEntities: readonly string[];
  readonly newFacts: readonly string[];
  /** Facts that went because only the replaced text supported them. */
  readonly droppedFacts: number;
  /** What the article states now beside what it stated before; null unless it was replaced. */
  readonly changes: VersionChanges | null;
}

/** What deleting an article did. */
export interface DeleteOutcome {
  readonly article: string;
  /** False when there was no such article. */
  readonly deleted: boolean;
  readonly removedEntities: number;
  readonly removedFacts: number;
}

/** A part of a list, and how long the list is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Paths between two entities. */
export interface PathView {
  readonly graph: GraphView;
  /** Each path as the entity ids walked; all have the same length. */
  readonly paths: readonly (readonly string[])[];
}
