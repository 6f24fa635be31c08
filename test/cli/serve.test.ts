import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runNewsgraph, type Running, startNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

const STORY =
  "Alexander Lukashenko, the president of Belarus, met Vladimir Putin in Moscow on 9 January 2022.\n";

/** A running server and its address; it is killed when the test has ended. */
async function serve(...args: string[]): Promise<{ server: Running; address: string }> {
  const server = startNewsgraph(args);
  onTestFinished(() => void server.process.kill("SIGKILL"));
  const [, address = ""] = await server.output(/Newsgraph is at (http:\/\/\S+)/u);
  return { server, address };
}

const get = async (url: string): Promise<unknown> => (await fetch(url)).json();

describe("newsgraph serve", () => {
  it("serves until SIGTERM, and says in the data folder where", async () => {
    const data = scratchFolder();
    const { server, address } = await serve("serve", "--port", "0", "--data", data);
    expect(await get(`${address}/api/health`)).toMatchObject({ status: "ok", counts: { articles: 0 } });
    const file = join(data, "server.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: server.process.pid, address });
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
    server.process.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  it("does not serve one data folder twice, and names the server that does", async () => {
    const data = scratchFolder();
    const { address } = await serve("serve", "--port", "0", "--data", data);
    const second = await runNewsgraph(["serve", "--port", "0", "--data", data]);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(address);
    const opened = await runNewsgraph(["start", "--no-open", "--data", data]);
    expect([opened.code, opened.stdout]).toEqual([0, `Newsgraph is already running at ${address}\n`]);
  });

  it("takes over after a server that was killed", async () => {
    const data = scratchFolder();
    const { server, address } = await serve("serve", "--port", "0", "--data", data);
    server.process.kill("SIGKILL");
    await server.ended;
    expect(existsSync(join(data, "server.json"))).toBe(true);
    const status = await runNewsgraph(["status", "--json", "--data", data]);
    expect(JSON.parse(status.stdout)).toMatchObject({ server: null, status: "ok" });
    const next = await serve("serve", "--port", "0", "--data", data);
    expect(next.address).not.toBe(address);
  });

  const stale: [string, string][] = [
    ["is no JSON", "not JSON"],
    ["has another form", '{"pid": "1", "address": 7}'],
    ["names an address of something else", ""],
  ];
  it.each(stale)("is not confused by a server.json that %s", async (_, text) => {
    const data = scratchFolder();
    const other = createServer((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const at = other.address();
    const address = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
    const lie = JSON.stringify({
      pid: process.pid,
      address,
      token: "x".repeat(48),
      startedAt: "2022-01-09T00:00:00Z",
    });
    writeFileSync(join(data, "server.json"), text === "" ? lie : text);
    const { code, stdout } = await runNewsgraph(["status", "--json", "--data", data]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ server: null });
  });

  it("refuses a chosen port that is in use", async () => {
    const { address } = await serve("serve", "--port", "0", "--data", scratchFolder());
    const port = new URL(address).port;
    const { code, stderr } = await runNewsgraph(["serve", "--port", port, "--data", scratchFolder()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`[Pp]ort ${port}.*in use`, "u"));
  });

  it("takes the next free port where none was chosen, and says so", async () => {
    const first = await serve("serve", "--data", scratchFolder());
    const second = await serve("serve", "--data", scratchFolder());
    expect(new URL(second.address).port).not.toBe(new URL(first.address).port);
    await second.server.output(/Port \d+ is in use; port \d+ was taken instead/u);
  });

  it("lets queries write only when it was told so", async () => {
    const data = scratchFolder();
    const { server } = await serve("serve", "--port", "0", "--data", data);
    const write = ["query", "CREATE (n:Note {text: 'a'}) RETURN n.text", "--write", "--data", data];
    const refused = await runNewsgraph(write);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("--allow-writes")]);
    server.process.kill("SIGINT");
    expect((await server.ended).code).toBe(0);
    await serve("serve", "--port", "0", "--allow-writes", "--data", data);
    expect((await runNewsgraph(write)).code).toBe(0);
  });
});

describe("newsgraph start", () => {
  it("reads the examples into a new data folder, once", async () => {
    const data = scratchFolder();
    const { server, address } = await serve("start", "--no-open", "--port", "0", "--data", data);
    await server.output(/Read 6 example articles/u);
    const { total } = (await get(`${address}/api/articles`)) as { total: number };
    expect(total).toBe(6);
    await get(`${address}/api/graph`);
    await server.output(/Graph on screen after \d+\.\d s/u);
    const ids = (await get(`${address}/api/articles`)) as { items: { id: string }[] };
    await runNewsgraph(["delete", ...ids.items.map(({ id }) => id), "--data", data]);
    server.process.kill("SIGTERM");
    await server.ended;
    const again = await serve("start", "--no-open", "--port", "0", "--data", data);
    expect(await get(`${again.address}/api/articles`)).toMatchObject({ total: 0 });
  });

  it("leaves a graph that somebody began alone", async () => {
    const data = scratchFolder();
    await runNewsgraph(["ingest", "-", "--data", data], { input: STORY });
    const { address } = await serve("start", "--no-open", "--port", "0", "--data", data);
    expect(await get(`${address}/api/articles`)).toMatchObject({ total: 1 });
  });
});
