import type { GrammarWord } from "../../grammar/grammar-word.js";
import { allowsKinds, relationType } from "../../../src/graph/relations.js";
import type { LinkedEntity } from "../../link/index.js";
import { isToken, type Value } from "../../names/item.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "../fact-candidate.js";
import { type TieArgument, tieArguments } from "./arguments.js";
import { pairFeatures, tieSentence } from "./pair-features.js";
import { TIE_LABELS, type TieLabel, tiesBetween } from "./tie-labels.js";
import { calibrated, shippedTieModel, tieProbabilities } from "./tie-model.js";

/** Ties that are right less often than this, on text that is no news, are left to the rules: in news they are rarer. */
const LEAST = 0.9;
/** A sentence with more arguments is a list; its pairs would be too many. */
const MAX_ARGUMENTS = 24;

/** What the trained model reads between the names, dates and pronouns of a sentence. */
export function findLearntTies(sentence: LinkedSentence, tree: readonly GrammarWord[]): FactCandidate[] {
  const found = tieArguments(sentence.sentence, sentence.article);
  if (found.length < 2 || found.length > MAX_ARGUMENTS) return [];
  const prepared = tieSentence(sentence.sentence.tokens, found, tree);
  return found.flatMap((subject) =>
    found.flatMap((object): FactCandidate[] => {
      const labels =
        subject === object
          ? []
          : tiesBetween(subject, object).filter((label) => canHold(sentence, subject, object, label));
      if (labels.length === 0) return [];
      const model = shippedTieModel();
      const probabilities = tieProbabilities(model, pairFeatures(prepared, subject, object), labels);
      return labels.flatMap((label, i) => {
        const confidence = calibrated(model, label, probabilities[i] ?? 0);
        return confidence < LEAST ? [] : toFact(sentence, subject, object, label, confidence);
      });
    }),
  );
}

/** What an argument stands for in the graph; null for what is not resolved. */
function meaning(
  { items, article }: LinkedSentence,
  { entity, value, at }: TieArgument,
): LinkedEntity | Value | null {
  const item = items[at];
  return entity ?? value ?? (isToken(item) ? (article.possessorOf.get(item) ?? null) : null);
}

function canHold(
  sentence: LinkedSentence,
  subject: TieArgument,
  object: TieArgument,
  label: number,
): boolean {
  return toFact(sentence, subject, object, label, 0).length > 0;
}

function toFact(
  sentence: LinkedSentence,
  subject: TieArgument,
  object: TieArgument,
  label: number,
  confidence: number,
): FactCandidate[] {
  const tie: TieLabel | undefined = TIE_LABELS[label];
  const relation = tie?.relation ?? null;
  const from = meaning(sentence, tie?.swap === true ? object : subject);
  const to = meaning(sentence, tie?.swap === true ? subject : object);
  if (tie === undefined || relation === null || from === null || to === null || from === to || "type" in from)
    return [];
  const isFitting =
    "type" in to
      ? relationType(relation).valueKind === "date" &&
        to.iso !== null &&
        relationType(relation).subjectKinds.includes(from.kind)
      : allowsKinds(relation, from.kind, to.kind);
  if (!isFitting) return [];
  return [
    makeCandidate({
      relation,
      subject: from,
      object: to,
      confidence,
      rule: `learnt-${tie.name}`,
      at: subject.at,
      presupposed: true,
    }),
  ];
}
