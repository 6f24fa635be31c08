import { allowsKinds } from "../../src/graph/relations.js";
import type { LinkedEntity } from "../link/index.js";
import { wordOf } from "../names/item.js";
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
          if (!fitsWords(rule, subject, object)) return [];
          if (LASTING.has(rule.relation) && isFormer(sentence, match)) return [];
          if (rule.relation === "LOCATED_IN" && isMetonym(sentence, match, object)) return [];
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

/** What is said to have been is no more: "Acme Motors, a former division of Globex". */
const LASTING: ReadonlySet<string> = new Set([
  "SUBSIDIARY_OF",
  "CAPITAL_OF",
  "ALLY_OF",
  "PART_OF",
  "MEMBER_OF",
  "WORKS_FOR",
]);

function isFormer(
  { items }: LinkedSentence,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return items.slice(start, end).some((item) => /^(?:former|one-time|onetime|ex|then)$/.test(wordOf(item)));
}

/** "in Brussels, Budapest wants": a capital that stands for its country tells where nothing is. */
function isMetonym(
  { items, article }: LinkedSentence,
  { start, end }: { readonly start: number; readonly end: number },
  object: LinkedEntity,
): boolean {
  return items
    .slice(start, end)
    .some(
      (item) =>
        item.type === "mention" &&
        item.kind === "Place" &&
        object.kind === "Country" &&
        article.entityOf.get(item) === object,
    );
}

function fitsWords(rule: SequenceRule, subject: LinkedEntity, object: LinkedEntity): boolean {
  const { subjectWords, objectWords, notObjectWords } = rule;
  return (
    (subjectWords === undefined || hasWord(subject, subjectWords)) &&
    (objectWords === undefined || hasWord(object, objectWords)) &&
    (notObjectWords === undefined || !hasWord(object, notObjectWords))
  );
}

function hasWord({ name }: LinkedEntity, list: readonly string[]): boolean {
  const words = name.toLowerCase().split(" ");
  return words.some((word) => list.includes(word));
}
