import type { GrammarWord } from "../../grammar/grammar-word.js";
import { allowsKinds, type RelationName, relationType } from "../../../src/graph/relations.js";
import type { LinkedEntity } from "../../link/index.js";
import { isToken, type Value } from "../../names/item.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "../fact-candidate.js";
import { type TieArgument, tieArguments } from "./arguments.js";
import { pairFeatures } from "./pair-features.js";
import { tieSentence } from "./tie-sentence.js";
import { TIE_LABELS, type TieLabel, tiesBetween } from "./tie-labels.js";
import { untoldTies } from "./tie-words.js";
import { calibrated, shippedTieModel, tieProbabilities } from "./tie-model.js";

/** Ties that are right less often than this, on text that is no news, are left to the rules: in news they are rarer. */
const LEAST = 0.85;
/** A sentence with more arguments is a list; its pairs would be too many. */
const MAX_ARGUMENTS = 24;

/** What the trained model reads between the names, dates and pronouns of a sentence. */
export function findLearntTies(sentence: LinkedSentence, tree: readonly GrammarWord[]): FactCandidate[] {
  const found = tieArguments(sentence.sentence, sentence.article);
  if (found.length < 2 || found.length > MAX_ARGUMENTS) return [];
  const untold = untoldTies(sentence.sentence.tokens);
  const pairs = found.flatMap((subject) =>
    found.flatMap((object) => {
      const labels =
        subject === object
          ? []
          : tiesBetween(subject, object).filter(
              (label) =>
                isReadable(label) && !isUntold(label, untold) && canHold(sentence, subject, object, label),
            );
      return labels.length === 0 ? [] : [{ subject, object, labels }];
    }),
  );
  if (pairs.length === 0) return [];
  const model = shippedTieModel();
  const prepared = tieSentence(sentence.sentence.tokens, found, tree);
  return pairs.flatMap(({ subject, object, labels }) => {
    const probabilities = tieProbabilities(model, pairFeatures(prepared, subject, object), labels);
    return labels.flatMap((label, i): FactCandidate[] => {
      const confidence = calibrated(model, label, probabilities[i] ?? 0);
      return confidence < LEAST ? [] : toFact(sentence, subject, object, label, confidence);
    });
  });
}

let readable: ReadonlySet<number> | null = null;

/** True for ties that can reach the least share of right answers at all. */
function isReadable(label: number): boolean {
  readable ??= new Set(
    shippedTieModel().calibration.flatMap((curve, place) =>
      curve.some(([, share]) => share >= LEAST) ? [place] : [],
    ),
  );
  return readable.has(label);
}

function isUntold(label: number, untold: ReadonlySet<RelationName>): boolean {
  const relation = TIE_LABELS[label]?.relation ?? null;
  return relation !== null && untold.has(relation);
}

/** What an argument stands for in the graph; null for what is not resolved. */
function meaning(
  { items, article }: LinkedSentence,
  { entity, value, at }: TieArgument,
): LinkedEntity | Value | null {
  const item = items[at];
  return entity ?? value ?? (isToken(item) ? (article.possessorOf.get(item) ?? null) : null);
}

/** Subject and object of the relation that a tie means, where the relation table allows them. */
function endsOf(
  sentence: LinkedSentence,
  subject: TieArgument,
  object: TieArgument,
  tie: TieLabel,
): readonly [LinkedEntity, LinkedEntity | Value] | null {
  const from = meaning(sentence, tie.swap === true ? object : subject);
  const to = meaning(sentence, tie.swap === true ? subject : object);
  if (tie.relation === null || from === null || to === null || from === to || "type" in from) return null;
  if (!("type" in to)) return allowsKinds(tie.relation, from.kind, to.kind) ? [from, to] : null;
  const { valueKind, subjectKinds } = relationType(tie.relation);
  return valueKind === "date" && to.iso !== null && subjectKinds.includes(from.kind) ? [from, to] : null;
}

function canHold(
  sentence: LinkedSentence,
  subject: TieArgument,
  object: TieArgument,
  label: number,
): boolean {
  const tie: TieLabel | undefined = TIE_LABELS[label];
  return tie !== undefined && endsOf(sentence, subject, object, tie) !== null;
}

function toFact(
  sentence: LinkedSentence,
  subject: TieArgument,
  object: TieArgument,
  label: number,
  confidence: number,
): FactCandidate[] {
  const tie: TieLabel | undefined = TIE_LABELS[label];
  const ends = tie === undefined ? null : endsOf(sentence, subject, object, tie);
  if (tie === undefined || tie.relation === null || ends === null) return [];
  const [from, to] = ends;
  const parts = { relation: tie.relation, subject: from, object: to, confidence, at: subject.at } as const;
  return [makeCandidate({ ...parts, rule: `learnt-${tie.name}`, presupposed: true })];
}
