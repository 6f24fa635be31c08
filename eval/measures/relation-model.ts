import shipped from "../../ingest/relations/models/ties.json" with { type: "json" };
import { TIE_LABELS } from "../../ingest/relations/learnt/tie-labels.js";
import { KNOWLEDGENET_TIES } from "../../train/relations/read-knowledgenet.js";
import { scoreSaid, shippedSaid, type TieScore } from "../../train/relations/score-knowledgenet.js";
import type { ScoreTable } from "../measure.js";
import { type Counts } from "../scoring/counts.js";
import { createScoreBook } from "../scoring/score-book.js";
import { toScoreRow } from "../scoring/score-row.js";

/** The trained model alone, between all mentions and pronouns that it is asked about, by property. */
export function knowledgeNetModelTable(dataFolder: string): ScoreTable {
  const book = createScoreBook();
  for (const passage of shippedSaid(dataFolder)) {
    const scores = scoreSaid([passage], 0);
    const { doc, complete } = passage.passage;
    book.add(`${doc}`, "all", toCounts(scores.get("all")));
    for (const [property, tie] of Object.entries(KNOWLEDGENET_TIES)) {
      if (complete.has(TIE_LABELS.findIndex(({ name }) => name === tie)))
        book.add(`${doc}`, property, toCounts(scores.get(tie)));
    }
  }
  return { title: "KnowledgeNet fold 3, model", rows: book.rows() };
}

/** What training found on the pages of Re-DocRED that it held back: asking again would take training again. */
export function redocredModelTable(): ScoreTable {
  const scores: Readonly<Record<string, TieScore>> = shipped.crossValidated;
  return {
    title: "Re-DocRED dev, cross-validated, model",
    rows: Object.entries(scores)
      .sort(([, a], [, b]) => b.found + b.missed - a.found - a.missed)
      .map(([tie, score]) => toScoreRow(tie, [toCounts(score)])),
  };
}

function toCounts(score: TieScore | undefined): Counts {
  const { right, wrong, found, missed } = score ?? { right: 0, wrong: 0, found: 0, missed: 0 };
  return { right, found: right + wrong, matched: found, gold: found + missed };
}
