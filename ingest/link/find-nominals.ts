import { isMention, isToken, type Item, makeMention, type Mention, spanOf, wordOf } from "../names/item.js";
import type { NamedArticle } from "../names/index.js";
import { type Found, replaceItems } from "../names/replace-items.js";
import { verbForm } from "../names/verb-form.js";
import { nounKind } from "./noun-kinds.js";

const DEFINITE: ReadonlySet<string> = new Set([
  "the",
  "this",
  "these",
  "those",
  "that",
  "its",
  "their",
  "his",
  "her",
]);
/** A noun phrase of more items than this is a list or a mistake. */
const MAX_ITEMS = 6;
/**
 * Make mentions of what is only described: "a petition", "the new asylum law", "voters", "the Church's website". The
 * noun must be one that describes a thing of a known kind (`ingest/data/noun-classes.json`).
 */
export function findNominals(article: NamedArticle): NamedArticle {
  const { text } = article.document;
  const sentences = article.sentences.map((sentence) => ({
    ...sentence,
    items: replaceItems(sentence.items, (row, at) => matchNominal(row, at, text)),
  }));
  return { ...article, sentences };
}

function matchNominal(row: readonly Item[], at: number, text: string): Found | null {
  if (at > 0 && isPart(row, at - 1) && !isOpener(row[at - 1])) return null;
  let end = at;
  while (end < row.length && end - at < MAX_ITEMS && isPart(row, end)) end += 1;
  const last = row[end - 1];
  if (end === at || !isToken(last) || last.tag !== "noun" || isPart(row, end)) return null;
  const next = row[end];
  // "the magazine MicroMega": the name follows.
  if (isMention(next) || next?.type === "role") return null;
  const found = nounKind(last.lower);
  if (found === null) return null;
  const { kind, head } = found;
  const words = row.slice(at, end);
  const span = spanOf(words);
  const names = words.filter(isMention);
  const before = wordOf(row[at - 1]);
  // One person without a name is nobody in a graph, unless it is somebody spoken of.
  if (kind === "Person" && before !== "the") return null;
  const owner = names.find((name) => name.kind !== null) ?? ownerAfter(row, end);
  const mention = makeMention(span, {
    kind,
    form: "nominal",
    name: text
      .slice(span.start, span.end)
      .replace(/\s+/g, " ")
      .replace(/^['’]s /, ""),
    head,
    headClass: `${kind.toLowerCase()} ${head}`,
    owner: owner ?? null,
    inner: names,
    definite: DEFINITE.has(before),
    confidence: 0.6,
  });
  return { length: end - at, item: mention };
}

/** Words that a noun phrase can have before its head. */
function isPart(row: readonly Item[], at: number): boolean {
  const item = row[at];
  if (isToken(item)) {
    if (item.lower === "'s") return isMention(row[at - 1]) && isToken(row[at + 1]);
    // "Libya supplies weapons": what looks like a plural before a noun is rather a verb.
    const next = row[at + 1];
    const isModifier = isToken(next) && (next.tag === "adjective" || next.tag === "noun");
    if (item.tag === "noun" && isModifier && /[^s]s$/.test(item.lower) && verbForm(item.lower) !== null)
      return false;
    return (
      (item.tag === "noun" && !item.capital) ||
      (item.tag === "adjective" && !/^(?:other|many|several|few|more|most|such|own|same)$/.test(item.lower))
    );
  }
  return (
    isMention(item) &&
    item.form === "name" &&
    item.kind !== "Person" &&
    isToken(row[at + 1]) &&
    leadsToNoun(row, at + 1)
  );
}

function leadsToNoun(row: readonly Item[], at: number): boolean {
  const item = row[at];
  if (!isToken(item)) return false;
  if (item.lower === "'s") return true;
  return (item.tag === "noun" || item.tag === "adjective") && !item.capital;
}

function isOpener(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "determiner" || item.tag === "possessive");
}

/** "the ruling of the Supreme Court": whose it is stands behind; those words stay where they are. */
function ownerAfter(row: readonly Item[], end: number): Mention | null {
  if (!/^(?:of|by)$/.test(wordOf(row[end]))) return null;
  const target = row[end + (wordOf(row[end + 1]) === "the" ? 2 : 1)];
  const isOwner = isMention(target) && target.form === "name" && !target.adjectival;
  return isOwner && target.kind !== "Person" && target.kind !== null ? target : null;
}
