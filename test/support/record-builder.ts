import type { Contribution } from "../../src/graph/contribution.js";
import type { GraphRecord } from "../../src/graph/records.js";

/** The records of a graph that holds one article alone. */
export async function* recordsOf(
  contribution: Contribution,
  ingestedAt: string,
): AsyncGenerator<GraphRecord> {
  const { article, sentences, entities, mentions, facts } = contribution;
  const counts = { sentences: sentences.length, entities: entities.length, facts: facts.length };
  yield await Promise.resolve({ type: "article" as const, article: { ...article, ...counts, ingestedAt } });
  for (const sentence of sentences) {
    yield {
      type: "sentence",
      article: article.id,
      sentence,
      text: article.text.slice(sentence.start, sentence.end),
    };
  }
  for (const entity of entities) {
    const { kind, name, aliases } = entity;
    const count = mentions.filter((mention) => mention.entity === entity.id).length;
    const namings = [{ article: article.id, kind, name, aliases, mentions: count }];
    yield { type: "entity", entity: { ...entity, articles: 1, mentions: count, namings } };
  }
  for (const mention of mentions) yield { type: "mention", mention };
  for (const { evidence, extractor, ...fact } of facts) {
    const { role, precision, value, confidence } = fact;
    const support = evidence.map((sentence) => ({ sentence, confidence, extractor, role, precision, value }));
    const dates = { firstPublishedAt: article.publishedAt, lastPublishedAt: article.publishedAt };
    yield { type: "fact", fact: { ...fact, sources: 1, ...dates, evidence: support } };
  }
}
