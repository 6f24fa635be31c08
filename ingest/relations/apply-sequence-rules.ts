import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import type { SequenceRule } from "./rule.js";
import { type CompiledPattern, compilePattern, matchPattern } from "./sequence-pattern.js";

export interface CompiledRule {
  readonly rule: SequenceRule;
  readonly pattern: CompiledPattern;
}

export function compileRules(rules: readonly SequenceRule[]): readonly CompiledRule[] {
  return rules.map((rule) => ({ rule, pattern: compilePattern(rule.pattern, rule.lists) }));
}

/** What the rules read in the rows of words of one sentence. */
export function applySequenceRules(
  sentence: LinkedSentence,
  rules: readonly CompiledRule[],
): FactCandidate[] {
  return rules.flatMap(({ rule, pattern }) =>
    matchPattern(pattern, sentence).flatMap((match) =>
      match.subjects.flatMap((subject) =>
        match.objects.flatMap((object): FactCandidate[] => {
          if (!fitsWords(rule, object)) return [];
          if (subject === object || !allowsKinds(rule.relation, subject.kind, object.kind)) return [];
          const { relation, confidence, id } = rule;
          const date = match.date;
          return [
            makeCandidate({
              relation,
              subject,
              object,
              role: rule.role ?? null,
              date,
              confidence,
              rule: id,
              at: match.start,
              presupposed: true,
            }),
          ];
        }),
      ),
    ),
  );
}

function fitsWords({ objectWords, notObjectWords }: SequenceRule, object: LinkedEntity): boolean {
  const words = object.name.toLowerCase().split(" ");
  const has = (list: readonly string[]) => words.some((word) => list.includes(word));
  return (
    (objectWords === undefined || has(objectWords)) && (notObjectWords === undefined || !has(notObjectWords))
  );
}
