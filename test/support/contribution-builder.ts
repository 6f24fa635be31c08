import type { AnnotatedFact, AnnotatedMention, FactValue } from "../../src/graph/annotations.js";
import type { Contribution } from "../../src/graph/contribution.js";
import type { EntityKind } from "../../src/graph/entity-kinds.js";
import { entityId, entityKey } from "../../src/graph/ids.js";
import { parseAnnotations } from "../../src/graph/parse-annotations.js";
import { toContribution } from "../../src/graph/to-contribution.js";

/** An entity of a test article; every occurrence of its name and aliases is a mention. */
export interface EntitySketch {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly wikidata?: string;
}

/** A fact of a test article; entities by their names in the sketch, sentences by number. */
export type FactSketch = Partial<Omit<AnnotatedFact, "evidence" | "value" | "object">> &
  Pick<AnnotatedFact, "relation" | "subject"> & {
    readonly object?: string;
    readonly value?: Partial<FactValue> & Pick<FactValue, "text">;
    readonly in?: readonly number[];
  };

export interface ArticleSketch {
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly extractor?: string;
  readonly sentences: readonly string[];
  readonly entities?: Readonly<Record<string, EntitySketch>>;
  readonly facts?: readonly FactSketch[];
}

/** The contribution of an article that is told in sentences, entities and facts. */
export function contributionOf(sketch: ArticleSketch): Contribution {
  const text = sketch.sentences.join(" ");
  let start = 0;
  const sentences = sketch.sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
  const extractor = sketch.extractor ?? "test@1";
  const annotations = {
    version: 1,
    source: sketch.url ?? "-",
    url: sketch.url ?? null,
    canonicalUrl: sketch.url ?? null,
    title: sketch.title ?? null,
    byline: null,
    publisher: sketch.publisher ?? null,
    publishedAt: sketch.publishedAt ?? null,
    updatedAt: null,
    language: "en",
    extractor,
    text,
    sentences,
    entities: Object.entries(sketch.entities ?? {}).map(([id, entity]) => ({
      id,
      kind: entity.kind,
      name: entity.name,
      aliases: [...(entity.aliases ?? [])],
      wikidata: entity.wikidata ?? null,
      mentions: mentionsIn(text, [entity.name, ...(entity.aliases ?? [])]),
    })),
    facts: (sketch.facts ?? []).map((fact) => toFact(fact, sentences, extractor)),
  };
  return toContribution(parseAnnotations(annotations));
}

function toFact(
  { in: evidence = [0], value, ...fact }: FactSketch,
  sentences: readonly { start: number; end: number }[],
  extractor: string,
): unknown {
  return {
    polarity: "asserted",
    modality: "actual",
    statedBy: null,
    validFrom: null,
    validTo: null,
    precision: null,
    place: null,
    confidence: 0.75,
    extractor,
    ...fact,
    ...(value === undefined
      ? {}
      : { value: { iso: null, number: null, unit: null, start: 0, end: 1, ...value } }),
    evidence: evidence.map((index) => sentences[index]),
  };
}

function mentionsIn(text: string, names: readonly string[]): AnnotatedMention[] {
  return [...new Set(names)].flatMap((name) => {
    const found: AnnotatedMention[] = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      found.push({ start, end: start + name.length, form: "name", confidence: 0.5 });
    }
    return found;
  });
}

/** The id that an entity of a sketch has in the graph. */
export function idOf({ kind, name, wikidata }: EntitySketch): string {
  return entityId(entityKey(kind, name, wikidata ?? null));
}
