import { allowsKinds, type RelationName } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { isToken, type Mention, wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.65;
/** Works that somebody keeps rather than makes. */
const KEPT: ReadonlySet<string> = new Set([
  "website",
  "site",
  "account",
  "blog",
  "page",
  "homepage",
  "app",
  "database",
]);

/** What somebody has, by what is said to be theirs: "the Church's website", "Norway's new asylum law", "her petition". */
export function findPossessions(sentence: LinkedSentence): FactCandidate[] {
  const { items, article } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    if (item.type !== "mention" || item.form !== "nominal") return [];
    const object = article.entityOf.get(item);
    const subject = possessorOf(sentence, item, at);
    if (object === undefined || subject === null || subject === object) return [];
    const relation = relationOf(object, item);
    // "the NATO treaty" is about NATO, "Norway's law" is made by Norway.
    if (
      object.kind === "Law" &&
      !/['’]s\s/.test(item.name) &&
      wordOf(items[at - 1]) !== "'s" &&
      wordOf(items[at + 1]) !== "of"
    )
      return [];
    // "the Aurora telescope" is called Aurora, and nobody's.
    const isOwned =
      /['’]s\s/.test(item.name) || wordOf(items[at - 1]) === "'s" || subject.mentions.length > 1;
    if ((object.kind === "Product" || object.kind === "Work") && !isOwned) return [];
    if (relation === null || !allowsKinds(relation, subject.kind, object.kind)) return [];
    return [
      makeCandidate({
        relation,
        subject,
        object,
        confidence: CONFIDENCE,
        rule: "possession",
        at,
        presupposed: true,
      }),
    ];
  });
}

function possessorOf(sentence: LinkedSentence, mention: Mention, at: number): LinkedEntity | null {
  const { items, article } = sentence;
  const [inner] = mention.inner;
  const isInside = inner !== undefined && inner.start === mention.start && !inner.adjectival;
  if (isInside) return article.entityOf.get(inner) ?? null;
  const before = items[at - 1];
  if (wordOf(before) === "'s") return entityAt(sentence, at - 2);
  // "the ruling of the Supreme Court".
  const { owner } = mention;
  const isMaker = owner !== null && owner.start > mention.end && owner.kind === "Organization";
  if (isMaker) return article.entityOf.get(owner) ?? null;
  return isToken(before) ? (article.possessorOf.get(before) ?? null) : null;
}

function relationOf({ kind }: LinkedEntity, { head }: Mention): RelationName | null {
  if (kind === "Event") return ACTS.has(head ?? "") ? "ORGANIZER_OF" : null;
  if (kind === "Work" && KEPT.has(head ?? "")) return "OWNS";
  return HAD.get(kind) ?? null;
}

const HAD: ReadonlyMap<string, RelationName> = new Map<string, RelationName>([
  ["Work", "CREATED"],
  ["Law", "CREATED"],
  ["Product", "OWNS"],
]);

/** Events that whose they are does. */
const ACTS: ReadonlySet<string> = new Set(
  "request decision attack campaign effort bid proposal investigation raid protest boycott strike offensive project movement hack crackdown appeal".split(
    " ",
  ),
);
