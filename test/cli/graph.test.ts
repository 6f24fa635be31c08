import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { type Running, type Run, runNewsgraph, startNewsgraph } from "../support/run-newsgraph.js";
import { makeFolder } from "../support/scratch-folder.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");
const STORY =
  "Alexander Lukashenko, the president of Belarus, met Vladimir Putin in Moscow on 9 January 2022.\n";
const COUNCIL = `The council of the city met on Monday evening to talk about the roads, the bridges and the two schools that
were closed in the spring after the flood. Most members agreed that the bridges come first, as buses still have to go
around the whole lake, and that the money for the schools must be asked for anew before the end of the year.`;
const HEADS = "MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p.name AS p, c.name AS c ORDER BY p";

/** The same commands with the database opened by each, and through a server that holds it. */
const WAYS = process.env.LONG_TESTS === "1" ? ["alone", "through a server"] : ["alone"];

describe.each(WAYS)("the commands %s", (way) => {
  let data = "";
  let server: Running | undefined;
  let first: Run;

  const run = (...args: string[]) => runNewsgraph([...args, "--data", data]);
  const json = async (...args: string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await run(...args, "--json");
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout);
  };

  beforeAll(async () => {
    data = makeFolder();
    if (way !== "alone") {
      server = startNewsgraph(["serve", "--port", "0", "--data", data]);
      await server.output(/Newsgraph is at (http:\S+)/u);
    }
    first = await run("ingest", EXAMPLES);
  });
  afterAll(async () => {
    server?.process.kill("SIGTERM");
    expect((await server?.ended)?.code ?? 0).toBe(0);
    rmSync(data, { recursive: true });
  });

  it("ingest reads a folder and says what came of each article", () => {
    expect(first.code, first.stderr).toBe(0);
    const lines = first.stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const line of lines) expect(line).toMatch(/^added .*\(\d+ sentences, \d+ entities, \d+ facts\)$/u);
    expect(first.stderr).toMatch(/\d+ articles in .* added/u);
    expect(first.stderr).toMatch(/^found +\d+ facts, \d+ of them new; \d+ new entities$/mu);
    expect(first.stderr).toMatch(/^identity +\d+ merges made, \d+ asked for/mu);
    expect(first.stderr).toMatch(
      /^quality +\d+ % of \d+ sentences with facts; \d+ % of \d+ facts attributed to a speaker; \d+ % of \d+ names of people unresolved$/mu,
    );
  });

  it("ingest of the same changes nothing", async () => {
    const before = await json("status");
    const again = await run("ingest", EXAMPLES);
    expect(again.stdout).not.toMatch(/^(?:added|replaced)/mu);
    expect(await json("status")).toEqual(before);
  });

  it("another text of an article is a new version that says what it changed", async () => {
    const at = (text: string) => {
      const file = join(data, "version.jsonl");
      writeFileSync(
        file,
        `${JSON.stringify({ url: "https://news.example/version", title: "Talks", text })}\n`,
      );
      return run("ingest", file);
    };
    await at("Jane Doe, the president of Belarus, met John Roe in Minsk.");
    const changed = await at("Jane Doe, the president of Kazakhstan, met John Roe in Minsk.");
    expect(changed.stderr).toMatch(/^changes +\d+ facts added, \d+ dropped, \d+ kept/mu);
    expect(changed.stderr).toMatch(/^ +\+ Jane Doe HEAD_OF_STATE_OF Kazakhstan/mu);
    expect(changed.stderr).toMatch(/^ +- Jane Doe HEAD_OF_STATE_OF Belarus/mu);
    const { items } = (await json("articles")) as { items: { id: string; url: string | null }[] };
    const id = items.find(({ url }) => url === "https://news.example/version")?.id ?? "";
    expect(await json("versions", id)).toMatchObject({ total: 2, items: [{ number: 2 }, { number: 1 }] });
    expect((await run("versions", id)).stdout).toMatch(/\+ Jane Doe HEAD_OF_STATE_OF Kazakhstan/u);
    expect((await run("delete", id)).code).toBe(0);
    expect((await run("versions", id)).code).toBe(1);
  });

  it("an edited file is the same article, also when it is edited back, and its former text elsewhere adds nothing", async () => {
    const file = join(data, "council.txt");
    const before = `${COUNCIL} Jane Doe is the mayor of Minsk.`;
    const after = `${COUNCIL} Jane Doe is the mayor of Gomel.`;
    const ingest = async (path: string, text: string) => {
      writeFileSync(path, text);
      const [item] = (await run("ingest", path, "--json")).stdout.split("\n");
      return (JSON.parse(item ?? "") as { outcome: { article: string; status: string } }).outcome;
    };
    const first = await ingest(file, before);
    expect(first.status).toBe("added");
    const article = first.article;
    expect(await ingest(file, after)).toMatchObject({ article, status: "replaced" });
    expect(await ingest(join(data, "copy.txt"), before)).toMatchObject({ article, status: "unchanged" });
    expect(await ingest(file, before)).toMatchObject({ article, status: "replaced" });
    expect(await ingest(file, "Nothing else happened in Gomel that day.")).toMatchObject({ status: "added" });
    expect(await json("versions", article)).toMatchObject({ total: 3 });
  });

  it("status says who holds the database", async () => {
    const status = await json("status");
    const address: unknown = way === "alone" ? null : expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(status).toMatchObject({ status: "ok", dataFolder: data, server: address });
  });

  it("query answers with rows, parameters and limits", async () => {
    const heads = { columns: ["p", "c"], truncated: false };
    expect(await json("query", HEADS)).toMatchObject(heads);
    const table = await run("query", HEADS);
    expect(table.stdout).toContain("Kazakhstan");
    expect(
      await json("query", "RETURN $a AS a, $b AS b", "--param", "a=1", "--param", "b=x=y"),
    ).toMatchObject({
      rows: [[1, "x=y"]],
    });
    expect(await json("query", "UNWIND [1, 2, 3] AS n RETURN n", "--limit", "2")).toMatchObject({
      rows: [[1], [2]],
      truncated: true,
    });
  });

  const refused: [string, string[], RegExp][] = [
    ["a write", ["query", "CREATE (n:X) RETURN n"], /QUERY_REFUSED/u],
    ["a file", ["query", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"], /QUERY_/u],
    ["nonsense", ["query", "MATCH (a RETURN a"], /QUERY_SYNTAX/u],
    [
      "a query without end",
      ["query", "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)", "--timeout", "700"],
      /QUERY_TIMEOUT/u,
    ],
  ];
  it.each(refused)("query refuses or stops %s with a message, and ends with 1", async (_, args, code) => {
    const result = await run(...args, "--json");
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr).toMatch(code);
    expect(await json("query", "RETURN 1 AS one")).toMatchObject({ rows: [[1]] });
  });

  it.each(["jsonl", "cypher"])(
    "export as %s gives the same bytes twice, to a file or not",
    async (format) => {
      const once = await run("export", "--format", format);
      const file = join(data, `graph.${format}`);
      const again = await run("export", "--format", format, "--output", file);
      expect([once.code, again.code, again.stdout], once.stderr).toEqual([0, 0, ""]);
      expect(readFileSync(file, "utf8")).toBe(once.stdout);
      expect(once.stdout).toContain("Lukashenko");
    },
  );

  it("an article goes in by standard input and out again without a trace", async () => {
    const before = await json("status");
    const added = await runNewsgraph(["ingest", "-", "--json", "--data", data], { input: STORY });
    const [item = "", last = ""] = added.stdout.trimEnd().split("\n");
    const { outcome } = JSON.parse(item) as { outcome: { article: string; status: string; facts: number } };
    expect(outcome.status).toBe("added");
    expect(JSON.parse(last)).toMatchObject({
      report: {
        articles: { added: 1, replaced: 0, unchanged: 0, failed: 0, cancelled: 0 },
        facts: outcome.facts,
        quality: { facts: outcome.facts },
        identity: { merged: expect.any(Number) as number, asked: expect.any(Number) as number },
        failures: [],
      },
    });
    expect((await run("delete", outcome.article)).code).toBe(0);
    expect(await json("status")).toEqual(before);
  });

  it("articles lists them in parts", async () => {
    const all = (await json("articles")) as { items: { id: string }[]; total: number };
    const part = (await json("articles", "--limit", "2", "--offset", "1")) as {
      items: { id: string }[];
      total: number;
    };
    expect(part.total).toBe(all.items.length);
    expect(part.items.map(({ id }) => id)).toEqual(all.items.slice(1, 3).map(({ id }) => id));
  });

  it("delete of an unknown article ends with 1", async () => {
    const { code, stderr } = await run("delete", "a-00000000000000000000");
    expect(code).toBe(1);
    expect(stderr).toContain("a-00000000000000000000");
  });

  it("ingest reports what cannot be read, does the rest, and ends with 1", async () => {
    const good = join(data, "good.txt");
    writeFileSync(good, `${STORY}Second.\n`);
    writeFileSync(join(data, "image.png"), "x");
    const { code, stdout, stderr } = await run(
      "ingest",
      join(data, "none.txt"),
      join(data, "image.png"),
      good,
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^added .*good\.txt/u);
    expect(stderr).toMatch(/^failures +1 INPUT_NOT_FOUND, such as .*none\.txt/mu);
    expect(stderr).toMatch(
      /failed.*none\.txt[\s\S]*failed.*image\.png|failed.*image\.png[\s\S]*failed.*none\.txt/u,
    );
  });

  it("ingest refuses an address inside the network", async () => {
    const { code, stderr } = await run("ingest", "http://127.0.0.1:1/story.html");
    expect(code).toBe(1);
    expect(stderr).toMatch(/127\.0\.0\.1/u);
  });
});
