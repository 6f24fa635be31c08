import { type FactCandidate, isValue } from "./fact-candidate.js";

/**
 * Facts of the rules and of the trained model in one list. What both read is surer: both are wrong only when each is.
 * Where a rule reads another relation between the two, the rule is believed, since it can say why.
 */
export function joinSources(
  rules: readonly FactCandidate[],
  learnt: readonly FactCandidate[],
): FactCandidate[] {
  const byPair = new Map<string, Set<string>>();
  for (const fact of rules)
    byPair.set(pairOf(fact), (byPair.get(pairOf(fact)) ?? new Set()).add(fact.relation));
  const votes = new Map(learnt.map((fact) => [`${pairOf(fact)} ${fact.relation}`, fact.confidence]));
  const best = new Map<string, FactCandidate>();
  for (const fact of learnt) {
    const key = `${pairOf(fact)} ${fact.relation}`;
    if (byPair.has(pairOf(fact)) || (best.get(key)?.confidence ?? 0) >= fact.confidence) continue;
    best.set(key, fact);
  }
  return [
    ...rules.map((fact) => {
      const vote = votes.get(`${pairOf(fact)} ${fact.relation}`);
      return vote === undefined ? fact : { ...fact, confidence: 1 - (1 - fact.confidence) * (1 - vote) };
    }),
    ...best.values(),
  ];
}

function pairOf({ subject, object }: FactCandidate): string {
  const [a, b] = [subject.id, isValue(object) ? String(object.start) : object.id];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
