// A graph in the shape of the news: few entities in much, most in little, and most relations inside of a topic.
import { random } from "../random.mjs";

const KINDS = ["Person", "Organization", "Country", "Place", "Event"];
const RELATIONS = ["MEMBER_OF", "HEAD_OF_STATE_OF", "SUPPORTED", "CONSULTED_WITH", "LOCATED_IN"];
/** Share of relations that stay within their topic. */
const INSIDE = 0.85;
const ENTITIES_PER_TOPIC = 60;

/** What the server answers to the request for the first view: `nodes` entities and `edges` relations. */
export function madeUpGraph(nodes, edges) {
  const draw = random(nodes + edges);
  const topics = Math.max(1, Math.round(nodes / ENTITIES_PER_TOPIC));
  const often = (most) => Math.min(most - 1, Math.floor(most * draw() ** 3));
  const within = (topic) => topic + topics * often(Math.floor((nodes - topic - 1) / topics) + 1);
  const relations = Array.from({ length: edges }, (_, i) => {
    const topic = Math.floor(draw() * topics);
    const source = within(topic);
    const target = draw() < INSIDE ? within(topic) : often(nodes);
    return relation(i, source, target === source ? (source + topics) % nodes : target, draw);
  });
  return {
    nodes: Array.from({ length: nodes }, (_, i) => entity(i)),
    edges: relations,
    totalNodes: nodes,
    totalEdges: edges,
    truncated: false,
  };
}

function entity(i) {
  return {
    id: `e${i}`,
    kind: KINDS[i % KINDS.length],
    name: `Entity ${i}`,
    aliases: [],
    wikidata: null,
    articles: 1 + (i % 9),
    mentions: 1 + (i % 30),
  };
}

function relation(i, source, target, draw) {
  const day = `2022-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
  return {
    id: `f${i}`,
    relation: RELATIONS[i % RELATIONS.length],
    source: `e${source}`,
    target: `e${target}`,
    role: null,
    modality: "actual",
    attributed: draw() < 0.2,
    confidence: 0.5 + Math.floor(draw() * 5) / 10,
    sources: 1 + Math.floor(draw() ** 6 * 8),
    validFrom: null,
    validTo: null,
    precision: null,
    firstPublishedAt: `${day}T00:00:00.000Z`,
    lastPublishedAt: `${day}T00:00:00.000Z`,
  };
}
