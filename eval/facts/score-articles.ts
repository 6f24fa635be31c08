import type { MeasureContext, MeasureReport } from "../measure.js";
import { reliability } from "../scoring/reliability.js";
import { createScoreBook } from "../scoring/score-book.js";
import type { GoldArticle } from "./gold-article.js";
import { scoreArticle } from "./score-article.js";

/** The tables of some groups of annotated articles, and one of their facts article by article. */
export function scoreArticles(
  groups: Readonly<Record<string, readonly GoldArticle[]>>,
  { read }: Pick<MeasureContext, "read">,
): MeasureReport {
  const each = createScoreBook();
  const scored = Object.entries(groups).map(([title, articles]) => {
    const book = createScoreBook();
    const scores = articles.flatMap((gold) => {
      const found = read(gold.document);
      return found === null ? [] : [{ gold, score: scoreArticle(found, gold) }];
    });
    for (const { gold, score } of scores) {
      for (const [heading, counts] of score.counts) book.add(gold.id, heading, counts);
      const facts = score.counts.get("facts");
      if (facts !== undefined) each.add(gold.id, gold.id, facts);
    }
    return { table: { title, rows: book.rows() }, scores: scores.map(({ score }) => score) };
  });
  const all = scored.flatMap(({ scores }) => scores);
  return {
    tables: [...scored.map(({ table }) => table), { title: "Facts, article by article", rows: each.rows() }],
    lists: all.map(({ list }) => list),
    reliability: reliability(all.flatMap(({ judged }) => judged)),
  };
}
