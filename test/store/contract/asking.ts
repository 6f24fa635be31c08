import { expect } from "vitest";
import { isNodeValue, isPathValue } from "../../../src/graph/values.js";
import { type ContractContext, INGESTED_AT } from "./contract-context.js";
import { appeal, meeting, toll } from "./story.js";

/** Queries that people write by hand against the documented model. */
export function asking({ store, test }: ContractContext): void {
  const ask = async (query: string, parameters = {}) =>
    (await store().runCypher(query, { parameters, limit: 100, timeoutMs: 20_000, allowWrites: false })).rows;
  const saveAll = async () => {
    for (const each of [appeal(), meeting(), toll()]) await store().saveArticle(each, INGESTED_AT);
  };

  test("kinds are labels and relations are relationships", async () => {
    await saveAll();
    const rows = await ask("MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p, c ORDER BY c.name");
    const names = rows.map((row) =>
      row.map((value) => (isNodeValue(value) ? [[...value.labels].sort(), value.properties.name] : value)),
    );
    expect(names).toEqual([
      [
        [["Entity", "Person"], "Alexander Lukashenko"],
        [["Country", "Entity"], "Belarus"],
      ],
      [
        [["Entity", "Person"], "Kassym-Jomart Tokayev"],
        [["Country", "Entity"], "Kazakhstan"],
      ],
    ]);
  });

  test("the members of an organization are found by its name", async () => {
    await saveAll();
    const query =
      "MATCH (c:Country)-[:MEMBER_OF]->(o:Organization {name:'Collective Security Treaty Organization'}) RETURN c.name ORDER BY c.name";
    expect(await ask(query)).toEqual([["Belarus"], ["Kazakhstan"]]);
  });

  test("a shortest path joins two people", async () => {
    await saveAll();
    const rows = await ask(
      "MATCH p = shortestPath((a:Person {name: $a})-[:HEAD_OF_STATE_OF|MEMBER_OF*..6]-(b:Person {name: $b})) RETURN p",
      { a: "Alexander Lukashenko", b: "Kassym-Jomart Tokayev" },
    );
    const names = rows
      .flat()
      .map((value) => (isPathValue(value) ? value.nodes.map((node) => node.properties.name) : []));
    expect(names).toEqual([
      [
        "Alexander Lukashenko",
        "Belarus",
        "Collective Security Treaty Organization",
        "Kazakhstan",
        "Kassym-Jomart Tokayev",
      ],
    ]);
  });

  test("a fact leads to its sentences and to who said it", async () => {
    await saveAll();
    const query = `
      MATCH (f:Fact {polarity: 'denied'})-[:SUBJECT]->(s:Entity)
      MATCH (f)-[:OBJECT]->(o:Entity)
      MATCH (f)-[:SUPPORTED_BY]->(sentence:Sentence)<-[:HAS_SENTENCE]-(article:Article)
      OPTIONAL MATCH (f)-[:STATED_BY]->(who:Entity)
      RETURN s.name AS subject, f.relation AS relation, o.name AS object, who.name AS who,
        sentence.text AS sentence, article.title AS title`;
    expect(await ask(query)).toEqual([
      [
        "Belarus",
        "MEMBER_OF",
        "Collective Security Treaty Organization",
        "Alexander Lukashenko",
        "Lukashenko denied that Belarus left the CSTO.",
        "Toll",
      ],
    ]);
  });

  test("where an entity is mentioned can be walked", async () => {
    await saveAll();
    const query = `MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:Entity {wikidata: 'Q35493'})
      RETURN a.title AS title, m.surface AS surface, m.start AS start`;
    const start = appeal().article.text.indexOf("Almaty");
    expect(await ask(query)).toEqual([["Appeal", "Almaty", start]]);
  });

  test("a query that writes is refused and writes nothing", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    const before = await store().counts();
    await expect(ask("MATCH (n) DETACH DELETE n")).rejects.toMatchObject({ code: "QUERY_REFUSED" });
    await expect(ask("CREATE (n:Fake) RETURN n")).rejects.toMatchObject({ code: "QUERY_REFUSED" });
    expect(await store().counts()).toEqual(before);
  });

  test("a query that may write takes effect, and the search follows it", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    expect(await store().searchEntities({ text: "qostanay", limit: 5 })).toEqual([]);
    const query = "MATCH (p:Place) SET p.name = $name RETURN p.name AS name";
    const options = { parameters: { name: "Qostanay" }, limit: 10, timeoutMs: 20_000, allowWrites: true };
    expect((await store().runCypher(query, options)).rows).toEqual([["Qostanay"]]);
    const hits = await store().searchEntities({ text: "qostanay", limit: 5 });
    expect(hits.map((hit) => hit.name)).toEqual(["Qostanay"]);
  });

  test("a query that is no Cypher says so", async () => {
    await expect(ask("MATCHY (n) RETURN n")).rejects.toMatchObject({ code: "QUERY_SYNTAX" });
  });

  test("the row limit cuts and tells", async () => {
    await saveAll();
    const options = { parameters: {}, limit: 3, timeoutMs: 20_000, allowWrites: false };
    const cut = await store().runCypher("MATCH (s:Sentence) RETURN s.id AS id ORDER BY id", options);
    expect(cut).toMatchObject({ columns: ["id"], truncated: true });
    expect(cut.rows).toHaveLength(3);
    const whole = await store().runCypher("MATCH (a:Article) RETURN a.id AS id", options);
    expect(whole).toMatchObject({ truncated: false });
  });

  test("the schema counts what is there", async () => {
    await saveAll();
    const { labels, relationshipTypes, propertyKeys } = await store().schema();
    const count = (label: string) => labels.find((entry) => entry.label === label)?.count;
    expect([count("Article"), count("Entity"), count("Country"), count("Fact")]).toEqual([3, 8, 2, 6]);
    const types = new Map(relationshipTypes.map(({ type, count: often }) => [type, often]));
    expect([types.get("MEMBER_OF"), types.get("STATED_BY"), types.get("SUPPORTED_BY")]).toEqual([2, 2, 7]);
    expect(propertyKeys).toEqual(expect.arrayContaining(["name", "validFrom", "confidence"]));
    const counts = await store().counts();
    expect(counts).toMatchObject({ articles: 3, sentences: 7, entities: 8, facts: 6, edges: 4 });
    expect(types.get("MENTIONS")).toBe(counts.mentions);
  });

  test("the engine names itself", async () => {
    const { name, version, location } = store().engine;
    expect(["embedded", "neo4j"]).toContain(name);
    expect(version).not.toBe("");
    expect(location).not.toBe("");
    await store().settle();
  });
}
