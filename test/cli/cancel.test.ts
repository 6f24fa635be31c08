import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runNewsgraph, startNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

/** A folder of articles that take a while. */
function manyArticles(count: number): string {
  const folder = join(scratchFolder(), "articles");
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const text =
      `The president of Belarus, Alexander Lukashenko, met group ${i} in Minsk on 9 January 2022. `.repeat(
        20,
      );
    writeFileSync(join(folder, `${String(i).padStart(4, "0")}.txt`), `Number ${i}.\n\n${text}\n`);
  }
  return folder;
}

describe.each(["alone", "through a server"])("Ctrl-C while articles are read %s", (way) => {
  it("ends with 130, keeps what was saved, and leaves nothing half", async () => {
    const data = scratchFolder();
    if (way !== "alone") {
      const server = startNewsgraph(["serve", "--port", "0", "--data", data]);
      onTestFinished(async () => {
        server.process.kill("SIGTERM");
        await server.ended;
      });
      await server.output(/Newsgraph is at/u);
    }
    const ingest = startNewsgraph(["ingest", manyArticles(400), "--data", data]);
    await ingest.output(/added[\s\S]*added/u);
    ingest.process.kill("SIGINT");
    const { code, stdout, stderr } = await ingest.ended;
    expect(code, stderr).toBe(130);
    expect(stderr).toContain("What was saved until then stays");
    const printed = stdout.match(/^added/gmu)?.length ?? 0;
    const status = await runNewsgraph(["status", "--json", "--data", data]);
    const { counts } = JSON.parse(status.stdout) as { counts: { articles: number } };
    expect(counts.articles).toBeGreaterThanOrEqual(printed);
    expect(counts.articles).toBeLessThan(400);
    const loose = await runNewsgraph([
      "query",
      "MATCH (s:Sentence) WHERE NOT EXISTS { MATCH (:Article)-->(s) } RETURN count(s) AS n",
      "--json",
      "--data",
      data,
    ]);
    expect(JSON.parse(loose.stdout)).toMatchObject({ rows: [[0]] });
  });
});

describe("Ctrl-C while articles are extracted", () => {
  it("ends with 130 and whole lines", async () => {
    const extract = startNewsgraph(["extract", manyArticles(400)]);
    await extract.output(/\n/u);
    extract.process.kill("SIGINT");
    const { code, stdout } = await extract.ended;
    expect(code).toBe(130);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThan(400);
    for (const line of lines) JSON.parse(line);
  });
});
