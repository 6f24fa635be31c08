import type { LinkedArticle, LinkedEntity } from "../../link/index.js";
import type { Item, Mention, NamedSentence, Value } from "../../names/item.js";
import type { Token } from "../../names/token.js";
import type { ArgumentKind } from "./tie-labels.js";

/** A name, date or pronoun of a sentence between which the model looks for ties. */
export interface TieArgument {
  readonly kind: ArgumentKind;
  readonly form: "name" | "nominal" | "pronoun" | "adjective";
  /** Indices of its words in the sentence, end exclusive. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the article. */
  readonly start: number;
  readonly end: number;
  /** Index of the item that it stands in. */
  readonly at: number;
  readonly entity: LinkedEntity | null;
  readonly value: Value | null;
}

const PERSONAL: ReadonlySet<string> = new Set([
  "he",
  "she",
  "him",
  "his",
  "her",
  "hers",
  "himself",
  "herself",
  "who",
  "whom",
  "i",
  "my",
  "me",
  "myself",
]);
/** These stand for people or for bodies. */
const PLURAL: ReadonlySet<string> = new Set([
  "they",
  "their",
  "them",
  "theirs",
  "themselves",
  "we",
  "our",
  "us",
  "ourselves",
  "whose",
]);
const NEUTRAL: ReadonlySet<string> = new Set(["it", "its", "itself", "which", "that", "where"]);

/** A year that no date was read in ("born c. 1963"). */
const YEAR = /^(?:1[0-9]|20)\d\d$/;

/** The arguments of a sentence in text order: names with those inside them, owners of offices, dates, pronouns. */
export function tieArguments(sentence: NamedSentence, article: LinkedArticle): TieArgument[] {
  const { tokens, items } = sentence;
  const found: TieArgument[] = [];
  items.forEach((item, at) => {
    for (const argument of argumentsOf(item, at, tokens, article)) {
      if (argument.last > argument.first) found.push(argument);
    }
  });
  return found;
}

function argumentsOf(
  item: Item,
  at: number,
  tokens: readonly Token[],
  article: LinkedArticle,
): TieArgument[] {
  if (item.type === "date")
    return [{ ...rangeOf(item, tokens), kind: "Date", form: "name", at, entity: null, value: item }];
  if (item.type === "mention") return ofMention(item, at, tokens, article);
  if (item.type === "role") return item.owner === null ? [] : ofMention(item.owner, at, tokens, article);
  if (item.type !== "token") return [];
  if (YEAR.test(item.text))
    return [{ ...rangeOf(item, tokens), kind: "Date", form: "name", at, entity: null, value: null }];
  const kind = PERSONAL.has(item.lower)
    ? "Person"
    : PLURAL.has(item.lower)
      ? "They"
      : NEUTRAL.has(item.lower) && item.tag !== "subordinator"
        ? "Thing"
        : null;
  return kind === null
    ? []
    : [{ ...rangeOf(item, tokens), kind, form: "pronoun", at, entity: null, value: null }];
}

function ofMention(
  mention: Mention,
  at: number,
  tokens: readonly Token[],
  article: LinkedArticle,
): TieArgument[] {
  const entity = article.entityOf.get(mention) ?? null;
  const kind: ArgumentKind =
    mention.form === "pronoun" ? "Person" : (entity?.kind ?? mention.kind ?? "Unknown");
  const form = mention.adjectival ? "adjective" : mention.form;
  const own: TieArgument = { ...rangeOf(mention, tokens), kind, form, at, entity, value: null };
  return [own, ...mention.inner.flatMap((inner) => ofMention(inner, at, tokens, article))];
}

function rangeOf(
  span: { readonly start: number; readonly end: number },
  tokens: readonly Token[],
): Pick<TieArgument, "first" | "last" | "start" | "end"> {
  let first = 0;
  while (first < tokens.length && (tokens[first]?.end ?? 0) <= span.start) first += 1;
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last += 1;
  return { first, last, start: span.start, end: span.end };
}
