import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item } from "../names/item.js";
import type { Argument, Clause } from "./clause.js";
import { type FactCandidate, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.7;
/** "threatened to impose sanctions on Norway": whom the threatened act would hit. */
const HIT: readonly string[] = ["on", "against", "with"];

/** "X threatened to attack Y", "X threatened to impose sanctions on Y": what is only threatened is a threat. */
export function findThreats(items: readonly Item[], clauses: readonly Clause[]): FactCandidate[] {
  return clauses.flatMap((clause): FactCandidate[] => {
    const { verb, subjects, date } = clause;
    if (verb.passive || verb.negated || !isThreat(items, clause)) return [];
    return subjects.flatMap(({ entity: subject }) =>
      threatened(clause, subject).flatMap(({ entity: object }): FactCandidate[] => {
        const parts = { relation: "THREATENED", subject, object, date, at: verb.start } as const;
        return [makeCandidate({ ...parts, confidence: CONFIDENCE, rule: "threaten-to" })];
      }),
    );
  });
}

/** One predicate holds both verbs: "threatened to attack". */
function isThreat(items: readonly Item[], { verb }: Clause): boolean {
  return items
    .slice(verb.start, verb.end - 1)
    .some((item) => isToken(item) && item.tag !== "noun" && /^threaten(?:s|ed|ing)?$/.test(item.lower));
}

function threatened({ objects, objectOwners, oblique }: Clause, subject: LinkedEntity): readonly Argument[] {
  const hit = HIT.flatMap((word) => oblique.get(word) ?? []);
  // Of "impose sanctions on Norway" Norway is threatened, not the sanctions.
  const places = [objects, hit, objectOwners].map((found) =>
    found.filter(({ entity }) => entity !== subject && allowsKinds("THREATENED", subject.kind, entity.kind)),
  );
  return places.find((found) => found.length > 0) ?? [];
}
