import type { LinkedArticle } from "../link/index.js";
import { type FactCandidate, isValue } from "./fact-candidate.js";

const BODY_RULES: ReadonlySet<string> = new Set(["body-of", "body-possessive"]);

/**
 * In an article about an election, the bodies that people are named with are parties: "Jane Doe of the ADP". What is
 * only described ("the opposition camp") is none.
 */
export function namePartyMembers(facts: readonly FactCandidate[], article: LinkedArticle): FactCandidate[] {
  const isElection = article.entities.some(({ headClass }) => headClass === "election");
  return facts.map((fact) => {
    const isNamed = !isValue(fact.object) && fact.object.headClass === null;
    const isParty = isElection && BODY_RULES.has(fact.rule) && isNamed && fact.subject.kind === "Person";
    return isParty ? { ...fact, relation: "MEMBER_OF_PARTY", confidence: 0.7 } : fact;
  });
}
