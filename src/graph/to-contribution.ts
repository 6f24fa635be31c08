import type { AnnotatedFact, Annotations } from "./annotations.js";
import type {
  ContributedArticle,
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedSentence,
  ContributedValue,
  Contribution,
} from "./contribution.js";
import { InputError } from "./errors.js";
import { identifyFact, joinFacts, supportedEntities } from "./identify-facts.js";
import { articleId, contentHash, entityId, entityKey, mentionId, sentenceId } from "./ids.js";
import { byPlace } from "./mention-order.js";
import { overlaps, type Span } from "./span.js";

/**
 * Give annotations the ids they have in the graph. Entities that share a key become one,
 * facts that say the same become one, mentions and facts outside every sentence are dropped:
 * what cannot be traced to a sentence does not belong in the graph.
 * @param id of the stored article of which this is another text; else it follows from the address or the text
 */
export function toContribution(annotations: Annotations, id: string | null = null): Contribution {
  const article = toArticle(annotations, id);
  const sentences = annotations.sentences.map((span, index): ContributedSentence => ({
    id: sentenceId(article.id, index),
    index,
    start: span.start,
    end: span.end,
  }));
  const ids = new Map<string, string>();
  const entities = toEntities(annotations, ids);
  const mentions = toMentions(annotations, article.id, sentences, ids);
  const facts = toFacts(annotations, sentences, ids);
  return { article, sentences, entities: supportedEntities(entities, mentions, facts), mentions, facts };
}

function toArticle(annotations: Annotations, id: string | null): ContributedArticle {
  const {
    source,
    url,
    canonicalUrl,
    title,
    byline,
    publisher,
    language,
    publishedAt,
    updatedAt,
    text,
    extractor,
  } = annotations;
  return {
    id: id ?? articleId(canonicalUrl ?? url, text),
    source,
    url,
    canonicalUrl,
    title,
    byline,
    publisher,
    language,
    publishedAt,
    updatedAt,
    contentHash: contentHash(text),
    text,
    extractor,
  };
}

/** Fills `ids` (extractor's id to graph id) as it goes. */
function toEntities(annotations: Annotations, ids: Map<string, string>): ContributedEntity[] {
  const byId = new Map<string, ContributedEntity>();
  for (const entity of annotations.entities) {
    const key = entityKey(entity.kind, entity.name, entity.wikidata);
    const id = entityId(key);
    ids.set(entity.id, id);
    const known = byId.get(id);
    const aliases = new Set([...(known?.aliases ?? []), ...entity.aliases]);
    const name = known?.name ?? entity.name;
    aliases.add(entity.name);
    aliases.delete(name);
    byId.set(id, {
      id,
      key,
      kind: entity.kind,
      name,
      aliases: [...aliases].sort(),
      wikidata: entity.wikidata,
    });
  }
  return [...byId.values()].sort(byIdOrder);
}

function toMentions(
  annotations: Annotations,
  article: string,
  sentences: readonly ContributedSentence[],
  ids: ReadonlyMap<string, string>,
): ContributedMention[] {
  const byId = new Map<string, ContributedMention>();
  for (const entity of annotations.entities) {
    const entityIdentifier = resolve(ids, entity.id);
    for (const { start, end, form, confidence } of entity.mentions) {
      const sentence = sentencesOf(sentences, { start, end })[0];
      if (sentence === undefined) continue;
      const id = mentionId(article, start, end, entityIdentifier);
      const surface = annotations.text.slice(start, end);
      byId.set(id, {
        id,
        sentence: sentence.id,
        entity: entityIdentifier,
        start,
        end,
        surface,
        form,
        confidence: confidence ?? 1,
      });
    }
  }
  return [...byId.values()].sort(byPlace);
}

function toFacts(
  annotations: Annotations,
  sentences: readonly ContributedSentence[],
  ids: ReadonlyMap<string, string>,
): ContributedFact[] {
  return joinFacts(
    annotations.facts.flatMap((fact) => {
      const evidence = fact.evidence.flatMap((span) =>
        sentencesOf(sentences, span).map((sentence) => sentence.id),
      );
      return evidence.length === 0 ? [] : [toFact(fact, ids, evidence)];
    }),
  );
}

function toFact(fact: AnnotatedFact, ids: ReadonlyMap<string, string>, evidence: string[]): ContributedFact {
  return identifyFact({
    relation: fact.relation,
    subject: resolve(ids, fact.subject),
    object: fact.object === undefined ? null : resolve(ids, fact.object),
    value: fact.value === undefined ? null : toValue(fact.value),
    role: fact.role ?? null,
    polarity: fact.polarity,
    modality: fact.modality,
    statedBy: fact.statedBy === null ? null : resolve(ids, fact.statedBy),
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    precision: fact.precision,
    place: fact.place === null ? null : resolve(ids, fact.place),
    confidence: fact.confidence,
    extractor: fact.extractor,
    evidence,
  });
}

function toValue({ text, iso, number, unit }: ContributedValue): ContributedValue {
  return { text, iso, number, unit };
}

function sentencesOf(sentences: readonly ContributedSentence[], span: Span): ContributedSentence[] {
  return sentences.filter((sentence) => overlaps(sentence, span));
}

function resolve(ids: ReadonlyMap<string, string>, id: string): string {
  const resolved = ids.get(id);
  if (resolved === undefined) {
    throw new InputError("EXTRACTOR_FAILED", `The annotations name an entity that they do not list: ${id}.`);
  }
  return resolved;
}

function byIdOrder(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
