import type { FormerVersion } from "./article-version.js";
import type {
  ContributedArticle,
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedSentence,
} from "./contribution.js";
import type { Naming } from "./entity-tally.js";
import type { Decision } from "./identity/decision.js";
import type { Reading } from "./identity/reading.js";

/**
 * The graph as a sequence of records, each with what it needs to be written by itself.
 * Articles come first, then sentences, entities, mentions, facts, readings, decisions and former versions, each sorted by id
 * (sentences and mentions by article and position): the same graph gives the same sequence.
 */
export type GraphRecord =
  | { readonly type: "article"; readonly article: ArticleRecord }
  | {
      readonly type: "sentence";
      readonly article: string;
      readonly sentence: ContributedSentence;
      /** As it stands in the article. */
      readonly text: string;
    }
  | { readonly type: "entity"; readonly entity: EntityRecord }
  | { readonly type: "mention"; readonly mention: ContributedMention }
  | { readonly type: "fact"; readonly fact: FactRecord }
  | { readonly type: "reading"; readonly reading: ReadingRecord }
  | { readonly type: "decision"; readonly decision: Decision }
  | { readonly type: "version"; readonly version: FormerVersion };

/** An article, with how many sentences it has, entities it names and facts it supports. */
export interface ArticleRecord extends ContributedArticle {
  readonly ingestedAt: string;
  readonly sentences: number;
  readonly entities: number;
  readonly facts: number;
}

/** An entity, and what each article calls it: from these its name and aliases follow. */
export interface EntityRecord extends ContributedEntity {
  readonly articles: number;
  readonly mentions: number;
  readonly namings: readonly NamingRecord[];
}

/** What one article calls an entity. */
export interface NamingRecord extends Naming {
  readonly article: string;
}

/** What an article says about its entities as read, where decisions make others of them. */
export interface ReadingRecord extends Reading {
  readonly article: string;
}

/** A fact, with its support sentence by sentence. */
export interface FactRecord extends Omit<ContributedFact, "evidence" | "extractor"> {
  /** Articles that support it. */
  readonly sources: number;
  /** Earliest and latest publication date among its articles. */
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  readonly evidence: readonly SupportRecord[];
}

/** One sentence that supports a fact, with the wording of its article. */
export interface SupportRecord extends Pick<ContributedFact, "role" | "precision" | "value"> {
  readonly sentence: string;
  readonly confidence: number;
  readonly extractor: string;
}
