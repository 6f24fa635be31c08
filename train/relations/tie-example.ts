import { parseSentence } from "../../ingest/grammar/index.js";
import { type TieArgument, tieArguments } from "../../ingest/relations/learnt/arguments.js";
import { pairFeatures } from "../../ingest/relations/learnt/pair-features.js";
import { tieSentence } from "../../ingest/relations/learnt/tie-sentence.js";
import { tiesBetween } from "../../ingest/relations/learnt/tie-labels.js";
import type { LinkedArticle } from "../../ingest/link/index.js";
import type { NamedSentence } from "../../ingest/names/item.js";
import { peopleIn } from "../../ingest/names/people-in.js";

/** An ordered pair of arguments with the ties that hold between them, and those that surely do not. */
export interface TieExample {
  readonly features: Int32Array;
  readonly holds: readonly number[];
  readonly fails: readonly number[];
  /** Which annotated facts the pair stands for. */
  readonly subject: TieArgument;
  readonly object: TieArgument;
}

/** What the annotation says of a pair. */
export type Judge = (
  subject: TieArgument,
  object: TieArgument,
  label: number,
) => "holds" | "fails" | "unknown";

/** All pairs of a sentence that some tie can join. */
export function pairsOf(
  sentence: NamedSentence,
  article: LinkedArticle,
  judge: Judge,
  extra: readonly TieArgument[] = [],
): TieExample[] {
  const found = [...tieArguments(sentence, article), ...extra];
  const tree = found.length < 2 ? null : parseSentence(article.document.text, sentence, peopleIn(sentence));
  const prepared = tieSentence(sentence.tokens, found, tree);
  return found.flatMap((subject) =>
    found.flatMap((object): TieExample[] => {
      if (subject === object) return [];
      const labels = tiesBetween(subject, object);
      if (labels.length === 0) return [];
      const judged = labels.map((label) => [label, judge(subject, object, label)] as const);
      const holds = judged.flatMap(([label, verdict]) => (verdict === "holds" ? [label] : []));
      const fails = judged.flatMap(([label, verdict]) => (verdict === "fails" ? [label] : []));
      if (holds.length + fails.length === 0) return [];
      return [{ features: pairFeatures(prepared, subject, object), holds, fails, subject, object }];
    }),
  );
}
