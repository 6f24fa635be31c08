import type { LinkedArticle, LinkedEntity } from "../link/index.js";
import { type FactCandidate, isValue } from "./fact-candidate.js";

const BODY_RULES: ReadonlySet<string> = new Set(["body-of", "body-possessive"]);

const BELONGING: ReadonlySet<string> = new Set(["WORKS_FOR", "MEMBER_OF"]);

/**
 * Who joins or works for what is called a party is its member. In an article about an election, the bodies that people
 * are named with are parties too: "Jane Doe of the ADP". What is only described ("the opposition camp") is none.
 */
export function namePartyMembers(facts: readonly FactCandidate[], article: LinkedArticle): FactCandidate[] {
  const isElection = article.entities.some(({ headClass }) => headClass === "election");
  return facts.map((fact) => {
    if (isValue(fact.object) || fact.object.headClass !== null || fact.subject.kind !== "Person") return fact;
    if (BELONGING.has(fact.relation) && isCalledParty(fact.object))
      return { ...fact, relation: "MEMBER_OF_PARTY" };
    const isParty = isElection && BODY_RULES.has(fact.rule);
    return isParty ? { ...fact, relation: "MEMBER_OF_PARTY", confidence: 0.7 } : fact;
  });
}

function isCalledParty({ kind, name }: LinkedEntity): boolean {
  return kind === "Organization" && /\bparty\b/i.test(name);
}
