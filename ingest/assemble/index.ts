import {
  ANNOTATIONS_VERSION,
  type AnnotatedEntity,
  type AnnotatedFact,
  type Annotations,
  type FactValue,
  type MentionForm,
} from "../../src/graph/annotations.js";
import { compareSpans, type Span } from "../../src/graph/span.js";
import { countriesIn, type LinkedEntity, wikidataIdOf } from "../link/index.js";
import { countryNamed } from "../names/gazetteer.js";
import type { Mention, Value } from "../names/item.js";
import { type FoundFact, isValue, type ReadArticle } from "../relations/index.js";

/** name@version of this front end; a change of what it finds is a new version. */
export const EXTRACTOR = "newsgraph-rules@0.1.0";

/** Facts that a reader of the rules trusts less than this are left out: a wrong fact is worse than a missing one. */
const MIN_CONFIDENCE = 0.5;

/** Write what was read in the format of `newsgraph extract`. The same article gives the same object. */
export function assembleAnnotations(article: ReadArticle, language: string | null): Annotations {
  const { document } = article;
  const facts = joinFacts(article);
  const entities = keptEntities(article, facts);
  return {
    version: ANNOTATIONS_VERSION,
    source: document.source,
    url: document.url,
    canonicalUrl: document.canonicalUrl,
    title: document.title,
    byline: document.byline,
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    updatedAt: document.updatedAt,
    language,
    extractor: EXTRACTOR,
    text: document.text,
    sentences: article.sentences.map(({ start, end }) => ({ start, end })),
    entities,
    facts,
  };
}

/** Named entities are kept; what is only described is kept when a fact needs it. */
function keptEntities(article: ReadArticle, facts: readonly AnnotatedFact[]): AnnotatedEntity[] {
  const used = new Set(facts.flatMap((fact) => [fact.subject, fact.object, fact.statedBy, fact.place]));
  const countries = countriesIn(article.entities);
  return article.entities
    .filter(
      (entity) =>
        used.has(entity.id) ||
        (entity.headClass === null && entity.mentions.some(({ form }) => form === "name")),
    )
    .map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      aliases: [...entity.aliases].filter((alias) => alias !== entity.name).sort(),
      wikidata: wikidataIdOf(entity, countries),
      mentions: mentionsOf(entity, article.document.text),
    }));
}

function mentionsOf(entity: LinkedEntity, text: string): AnnotatedEntity["mentions"] {
  const byPlace = new Map<string, AnnotatedEntity["mentions"][number]>();
  for (const mention of [...entity.mentions].sort(compareSpans)) {
    const { start, end, confidence } = mention;
    byPlace.set(`${start}:${end}`, {
      start,
      end,
      form: formOf(mention, text),
      confidence: round(confidence),
    });
  }
  return [...byPlace.values()];
}

/**
 * "Russian" is no name of Russia, but "US" is one, in front of a noun too; and in "the Petén region" only the first word
 * is a name.
 */
function formOf({ start, end, form, adjectival, head }: Mention, text: string): MentionForm {
  const isDescribed = form === "name" && head !== null;
  return isDescribed || (adjectival && countryNamed(text.slice(start, end)) === null) ? "nominal" : form;
}

/** Facts that say the same become one, with all their sentences as evidence. */
function joinFacts(article: ReadArticle): AnnotatedFact[] {
  const byIdentity = new Map<string, AnnotatedFact>();
  for (const fact of article.facts) {
    const sentence = article.sentences[fact.sentence];
    if (sentence === undefined || fact.confidence < MIN_CONFIDENCE) continue;
    const made = toAnnotatedFact(fact, { start: sentence.start, end: sentence.end });
    const key = JSON.stringify({
      ...made,
      confidence: 0,
      evidence: 0,
      extractor: 0,
      role: made.role?.toLowerCase(),
    });
    const known = byIdentity.get(key);
    byIdentity.set(key, known === undefined ? made : joined(known, made));
  }
  return [...byIdentity.values()];
}

function joined(a: AnnotatedFact, b: AnnotatedFact): AnnotatedFact {
  const surer = b.confidence > a.confidence ? b : a;
  const evidence = [...a.evidence];
  for (const span of b.evidence) if (!evidence.some(({ start }) => start === span.start)) evidence.push(span);
  return { ...surer, evidence: evidence.sort(compareSpans) };
}

function toAnnotatedFact(fact: FoundFact, evidence: Span): AnnotatedFact {
  const object = isValue(fact.object) ? { value: toFactValue(fact.object) } : { object: fact.object.id };
  const dated = fact.date?.iso ?? null;
  return {
    relation: fact.relation,
    subject: fact.subject.id,
    ...object,
    role: fact.role,
    polarity: fact.polarity,
    modality: fact.modality,
    statedBy: fact.statedBy?.id ?? null,
    validFrom: dated,
    validTo: null,
    precision: dated === null ? null : (fact.date?.precision ?? null),
    place: fact.place?.id ?? null,
    confidence: round(fact.confidence),
    evidence: [{ ...evidence }],
    extractor: `${EXTRACTOR}#${fact.rule}`,
  };
}

function toFactValue({ text, iso, number, unit, start, end }: Value): FactValue {
  return { text, iso, number, unit, start, end };
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
