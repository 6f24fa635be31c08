import { addCounts, type Counts, NOTHING } from "./counts.js";
import { type ScoreRow, toScoreRow } from "./score-row.js";

/** The counts of each article under several headings, such as one a type. */
export interface ScoreBook {
  /** Add to what the article has under the heading; headings become rows in the order of their first use. */
  add(article: string, heading: string, counts: Counts): void;
  rows(): ScoreRow[];
}

export function createScoreBook(): ScoreBook {
  const articles = new Set<string>();
  const headings = new Map<string, Map<string, Counts>>();
  return {
    add(article, heading, counts) {
      articles.add(article);
      const column = headings.get(heading) ?? new Map<string, Counts>();
      headings.set(heading, column);
      column.set(article, addCounts(column.get(article) ?? NOTHING, counts));
    },
    rows() {
      return [...headings].map(([heading, column]) =>
        toScoreRow(
          heading,
          [...articles].map((article) => column.get(article) ?? NOTHING),
        ),
      );
    },
  };
}
