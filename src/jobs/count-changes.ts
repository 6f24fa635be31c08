import type { ChangedArticle, ChangeCounts } from "../api/job-report.js";
import type { JobOutcome } from "../api/job-view.js";

/** Changed articles that a report tells of one by one, and statements of each list that it quotes. */
const MOST_ARTICLES = 10;
const MOST_STATEMENTS = 20;

/** What new texts of stored articles changed, summed up article by article. */
export interface ChangesInProgress {
  add(outcome: JobOutcome): void;
  soFar(): ChangeCounts;
}

export function createChanges(): ChangesInProgress {
  const counts = { articles: 0, added: 0, dropped: 0, kept: 0 };
  const first: ChangedArticle[] = [];
  return {
    add({ article, title, changes }) {
      if (changes === undefined) return;
      const { added, dropped, kept } = changes;
      counts.articles++;
      counts.added += added.length;
      counts.dropped += dropped.length;
      counts.kept += kept.length;
      if (first.length === MOST_ARTICLES || added.length + dropped.length === 0) return;
      first.push({
        article,
        title,
        added: added.slice(0, MOST_STATEMENTS),
        dropped: dropped.slice(0, MOST_STATEMENTS),
        kept: kept.length,
        leftOut: Math.max(0, added.length - MOST_STATEMENTS) + Math.max(0, dropped.length - MOST_STATEMENTS),
      });
    },
    soFar: () => ({ ...counts, first: [...first] }),
  };
}
