import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runOnServer, startOnServer, withoutIngestTimes } from "../support/neo4j/run-on-server.js";
import { openEmptyNeo4j, testServer } from "../support/neo4j/test-server.js";
import { type Run, runNewsgraph } from "../support/run-newsgraph.js";
import { makeFolder } from "../support/scratch-folder.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");

/** The questions that the README and the documents promise an answer to. */
const QUESTIONS = [
  "MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p.name AS p, c.name AS c ORDER BY p",
  "MATCH (c:Country)-[:MEMBER_OF]->(o:Organization {name: 'Collective Security Treaty Organization'}) RETURN c.name AS name ORDER BY name",
  "MATCH (a:Person {name: 'Alexander Lukashenko'}), (b:Person {name: 'Kassym-Jomart Tokayev'}) MATCH path = shortestPath((a)-[*..6]-(b)) RETURN length(path) AS steps",
  "MATCH (f:Fact)-[:STATED_BY]->(w:Person) MATCH (f)-[:SUPPORTED_BY]->(s:Sentence) RETURN w.name AS who, s.text AS said ORDER BY who, said",
];

describe.skipIf(testServer === null)("the program on Neo4j, from the articles to the answers", () => {
  let data = "";
  let embedded = "";
  let neo4jFile = "";
  beforeAll(async () => {
    data = makeFolder();
    embedded = join(data, "embedded");
    neo4jFile = join(data, "neo4j.yaml");
    const { uri, user, password } = testServer ?? { uri: "", user: "", password: "" };
    writeFileSync(neo4jFile, JSON.stringify({ neo4j: { uri, user, password } }));
    await emptyServer();
    await done(runOnServer("ingest", EXAMPLES, "--data", data));
    await done(runNewsgraph(["ingest", EXAMPLES, "--data", embedded]));
  }, 300_000);
  afterAll(() => rmSync(data, { recursive: true }));

  const emptyServer = async (): Promise<void> => (await openEmptyNeo4j()).close();

  const done = async (running: Promise<Run>): Promise<string> => {
    const run = await running;
    expect(run.code, run.stderr).toBe(0);
    return run.stdout;
  };

  test("status names the server", async () => {
    const status: unknown = JSON.parse(await done(runOnServer("status", "--json", "--data", data)));
    expect(status).toMatchObject({
      engine: { name: "neo4j", version: testServer?.version },
      counts: { articles: 8 },
    });
  });

  test.each(["jsonl", "cypher"])("the %s export is that of the embedded engine", async (format) => {
    const exported = await done(runOnServer("export", "--format", format, "--data", data));
    const expected = await done(runNewsgraph(["export", "--format", format, "--data", embedded]));
    expect(withoutIngestTimes(exported)).toBe(withoutIngestTimes(expected));
    expect(exported.length).toBeGreaterThan(1000);
  });

  test.each(QUESTIONS)("answers as the embedded engine does: %s", async (question) => {
    const answer = await done(runOnServer("query", question, "--json", "--data", data));
    const expected = await done(runNewsgraph(["query", question, "--json", "--data", embedded]));
    const rows = (text: string): unknown => (JSON.parse(text) as { rows: unknown }).rows;
    expect(rows(answer)).toEqual(rows(expected));
    expect(rows(answer)).not.toEqual([]);
  });

  test("serves the graph over HTTP, and the commands go through that server", async () => {
    const server = startOnServer("serve", "--port", "0", "--data", data);
    const [, address = ""] = await server.output(/Newsgraph is at (http:\S+)/u);
    const health: unknown = await (await fetch(`${address}/api/health`)).json();
    expect(health).toMatchObject({ status: "ok", engine: { name: "neo4j" } });
    const graph = (await (await fetch(`${address}/api/graph`)).json()) as {
      nodes: readonly { name: string }[];
    };
    expect(graph.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Belarus", "Kazakhstan", "Russia"]),
    );
    expect(await done(runOnServer("status", "--data", data))).toContain(address);
    server.process.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
  });

  test("the graph goes from one engine to the other and back", async () => {
    await emptyServer();
    const there = await done(runNewsgraph(["copy", "--from", embedded, "--to", neo4jFile, "--json"]));
    expect(JSON.parse(there)).toMatchObject({ copied: 8, present: 0 });
    const back = await done(
      runNewsgraph(["copy", "--from", neo4jFile, "--to", join(data, "back"), "--json"]),
    );
    expect(JSON.parse(back)).toMatchObject({ copied: 8, present: 0 });
    const exportOf = (folder: string) =>
      done(runNewsgraph(["export", "--format", "jsonl", "--data", folder]));
    expect(await exportOf(join(data, "back"))).toBe(await exportOf(embedded));
    const again = await done(runNewsgraph(["copy", "--from", embedded, "--to", neo4jFile, "--json"]));
    expect(JSON.parse(again)).toMatchObject({ copied: 0, present: 8 });
  });

  test("deleting every article leaves nothing", async () => {
    const { items } = JSON.parse(await done(runOnServer("articles", "--json", "--data", data))) as {
      items: readonly { id: string }[];
    };
    await done(runOnServer("delete", ...items.map(({ id }) => id), "--data", data));
    expect(JSON.parse(await done(runOnServer("status", "--json", "--data", data)))).toMatchObject({
      counts: { articles: 0, sentences: 0, entities: 0, mentions: 0, facts: 0, edges: 0 },
    });
  });
});
