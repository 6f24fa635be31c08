import { MENTION_FORMS } from "../../graph/annotations.js";
import { InputError } from "../../graph/errors.js";
import type { ArticleView, MentionView, SentenceView } from "../../graph/views.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { ARTICLE_COLUMNS, toArticleSummary } from "./article-summary.js";
import { cypher } from "./cypher-text.js";
import { readKind, readNumber, readOneOf, readText } from "./row-reader.js";

const ARTICLE = cypher`
  MATCH (a:Article {id: $id})
  RETURN ${ARTICLE_COLUMNS}, a.text AS text, a.contentHash AS contentHash`;

const SENTENCES = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  RETURN s.id AS id, s.index AS index, s.start AS start, s.end AS end
  ORDER BY index`;

const MENTIONS = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)-[m:MENTIONS]->(e:Entity)
  RETURN e.id AS entity, e.kind AS kind, e.name AS name, s.id AS sentence,
    m.start AS start, m.end AS end, m.form AS form, m.confidence AS confidence`;

/** @throws InputError (`INPUT_NOT_FOUND`) */
export async function getArticle(runner: CypherRunner, id: string): Promise<ArticleView> {
  const [row] = await runner.read(ARTICLE, { id });
  if (row === undefined) {
    throw new InputError("INPUT_NOT_FOUND", `There is no article with the id ${JSON.stringify(id)}.`, {
      hint: "List the articles to see the ids that are there.",
      details: { article: id },
    });
  }
  const [sentences, mentions] = await Promise.all([
    runner.read(SENTENCES, { id }),
    runner.read(MENTIONS, { id }),
  ]);
  return {
    ...toArticleSummary(row),
    text: readText(row, "text"),
    contentHash: readText(row, "contentHash"),
    sentenceList: sentences.map(toSentenceView),
    mentionList: mentions.map(toMentionView).sort(byPlace),
  };
}

function toSentenceView(row: Row): SentenceView {
  return {
    id: readText(row, "id"),
    index: readNumber(row, "index"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
  };
}

function toMentionView(row: Row): MentionView {
  return {
    entity: readText(row, "entity"),
    kind: readKind(row, "kind"),
    name: readText(row, "name"),
    sentence: readText(row, "sentence"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
    form: readOneOf(row, "form", MENTION_FORMS),
    confidence: readNumber(row, "confidence"),
  };
}

function byPlace(a: MentionView, b: MentionView): number {
  return a.start - b.start || a.end - b.end || compareText(a.entity, b.entity);
}
