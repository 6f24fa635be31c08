import type { Contribution } from "../../src/graph/contribution.js";
import type { GraphRecord } from "../../src/graph/records.js";

/** What the store in memory holds of one article. */
export interface Held {
  readonly contribution: Contribution;
  readonly ingestedAt: string;
}

/** The records of articles that share nothing: each entity and fact counts for itself. */
export async function* records(held: readonly Held[]): AsyncGenerator<GraphRecord> {
  for (const { contribution, ingestedAt } of held) {
    const { article, sentences, entities, facts } = contribution;
    const counts = { sentences: sentences.length, entities: entities.length, facts: facts.length };
    yield await Promise.resolve({ type: "article", article: { ...article, ingestedAt, ...counts } } as const);
  }
  for (const { contribution } of held) {
    const { id, text } = contribution.article;
    for (const sentence of contribution.sentences) {
      yield { type: "sentence", article: id, sentence, text: text.slice(sentence.start, sentence.end) };
    }
  }
  for (const { contribution } of held) {
    for (const entity of contribution.entities) {
      const { kind, name, aliases } = entity;
      const namings = [{ article: contribution.article.id, kind, name, aliases, mentions: 1 }];
      yield { type: "entity", entity: { ...entity, articles: 1, mentions: 1, namings } };
    }
  }
  for (const { contribution } of held) {
    for (const mention of contribution.mentions) yield { type: "mention", mention };
  }
  for (const { contribution } of held) yield* factRecords(contribution);
}

function* factRecords({ article, facts }: Contribution): Generator<GraphRecord> {
  const published = { firstPublishedAt: article.publishedAt, lastPublishedAt: article.publishedAt };
  for (const { evidence, extractor, ...fact } of facts) {
    const { confidence, role, precision, value } = fact;
    const support = evidence.map((sentence) => ({ sentence, confidence, extractor, role, precision, value }));
    yield { type: "fact", fact: { ...fact, ...published, sources: 1, evidence: support } };
  }
}
