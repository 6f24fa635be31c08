import type { Annotations } from "../../../src/graph/annotations.js";
import { joinNames } from "./join-names.js";
import { mergeEntities } from "./merge-entities.js";
import { mergeFacts } from "./merge-facts.js";

/**
 * What two extractors say about one article as one object. The first decides about sentences, names and kinds; the second
 * adds entities, mentions and facts. Each fact keeps the name and version of what found it; one that both found names both.
 * Facts of the second that lie in no sentence of the first find no support in the graph: what one takes for page furniture
 * is not read.
 * @throws Error when the two are about different texts
 */
export function mergeAnnotations(first: Annotations, second: Annotations): Annotations {
  if (first.text !== second.text) throw new Error("Annotations of two texts cannot be merged.");
  const { entities, idOf } = mergeEntities(first.entities, second.entities);
  return {
    ...first,
    title: first.title ?? second.title,
    byline: first.byline ?? second.byline,
    publisher: first.publisher ?? second.publisher,
    publishedAt: first.publishedAt ?? second.publishedAt,
    updatedAt: first.updatedAt ?? second.updatedAt,
    language: first.language ?? second.language,
    extractor: joinNames(first.extractor, second.extractor),
    sentences: first.sentences.length > 0 ? first.sentences : second.sentences,
    entities,
    facts: mergeFacts(first.facts, second.facts, idOf),
  };
}
