import { allowsKinds, type RelationName } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import type { Argument, Clause } from "./clause.js";
import { type FactCandidate, makeCandidate } from "./fact-candidate.js";
import type { VerbRule } from "./rule.js";

/** A fact that hangs on a plan or a possibility is less sure to be read right. */
const UNSURE_FACTOR = 0.9;

/** Index rules by the verbs that they wait for. */
export function indexVerbRules(rules: readonly VerbRule[]): ReadonlyMap<string, readonly VerbRule[]> {
  const byVerb = new Map<string, VerbRule[]>();
  for (const rule of rules) {
    for (const verb of rule.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), rule]);
  }
  return byVerb;
}

/** What the rules read in one predicate. */
export function applyVerbRules(
  clause: Clause,
  rules: ReadonlyMap<string, readonly VerbRule[]>,
): FactCandidate[] {
  const { lemma, particle } = clause.verb;
  const phrasal = particle === null ? undefined : rules.get(`${lemma} ${particle}`);
  return (phrasal ?? rules.get(lemma) ?? []).flatMap((rule) => applyRule(rule, clause));
}

function applyRule(rule: VerbRule, clause: Clause): FactCandidate[] {
  if (rule.noun !== undefined && !rule.noun.includes(clause.objectNoun ?? "")) return [];
  if (rule.bare === true && (clause.objectNoun !== null || clause.objects.length > 0)) return [];
  if (rule.active === true && (!clause.verb.finite || clause.verb.passive)) return [];
  const objects = objectsOf(rule, clause);
  const subjects = subjectsOf(rule, clause);
  const { verb } = clause;
  return subjects.flatMap(({ entity: subject }) =>
    objects.flatMap(({ entity: named, at }): FactCandidate[] => {
      const object = rule.meansOwner === true && named.owner !== null ? named.owner : named;
      const [from, to] = rule.swap === true ? [object, subject] : [subject, object];
      if (!fitsRule(rule, from, to) || !fitsClass(rule, object) || !fitsWords(rule, object)) return [];
      // A person succeeds a person, a body a body.
      if (rule.relation === "SUCCESSOR_OF" && from.kind !== to.kind) return [];
      // "visited the site" tells nobody whom.
      if (rule.relation === "CONSULTED_WITH" && to.kind === "Place" && to.headClass !== null) return [];
      if (from === to || !allowsKinds(rule.relation, from.kind, to.kind)) return [];
      return [
        makeCandidate({
          relation: rule.relation,
          subject: from,
          object: to,
          role: rule.relation === "RELATED_TO" ? verb.lemma : null,
          polarity: verb.negated ? "denied" : "asserted",
          modality: verb.modality,
          date: clause.date,
          place: placeOf(clause, object, at),
          confidence: rule.confidence * (verb.modality === "actual" ? 1 : UNSURE_FACTOR),
          rule: rule.id,
          at: verb.start,
        }),
      ];
    }),
  );
}

function fitsClass({ objectClass }: VerbRule, object: LinkedEntity): boolean {
  return objectClass === undefined || objectClass.includes(object.headClass ?? "");
}

function fitsWords({ objectWords }: VerbRule, { name }: LinkedEntity): boolean {
  return (
    objectWords === undefined ||
    name
      .toLowerCase()
      .split(" ")
      .some((word) => objectWords.includes(word))
  );
}

function fitsRule({ subjectKinds, objectKinds }: VerbRule, from: LinkedEntity, to: LinkedEntity): boolean {
  return subjectKinds?.includes(from.kind) !== false && objectKinds?.includes(to.kind) !== false;
}

/** "was born in": the grammatical object of a passive is who it happened to. */
function subjectsOf(rule: VerbRule, clause: Clause): readonly Argument[] {
  if (rule.subjectAfter !== undefined)
    return rule.subjectAfter.flatMap((preposition) => clause.oblique.get(preposition) ?? []);
  if (rule.object === "direct" || !clause.verb.passive) return clause.subjects;
  return clause.objects.length > 0 ? clause.objects : clause.subjects;
}

/** Who speaks for or against what somebody does or has, speaks for or against them. */
const MEANS_OWNER: ReadonlySet<RelationName> = new Set<RelationName>([
  "SUPPORTED",
  "DISAPPROVED_OF",
  "REJECTED",
]);

/** Who is for somebody's destruction is not for them, and who is against their arrest not against them. */
const HARM: ReadonlySet<string> = new Set(
  `destruction removal ouster overthrow defeat dismissal resignation expulsion suspension arrest detention imprisonment trial
  punishment isolation blockade invasion bombing occupation annexation death killing murder execution departure exclusion
  extradition deportation impeachment`.split(/\s+/),
);

function objectsOf(rule: VerbRule, clause: Clause): readonly Argument[] {
  if (rule.object === "direct") {
    if (clause.verb.passive || !MEANS_OWNER.has(rule.relation)) return clause.objects;
    // "rejected Norway's proposal": the proposal has no name, so that Norway is meant too.
    if (HARM.has(clause.objectNoun ?? "")) return clause.objects;
    const isNameless = clause.objects.every(({ entity }) => entity.headClass !== null);
    return isNameless ? [...clause.objects, ...clause.objectOwners] : clause.objects;
  }
  return rule.object.flatMap((preposition) => clause.oblique.get(preposition) ?? []);
}

/** How many items may stand between what is done and where: further on, the place belongs to something else. */
const PLACE_REACH = 3;

function placeOf(clause: Clause, object: LinkedEntity, objectAt: number): LinkedEntity | null {
  for (const preposition of ["in", "at"]) {
    for (const { entity, at } of clause.oblique.get(preposition) ?? []) {
      const isNear = at - Math.max(clause.verb.end, objectAt) <= PLACE_REACH;
      const isPlace = entity.kind === "Place" || entity.kind === "Country";
      if (isNear && isPlace && entity !== object) return entity;
    }
  }
  return null;
}
