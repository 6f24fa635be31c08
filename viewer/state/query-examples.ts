import { relationType, isRelationName } from "../../src/graph/relations.js";
import type { Drawing, DrawnNode } from "./drawing.js";

export interface QueryExample {
  readonly title: string;
  readonly query: string;
}

/** Queries that have an answer in this graph: they use its own entities and relations. */
export function queryExamples(drawing: Drawing): readonly QueryExample[] {
  const examples = [...stateExamples(drawing), ...pathExample(drawing), ...evidenceExample(drawing)];
  return [...examples, ...GENERAL];
}

const GENERAL: readonly QueryExample[] = [
  {
    title: "Most mentioned entities",
    query: `MATCH (e:Entity)<-[:MENTIONS]-(s:Sentence)
RETURN e.name, count(s) AS sentences
ORDER BY sentences DESC
LIMIT 20`,
  },
  {
    title: "Articles, newest first",
    query: `MATCH (a:Article)
RETURN a.title, a.publisher, a.publishedAt
ORDER BY a.publishedAt DESC
LIMIT 20`,
  },
];

const MAX_STATE_EXAMPLES = 3;

/** One query for each of the commonest relations, between the kinds that it joins here. */
function stateExamples(drawing: Drawing): readonly QueryExample[] {
  const counts = new Map<string, number>();
  for (const edge of drawing.edges.values()) {
    const source = drawing.nodes.get(edge.source);
    const target = drawing.nodes.get(edge.target);
    if (source === undefined || target === undefined || !isRelationName(edge.type)) continue;
    const key = [source.kind, edge.type, target.kind].join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, MAX_STATE_EXAMPLES)
    .flatMap(([key]) => {
      const [source, type, target] = key.split(" ");
      if (!isRelationName(type)) return [];
      return [
        {
          title: `${source ?? ""} – ${relationType(type).label} – ${target ?? ""}`,
          query: `MATCH (a:${source ?? ""})-[r:${type}]->(b:${target ?? ""})\nRETURN a, r, b`,
        },
      ];
    });
}

function pathExample(drawing: Drawing): readonly QueryExample[] {
  const people = byDegree(drawing).filter((node) => node.kind === "Person");
  const [first, second] = people;
  if (first === undefined || second === undefined) return [];
  return [
    {
      title: `How ${first.name} and ${second.name} are connected`,
      query: `MATCH p = shortestPath((a:Person {name: ${quoted(first.name)}})-[*..4]-(b:Person {name: ${quoted(second.name)}}))
RETURN p`,
    },
  ];
}

function evidenceExample(drawing: Drawing): readonly QueryExample[] {
  const node = byDegree(drawing)[0];
  if (node === undefined) return [];
  return [
    {
      title: `Facts about ${node.name}, with sentences`,
      query: `MATCH (e:Entity {name: ${quoted(node.name)}})<-[:SUBJECT]-(f:Fact)-[:SUPPORTED_BY]->(s:Sentence)
RETURN f.relation, f.confidence, s.text
LIMIT 50`,
    },
  ];
}

function byDegree(drawing: Drawing): readonly DrawnNode[] {
  const degrees = new Map<string, number>();
  for (const { source, target } of drawing.edges.values()) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return [...drawing.nodes.values()].sort(
    (a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || a.name.localeCompare(b.name),
  );
}

/** A Cypher string literal. */
function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
