import { readPlainArticles } from "../facts/read-gold-articles.js";
import { scoreArticles } from "../facts/score-articles.js";
import type { Measure } from "../measure.js";

/** The invented articles that are part of Newsgraph, so that every clone can measure. */
export const articlesMeasure: Measure = {
  name: "articles",
  title: "Invented articles",
  about: `Fourteen short articles of many regions and topics in [eval/articles](../eval/articles/README.md), written for this purpose and annotated before the extractor read them.
The same guidelines and the same scoring as above. They are short and dense (20 facts in 150 words), and no rule may be made for them.`,
  needs: [],
  readsArticles: true,
  run: (context) =>
    scoreArticles({ "Fourteen invented articles": readPlainArticles(context.ownArticles) }, context),
};
