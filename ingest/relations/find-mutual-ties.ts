import type { RelationName } from "../../src/graph/relations.js";
import { allowsKinds } from "../../src/graph/relations.js";
import type { Clause } from "./clause.js";
import { type FactCandidate, makeCandidate } from "./fact-candidate.js";

/** Verbs that two subjects do with each other when nobody else is named. */
const MUTUAL: ReadonlyMap<string, RelationName> = new Map<string, RelationName>([
  ["meet", "CONSULTED_WITH"],
  ["talk", "CONSULTED_WITH"],
  ["negotiate", "CONSULTED_WITH"],
  ["agree", "AGREED_WITH"],
  ["clash", "FOUGHT"],
  ["cooperate", "COOPERATED_WITH"],
  ["collaborate", "COOPERATED_WITH"],
  ["marry", "SPOUSE_OF"],
]);
/** What two subjects sign or hold together: "X and Y signed an agreement". */
const SHARED: ReadonlyMap<string, RelationName> = new Map<string, RelationName>([
  ...[
    "agreement",
    "deal",
    "pact",
    "treaty",
    "truce",
    "ceasefire",
    "accord",
    "consensus",
    "compromise",
    "understanding",
    "settlement",
  ].map((noun): [string, RelationName] => [noun, "AGREED_WITH"]),
  ...["talk", "discussion", "conversation"].map((noun): [string, RelationName] => [noun, "CONSULTED_WITH"]),
]);
const JOINING: ReadonlySet<string> = new Set(["sign", "reach", "strike", "conclude", "hold", "make"]);
const CONFIDENCE = 0.72;

/** "X and Y met", "X and Y signed an agreement": what two do with each other. */
export function findMutualTies({
  verb,
  subjects,
  objects,
  objectNoun,
  oblique,
  date,
}: Clause): FactCandidate[] {
  const [subject, object, ...others] = subjects.map(({ entity }) => entity);
  if (subject === undefined || object === undefined || others.length > 0 || subject === object) return [];
  // What they sign or hold together is described, never named.
  if (objects.some(({ entity }) => entity.headClass === null) || oblique.has("with") || verb.passive)
    return [];
  const relation = JOINING.has(verb.lemma)
    ? SHARED.get(objectNoun ?? "")
    : objectNoun === null
      ? MUTUAL.get(verb.lemma)
      : undefined;
  if (relation === undefined || !allowsKinds(relation, subject.kind, object.kind)) return [];
  return [
    makeCandidate({
      relation,
      subject,
      object,
      date,
      polarity: verb.negated ? "denied" : "asserted",
      modality: verb.modality,
      confidence: CONFIDENCE,
      rule: "mutual",
      at: verb.start,
    }),
  ];
}
