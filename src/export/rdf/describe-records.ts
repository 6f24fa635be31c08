import type { EntityKind } from "../../graph/entity-kinds.js";
import type { ArticleRecord, EntityRecord, FactRecord, GraphRecord } from "../../graph/records.js";
import { relationIri, wikidataProperty } from "./relation-vocabulary.js";
import {
  date,
  decimal,
  integer,
  NG,
  node,
  OWL,
  PROV,
  RDF,
  RDFS,
  type Resource,
  SCHEMA,
  SKOS,
  type Term,
  text,
  thing,
  WD,
} from "./terms.js";

type Statement = Resource["statements"][number];

const CLASSES: Readonly<Record<EntityKind, string>> = {
  Person: `${SCHEMA}Person`,
  Organization: `${SCHEMA}Organization`,
  Country: `${SCHEMA}Country`,
  Place: `${SCHEMA}Place`,
  Event: `${SCHEMA}Event`,
  Law: `${SCHEMA}Legislation`,
  Product: `${SCHEMA}Product`,
  Work: `${SCHEMA}CreativeWork`,
  Group: `${NG}Group`,
};

/**
 * What a record says in RDF. Articles are schema.org's, evidence is PROV's (a fact was derived from sentences, a sentence
 * quoted from an article), and what an article itself asserts as actual is a plain triple as well, in our relation and
 * in Wikidata's where it says the same. What somebody is only quoted with, denies or plans never is.
 */
export function describeRecord(record: GraphRecord): Resource[] {
  switch (record.type) {
    case "article":
      return [describeArticle(record.article)];
    case "sentence": {
      const { id, start, end } = record.sentence;
      const statements: Statement[] = [
        [`${RDF}type`, thing(`${NG}Sentence`)],
        [`${PROV}wasQuotedFrom`, thing(node(record.article))],
        [`${NG}start`, integer(start)],
        [`${NG}end`, integer(end)],
        [`${RDF}value`, text(record.text)],
      ];
      return [{ iri: node(id), statements }];
    }
    case "entity":
      return [describeEntity(record.entity)];
    case "mention":
      return [
        {
          iri: node(record.mention.sentence),
          statements: [[`${SCHEMA}mentions`, thing(node(record.mention.entity))]],
        },
      ];
    case "fact":
      return [describeFact(record.fact), ...plainTriples(record.fact)];
    // How the graph came about, and what an article no longer says, is not what it says.
    case "reading":
    case "decision":
    case "version":
      return [];
  }
}

function describeArticle(article: ArticleRecord): Resource {
  const address = article.canonicalUrl ?? article.url;
  return {
    iri: node(article.id),
    statements: [
      [`${RDF}type`, thing(`${SCHEMA}NewsArticle`)],
      ...given(`${SCHEMA}headline`, article.title, text),
      ...given(`${SCHEMA}author`, article.byline, text),
      ...given(`${SCHEMA}publisher`, article.publisher, text),
      ...given(`${SCHEMA}datePublished`, article.publishedAt, date),
      ...given(`${SCHEMA}dateModified`, article.updatedAt, date),
      ...given(`${SCHEMA}inLanguage`, article.language, text),
      ...given(`${SCHEMA}url`, address, address !== null && isPlainIri(address) ? thing : text),
      [`${SCHEMA}dateCreated`, date(article.ingestedAt)],
      [`${SCHEMA}sha256`, text(article.contentHash)],
      [`${SCHEMA}articleBody`, text(article.text)],
    ],
  };
}

/** True for an address that may stand between angle brackets as it is. */
function isPlainIri(address: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(address);
}

function describeEntity(entity: EntityRecord): Resource {
  return {
    iri: node(entity.id),
    statements: [
      [`${RDF}type`, thing(CLASSES[entity.kind])],
      [`${RDFS}label`, text(entity.name)],
      ...entity.aliases.map((alias): Statement => [`${SKOS}altLabel`, text(alias)]),
      ...given(`${OWL}sameAs`, entity.wikidata, (id) => thing(`${WD}${id}`)),
    ],
  };
}

function describeFact(fact: FactRecord): Resource {
  const extractors = [...new Set(fact.evidence.map(({ extractor }) => extractor))].sort();
  return {
    iri: node(fact.id),
    statements: [
      [`${RDF}type`, thing(`${RDF}Statement`)],
      [`${RDF}subject`, thing(node(fact.subject))],
      [`${RDF}predicate`, thing(relationIri(fact.relation))],
      [`${RDF}object`, objectOf(fact)],
      ...given(`${NG}unit`, fact.value?.unit ?? null, text),
      ...given(`${NG}role`, fact.role, text),
      [`${NG}polarity`, text(fact.polarity)],
      [`${NG}modality`, text(fact.modality)],
      ...given(`${PROV}wasAttributedTo`, fact.statedBy, (id) => thing(node(id))),
      ...given(`${SCHEMA}location`, fact.place, (id) => thing(node(id))),
      ...given(`${NG}validFrom`, fact.validFrom, date),
      ...given(`${NG}validTo`, fact.validTo, date),
      [`${NG}confidence`, decimal(fact.confidence)],
      [`${NG}sources`, integer(fact.sources)],
      ...extractors.map((extractor): Statement => [`${NG}extractor`, text(extractor)]),
      ...fact.evidence.map(({ sentence }): Statement => [`${PROV}wasDerivedFrom`, thing(node(sentence))]),
    ],
  };
}

function objectOf({ object, value }: FactRecord): Term {
  if (object !== null) return thing(node(object));
  if (value === null) return text("");
  if (value.iso !== null) return date(value.iso);
  return value.number === null ? text(value.text) : decimal(value.number);
}

function plainTriples(fact: FactRecord): Resource[] {
  if (fact.polarity !== "asserted" || fact.modality !== "actual" || fact.statedBy !== null) return [];
  const subject = node(fact.subject);
  const object = objectOf(fact);
  const own: Resource = { iri: subject, statements: [[relationIri(fact.relation), object]] };
  const property = wikidataProperty(fact.relation);
  if (property === null) return [own];
  if (!property.inverse) return [own, { iri: subject, statements: [[property.iri, object]] }];
  return "iri" in object ? [own, { iri: object.iri, statements: [[property.iri, thing(subject)]] }] : [own];
}

function given<T>(predicate: string, value: T | null, make: (value: T) => Term): Statement[] {
  return value === null ? [] : [[predicate, make(value)]];
}
