import type {
  ContributedArticle,
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedSentence,
} from "./contribution.js";

/**
 * The graph as a sequence of records, each with what it needs to be written by itself.
 * Articles come first, then sentences, entities, mentions and facts, each sorted by id
 * (sentences and mentions by article and position): the same graph gives the same sequence.
 */
export type GraphRecord =
  | { readonly type: "article"; readonly article: ContributedArticle & { readonly ingestedAt: string } }
  | { readonly type: "sentence"; readonly article: string; readonly sentence: ContributedSentence }
  | { readonly type: "entity"; readonly entity: EntityRecord }
  | { readonly type: "mention"; readonly mention: ContributedMention }
  | { readonly type: "fact"; readonly fact: FactRecord };

/** An entity, and what each article calls it: from these its name and aliases follow. */
export interface EntityRecord extends ContributedEntity {
  readonly articles: number;
  readonly mentions: number;
  readonly namings: readonly {
    readonly article: string;
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
}

/** A fact, with its support sentence by sentence. */
export interface FactRecord extends Omit<ContributedFact, "evidence" | "extractor"> {
  /** Articles that support it. */
  readonly sources: number;
  readonly evidence: readonly {
    readonly sentence: string;
    readonly confidence: number;
    readonly extractor: string;
  }[];
}
