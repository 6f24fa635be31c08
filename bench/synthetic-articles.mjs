// Made-up articles in the shape of real ones: few entities are named often, most seldom (Zipf), and facts repeat.
import { toContribution } from "../dist/src/graph/to-contribution.js";
import { random } from "./random.mjs";

const KINDS = ["Person", "Organization", "Country", "Place", "Event"];
const RELATIONS = ["MEMBER_OF", "HEAD_OF_STATE_OF", "SUPPORTED", "CONSULTED_WITH", "LOCATED_IN"];

/**
 * The contribution of article `number`: as many sentences, entities and facts as `size` says; the entities are drawn
 * from `pool` of them.
 */
export function syntheticArticle(number, pool, size = 10) {
  const draw = random(number + 1);
  const ids = new Set();
  while (ids.size < size) ids.add(Math.floor(pool ** draw()) - 1 + Math.floor(draw() * size));
  const entities = [...ids];
  const names = entities.map((entity) => `Entity ${entity}`);
  const lines = Array.from(
    { length: size },
    (_, i) =>
      `In report ${number}.${i} ${names[i]} met ${names[(i + 1) % size]} and spoke about ${names[(i + 3) % size]}.`,
  );
  const text = lines.join(" ");
  const sentences = [];
  for (const line of lines) {
    const start = sentences.length === 0 ? 0 : sentences.at(-1).end + 1;
    sentences.push({ start, end: start + line.length });
  }
  return toContribution({
    version: 1,
    source: `synthetic-${number}`,
    url: null,
    canonicalUrl: `https://example.org/${number}`,
    title: `Report ${number}`,
    byline: null,
    publisher: `Publisher ${number % 20}`,
    publishedAt: `2022-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`,
    updatedAt: null,
    language: "en",
    extractor: "bench@1",
    text,
    sentences,
    entities: entities.map((entity, i) => ({
      id: `e${i}`,
      kind: KINDS[entity % KINDS.length],
      name: names[i],
      aliases: [],
      wikidata: null,
      mentions: mentionsOf(text, names[i]),
    })),
    facts: Array.from({ length: size }, (_, i) => ({
      relation: RELATIONS[Math.floor(draw() * RELATIONS.length)],
      subject: `e${i}`,
      object: `e${(i + 1) % size}`,
      polarity: "asserted",
      modality: "actual",
      statedBy: null,
      validFrom: null,
      validTo: null,
      precision: null,
      place: null,
      confidence: 0.5 + Math.floor(draw() * 5) / 10,
      evidence: [sentences[i]],
      extractor: "bench@1",
    })),
  });
}

function mentionsOf(text, name) {
  const mentions = [];
  for (const { index } of text.matchAll(new RegExp(`${name}\\b`, "g"))) {
    mentions.push({ start: index, end: index + name.length, form: "name", confidence: 0.9 });
  }
  return mentions;
}
