import { join } from "node:path";
import { readPlainArticles, readTokenArticles } from "../facts/read-gold-articles.js";
import { scoreArticles } from "../facts/score-articles.js";
import type { Measure } from "../measure.js";

/** Facts and entities of whole articles that people annotated. */
export const factsMeasure: Measure = {
  name: "facts",
  title: "Facts of whole articles",
  about: `Seven news articles whose facts people wrote down: one about unrest in Kazakhstan and what was said of it, and six of Wikinews
(in [GUM](https://github.com/amir-zeldes/gum)). A fact counts as found when its subject and object overlap the annotated ones and the relation is the same or
a near one (\`eval/facts/near-relations.ts\`); an entity, when a mention overlaps, and as right when its kind is right as well. The rules were written while looking at these
articles, so articles that nobody looked at will do worse: see the next section.`,
  needs: ["news-facts/dev.jsonl", "gum/news-dev.jsonl"],
  readsArticles: true,
  run: (context) =>
    scoreArticles(
      {
        "Kazakhstan article": readPlainArticles(join(context.dataFolder, "news-facts")),
        "Six Wikinews articles": readTokenArticles(context.dataFolder),
      },
      context,
    ),
};
