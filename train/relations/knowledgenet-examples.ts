import type { TieArgument } from "../../ingest/relations/learnt/arguments.js";
import type { GoldTie, KnowledgeNetPassage } from "./read-knowledgenet.js";
import { readText } from "./read-article.js";
import { pairsOf, type TieExample } from "./tie-example.js";

/** The pairs of a passage between our own mentions, judged by the annotated facts. */
export function knowledgeNetExamples(passage: KnowledgeNetPassage): TieExample[] {
  const { text, complete, facts } = passage;
  const article = readText(text, [{ start: 0, end: text.length }]);
  return article.sentences.flatMap((sentence) =>
    pairsOf(sentence, article, (subject, object, label) => {
      if (facts.some((fact) => fact.label === label && matches(fact, subject, object))) return "holds";
      return complete.has(label) ? "fails" : "unknown";
    }),
  );
}

/** True when both arguments overlap those of the fact: the measure of KnowledgeNet ("overlap"). */
export function matches(fact: GoldTie, subject: TieArgument, object: TieArgument): boolean {
  return overlaps(fact.subject, subject) && overlaps(fact.object, object);
}

function overlaps(gold: readonly [number, number], { start, end }: TieArgument): boolean {
  return gold[0] < end && start < gold[1];
}
