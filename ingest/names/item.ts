import type { EntityKind } from "../../src/graph/entity-kinds.js";
import type { MentionForm, Precision } from "../../src/graph/annotations.js";
import type { Span } from "../../src/graph/span.js";
import type { Sentence, Token } from "./token.js";

/**
 * A sentence as the rules see it: a flat row of items. A finder replaces the words of a name by one mention, the
 * words of an office by one role, and so on; what nobody claimed stays a token.
 */
export type Item = Token | Mention | Role | Value;

/** A place in the text that names an entity. */
export interface Mention extends Span {
  readonly type: "mention";
  /** Null while only the rest of the article can tell. */
  kind: EntityKind | null;
  readonly form: MentionForm;
  /** As a reader would write it: without title, article and possessive. */
  readonly name: string;
  /** For a description: its head noun in the singular ("riot"), and the class of such nouns ("unrest"). */
  readonly head: string | null;
  readonly headClass: string | null;
  /** True for "Russian" in "Russian troops": names the country but stands as an adjective. */
  readonly adjectival: boolean;
  /** The country or body in it: "Kazakhstan" in "Ministry of Health of Kazakhstan". */
  readonly owner: Mention | null;
  /** Every name inside it, the owner among them. */
  readonly inner: readonly Mention[];
  /** True for "the protests", "these troops": something already spoken of. */
  readonly definite: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An office: "Russian Defense Minister", "president of Belarus". */
export interface Role extends Span {
  readonly type: "role";
  readonly title: string;
  /** Head noun in lower case: "minister". */
  readonly head: string;
  readonly headClass: RoleClass;
  /** Whose office it is, when the words say so. */
  readonly owner: Mention | null;
  readonly definite: boolean;
  /** True for "former president". */
  readonly past: boolean;
}

export type RoleClass = "headOfState" | "headOfGovernment" | "leader" | "office" | "employee" | "title";

/** A date or a quantity. */
export interface Value extends Span {
  readonly type: "date" | "quantity";
  readonly text: string;
  readonly iso: string | null;
  readonly precision: Precision | null;
  readonly number: number | null;
  readonly unit: string | null;
}

/** A sentence with its names found. */
export interface NamedSentence extends Sentence {
  readonly items: readonly Item[];
}

const PLAIN = {
  form: "name",
  head: null,
  headClass: null,
  adjectival: false,
  owner: null,
  inner: [],
  definite: false,
} as const;

/** Make a mention; what is not given takes the value of a plain name. */
export function makeMention(
  span: Span,
  parts: Pick<Mention, "kind" | "name" | "confidence"> & Partial<Mention>,
): Mention {
  return { type: "mention", ...PLAIN, ...parts, start: span.start, end: span.end };
}

/** The span from the first to the last of some items in order. */
export function spanOf(items: readonly Span[]): Span {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("A span needs at least one item.");
  return { start: first.start, end: last.end };
}

/** The word in lower case if the item is a token, else the empty string. */
export function wordOf(item: Item | undefined): string {
  return item?.type === "token" ? item.lower : "";
}

/** The noun that a mention is about, or the word of a token in lower case; else the empty string. */
export function headOf(item: Item | undefined): string {
  return item?.type === "mention" ? (item.head ?? "") : wordOf(item);
}

export function isMention(item: Item | undefined): item is Mention {
  return item?.type === "mention";
}

export function isToken(item: Item | undefined): item is Token {
  return item?.type === "token";
}
