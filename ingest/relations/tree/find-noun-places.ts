import { allowsKinds, type RelationName } from "../../../src/graph/relations.js";
import type { LinkedEntity } from "../../link/index.js";
import { type FactCandidate, makeCandidate } from "../fact-candidate.js";
import type { SentenceTree } from "./sentence-tree.js";

const CONFIDENCE = 0.68;
const WHERE: ReadonlySet<string> = new Set(["in", "at", "off", "inside", "across"]);
const NOUN_TAGS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** Where and when a noun says that a thing is: "schools in Livorno", "migrants off Malta", "the ruling on July 8". */
export function findNounPlaces(tree: SentenceTree): FactCandidate[] {
  return tree.words.flatMap((word, at): FactCandidate[] => {
    if (!NOUN_TAGS.has(word.tag)) return [];
    const thing = tree.argument(at);
    if (thing === null) return [];
    return tree
      .children(at, "nmod")
      .flatMap((place) => [
        ...placed(tree, thing.entity, thing.at, place),
        ...dated(tree, thing.entity, thing.at, place),
      ]);
  });
}

function placed(tree: SentenceTree, subject: LinkedEntity, at: number, place: number): FactCandidate[] {
  const preposition = tree.preposition(place);
  const isBeside = tree.itemOf[tree.span(place)[0]] === at + 1;
  // "faced England at the stadium": behind a name only "in" tells where it is.
  if (!WHERE.has(preposition) || !isBeside || (subject.headClass === null && preposition !== "in")) return [];
  return tree.arguments(place).flatMap(({ entity: object }): FactCandidate[] => {
    if (object.kind !== "Place" && object.kind !== "Country") return [];
    const relation = relationOf(subject);
    if (subject === object || relation === null || !allowsKinds(relation, subject.kind, object.kind))
      return [];
    return [
      makeCandidate({
        relation,
        subject,
        object,
        confidence: CONFIDENCE,
        rule: "noun-place",
        at,
        presupposed: true,
      }),
    ];
  });
}

function relationOf({ kind, headClass }: LinkedEntity): RelationName | null {
  if (kind === "Event") return "OCCURRED_IN";
  // A body with a name may only be mentioned in a place: "Acme Motors in Norway".
  if (kind === "Organization") return headClass === null ? null : "LOCATED_IN";
  return kind === "Place" ? "LOCATED_IN" : null;
}

function dated(tree: SentenceTree, subject: LinkedEntity, at: number, word: number): FactCandidate[] {
  const date = tree.item(word);
  const isBeside = tree.itemOf[tree.span(word)[0]] === at + 1;
  if (subject.kind !== "Event" || !isBeside || date?.type !== "date" || date.iso === null) return [];
  return [
    makeCandidate({
      relation: "OCCURRED_ON",
      subject,
      object: date,
      date,
      confidence: CONFIDENCE,
      rule: "noun-date",
      at,
      presupposed: true,
    }),
  ];
}
