import type { EntityKind } from "../entity-kinds.js";
import { decisionId } from "./decision-id.js";

/**
 * Who is who across articles. Every article names its entities by an id of its own reading (a hash of kind and name,
 * or of the Wikidata id): the entity *as read*. A decision says something about two of those; the entities of the
 * graph follow from the articles and the decisions that are active, and from nothing else.
 */

/**
 * "same": the two are one. "different": they are never joined. "split": in the named articles, what was read as the
 * left is another, the right. "ask": a suggestion that they are the same; nothing follows from it until somebody answers.
 */
export type DecisionKind = "same" | "different" | "split" | "ask";

export const DECISION_KINDS: readonly DecisionKind[] = ["same", "different", "split", "ask"];

/** An entity as read, with enough to be shown without looking it up. */
export interface EntityAsRead {
  readonly id: string;
  /** What the id was made from; see entityKey. */
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** Why: a named feature and what it was, such as `acronym` and `CSTO`. */
export interface Reason {
  readonly feature: string;
  readonly value: string | number | boolean;
}

export interface Decision {
  /** From what is decided and by whom: the same decision made again has the same id. See newDecision. */
  readonly id: string;
  readonly kind: DecisionKind;
  /** Of "same", "different" and "ask", the one with the smaller id; of "split", the entity that is split. */
  readonly left: EntityAsRead;
  /** Of "split", the entity that the named articles are about. */
  readonly right: EntityAsRead;
  /** Ids of the articles of a split, sorted; empty for other kinds. */
  readonly articles: readonly string[];
  readonly by: "person" | "rule";
  /** name@version of the rule; null when a person decided. */
  readonly rule: string | null;
  /** 0 to 1: how sure the rule is; 1 for a person. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** ISO 8601. */
  readonly decidedAt: string;
  /** When a person took it back; null while it counts. A rule that changes its mind withdraws its decision without a trace. */
  readonly undoneAt: string | null;
}

/** True when something follows from it for the graph. */
export function isActive({ kind, undoneAt }: Decision): boolean {
  return kind !== "ask" && undoneAt === null;
}

/** A decision with its id, its ends in order and its lists sorted. */
export function newDecision(decision: Omit<Decision, "id" | "undoneAt">): Decision {
  const { kind, left, right, by } = decision;
  const inOrder = kind === "split" || left.id < right.id;
  const [first, second] = inOrder ? [left, right] : [right, left];
  const articles = [...new Set(decision.articles)].sort();
  const id = decisionId({ kind, by, left: first.id, right: second.id });
  return { ...decision, id, left: plain(first), right: plain(second), articles, undoneAt: null };
}

/** Without what a caller knows besides. */
function plain({ id, key, kind, name }: EntityAsRead): EntityAsRead {
  return { id, key, kind, name };
}
