import type { Modality, Polarity } from "../../src/graph/annotations.js";
import type { RelationName } from "../../src/graph/relations.js";
import type { LinkedArticle, LinkedEntity } from "../link/index.js";
import type { Item, NamedSentence, Value } from "../names/item.js";

/** What a rule read in one sentence, before it is known who says so. */
export interface FactCandidate {
  readonly relation: RelationName;
  readonly subject: LinkedEntity;
  readonly object: LinkedEntity | Value;
  /** Office, what is counted, or the verb phrase. */
  readonly role: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** When it held or happened. */
  readonly date: Value | null;
  readonly place: LinkedEntity | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Id of the rule that read it. */
  readonly rule: string;
  /** Index of the item of the sentence that says it (a verb, a title): who says that part says the fact. */
  readonly at: number;
  /** True for what the words take for granted whoever speaks: a title, "Minsk, the capital of Belarus". */
  readonly presupposed: boolean;
  /** Who denies or alleges it, where no reported speech tells. */
  readonly claimedBy?: LinkedEntity;
}

/** A fact with its sentence and speaker. */
export interface FoundFact extends FactCandidate {
  readonly sentence: number;
  readonly statedBy: LinkedEntity | null;
}

/** A sentence with what its mentions mean. */
export interface LinkedSentence {
  readonly sentence: NamedSentence;
  readonly items: readonly Item[];
  readonly article: LinkedArticle;
}

/** The entity that an item stands for: a mention's, or the holder of an office that is named without its holder. */
export function entityAt({ items, article }: LinkedSentence, at: number): LinkedEntity | null {
  const item = items[at];
  if (item?.type === "mention") return article.entityOf.get(item) ?? null;
  return item?.type === "role" ? (article.holderOf.get(item) ?? null) : null;
}

const PLAIN = {
  role: null,
  polarity: "asserted",
  modality: "actual",
  date: null,
  place: null,
  presupposed: false,
} as const;

/** Make a candidate; what is not given takes the value of a plain statement. */
export function makeCandidate(
  parts: Pick<FactCandidate, "relation" | "subject" | "object" | "confidence" | "rule" | "at"> &
    Partial<FactCandidate>,
): FactCandidate {
  return { ...PLAIN, ...parts };
}

export function isValue(object: LinkedEntity | Value): object is Value {
  return "type" in object;
}
