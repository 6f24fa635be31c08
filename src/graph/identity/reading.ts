import type {
  ContributedEntity,
  ContributedFact,
  ContributedMention,
  ContributedSentence,
  Contribution,
} from "../contribution.js";
import { byPlace } from "../mention-order.js";
import { compareText, sortedTexts } from "../text-order.js";

/** What an article says about its entities as read: a contribution without the parts that identity never changes. */
export type Reading = Pick<Contribution, "entities" | "mentions" | "facts">;

/** The same contribution with its lists in the order in which they are read back from the graph. */
export function inOrder(contribution: Contribution): Contribution {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  return {
    article: contribution.article,
    sentences: [...contribution.sentences].sort((a, b) => a.index - b.index),
    entities: [...contribution.entities].sort(byId),
    mentions: [...contribution.mentions].sort(byPlace),
    facts: [...contribution.facts]
      .sort(byId)
      .map((fact) => ({ ...fact, evidence: sortedTexts(fact.evidence) })),
  };
}

/** A reading as texts for the database: `entities` apart, because profiles need no more. */
export interface ReadingText {
  readonly entities: string;
  readonly mentions: string;
  readonly facts: string;
}

type EntityRow = readonly [
  id: string,
  key: string,
  kind: ContributedEntity["kind"],
  name: string,
  aliases: readonly string[],
  wikidata: string | null,
  mentions: number,
];
/** Sentences by their place in the article, entities by their place among the entities. */
type MentionRow = readonly [
  id: string,
  sentence: number,
  entity: number,
  start: number,
  end: number,
  surface: string,
  form: ContributedMention["form"],
  confidence: number,
];

/** The reading of a contribution as JSON; equal readings give equal texts. */
export function writeReading(contribution: Contribution): ReadingText {
  const { sentences, entities, mentions, facts } = inOrder(contribution);
  const placeOf = (list: readonly { readonly id: string }[]) =>
    new Map(list.map(({ id }, place) => [id, place]));
  const [sentencePlaces, entityPlaces] = [placeOf(sentences), placeOf(entities)];
  const mentionRows = mentions.map((each): MentionRow => {
    const { id, sentence, entity, start, end, surface, form, confidence } = each;
    const places = [sentencePlaces.get(sentence) ?? -1, entityPlaces.get(entity) ?? -1] as const;
    return [id, ...places, start, end, surface, form, confidence];
  });
  const counted = mentions.reduce(
    (counts, { entity }) => counts.set(entity, (counts.get(entity) ?? 0) + 1),
    new Map<string, number>(),
  );
  const entityRows = entities.map(({ id, key, kind, name, aliases, wikidata }): EntityRow => {
    return [id, key, kind, name, aliases, wikidata, counted.get(id) ?? 0];
  });
  return {
    entities: JSON.stringify(entityRows),
    mentions: JSON.stringify(mentionRows),
    facts: JSON.stringify(facts.map(inKeyOrder)),
  };
}

/** An entity as one article names it, as read. */
export type EntityNamed = ContributedEntity & { readonly mentions: number };

/** The entities of a reading as written by writeReading. */
export function readReadingEntities(entities: string): EntityNamed[] {
  return (JSON.parse(entities) as EntityRow[]).map(([id, key, kind, name, aliases, wikidata, mentions]) => {
    return { id, key, kind, name, aliases, wikidata, mentions };
  });
}

/** The facts of a reading as written by writeReading. */
export function readReadingFacts(facts: string): ContributedFact[] {
  return JSON.parse(facts) as ContributedFact[];
}

/** The reading that writeReading wrote, of an article with these sentences (in order). */
export function readReading(text: ReadingText, sentences: readonly ContributedSentence[]): Reading {
  const entities = readReadingEntities(text.entities).map(({ mentions: _mentions, ...entity }) => entity);
  const mentions = (JSON.parse(text.mentions) as MentionRow[]).map(
    ([id, sentence, entity, start, end, surface, form, confidence]) => ({
      id,
      sentence: sentences[sentence]?.id ?? "",
      entity: entities[entity]?.id ?? "",
      start,
      end,
      surface,
      form,
      confidence,
    }),
  );
  return { entities, mentions, facts: readReadingFacts(text.facts) };
}

/** Built field by field, so that equal facts give equal texts. */
function inKeyOrder(fact: ContributedFact): ContributedFact {
  const { value } = fact;
  return {
    id: fact.id,
    relation: fact.relation,
    subject: fact.subject,
    object: fact.object,
    value:
      value === null ? null : { text: value.text, iso: value.iso, number: value.number, unit: value.unit },
    role: fact.role,
    polarity: fact.polarity,
    modality: fact.modality,
    statedBy: fact.statedBy,
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    precision: fact.precision,
    place: fact.place,
    confidence: fact.confidence,
    extractor: fact.extractor,
    evidence: fact.evidence,
  };
}
