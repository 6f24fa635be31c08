import { execFile, spawn } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAnnotations } from "../../src/graph/parse-annotations.js";
import { makeFolder } from "../support/scratch-folder.js";

const ROOT = join(import.meta.dirname, "..", "..");
const STORY =
  "Alexander Lukashenko, the president of Belarus, met Vladimir Putin in Moscow on 9 January 2022.\n";
const run = promisify(execFile);

/** The package as `npm pack` makes it, installed in an empty folder. */
describe("the package", () => {
  let folder = "";
  let files: string[] = [];

  beforeAll(async () => {
    folder = makeFolder();
    const packed = await run("npm", ["pack", "--json", "--pack-destination", folder], {
      cwd: ROOT,
      maxBuffer: 1e8,
    });
    const [info] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("["))) as [
      { files: { path: string }[] },
    ];
    files = info.files.map(({ path }) => path);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    const options = ["--prefer-offline", "--no-audit", "--no-fund"];
    await run("npm", ["install", ...options, `./${tarball}`], { cwd: folder });
  }, 280_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds the program, the viewer, the examples and the documentation, and nothing else", () => {
    for (const path of [
      "dist/src/cli/main.js",
      "dist/viewer/index.html",
      "examples/README.md",
      "docs/design.md",
      "README.md",
      "LICENSE",
    ]) {
      expect(files).toContain(path);
    }
    const strays = files.filter((path) =>
      /\.map$|\.tsbuildinfo$|(?:^|\/)test(?:s|-types)?\/|\.test\.|^(?:src|viewer|scripts)\//u.test(path),
    );
    expect(strays).toEqual([]);
  });

  it("extracts", async () => {
    writeFileSync(join(folder, "story.txt"), STORY);
    const { stdout } = await run("npx", ["newsgraph", "extract", "story.txt"], { cwd: folder });
    const annotations = parseAnnotations(JSON.parse(stdout));
    expect(annotations.text).toBe(STORY);
    expect(annotations.entities.map(({ name }) => name)).toContain("Alexander Lukashenko");
  });

  it("reads the examples and serves the viewer, the graph and the queries", async () => {
    const data = join(folder, "data");
    const args = ["newsgraph", "--no-open", "--port", "0", "--data", data];
    const server = spawn("npx", args, { cwd: folder, detached: true, stdio: ["ignore", "pipe", "inherit"] });
    try {
      const address = await addressOf(server.stdout);
      expect(await (await fetch(address)).text()).toContain("<script");
      const graph = (await (await fetch(`${address}/api/graph`)).json()) as { nodes: { name: string }[] };
      const names = graph.nodes.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["Kazakhstan", "Belarus", "Russia"]));
      const heads = "MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p.name, c.name";
      const { stdout } = await run("npx", ["newsgraph", "query", heads, "--json", "--data", data], {
        cwd: folder,
      });
      expect(stdout).toContain("Tokayev");
    } finally {
      // npx starts the program as its child; both are in this group.
      if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
      await new Promise((resolve) => server.on("close", resolve));
    }
  });
});

async function addressOf(output: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const chunk of output) {
    text += chunk.toString();
    const [, address] = /Newsgraph is at (http:\/\/\S+)/u.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The server ended: ${text}`);
}
