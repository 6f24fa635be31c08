import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../src/server/listen.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let outer: string;
let server: TestServer;
let port: number;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), "newsgraph-viewer-"));
  const folder = join(outer, "viewer");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(outer, "secret.txt"), "secret");
  await writeFile(join(folder, ".env"), "secret");
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Viewer</title>");
  await writeFile(join(folder, "assets", "main-AbCd1234.js"), "export {};");
  server = await startTestServer({ viewerFolder: folder });
  port = Number(new URL(await listen(server.server, { host: "127.0.0.1", port: 0 })).port);
});
afterAll(async () => {
  await server.close();
  await rm(outer, { recursive: true, force: true });
});

const html = { accept: "text/html,*/*" };

describe("the viewer's files", () => {
  it.each(["/", "/index.html", "/entity/e-1", "/a/b?c=d"])(
    "%s shows the page, never from a cache",
    async (url) => {
      const { status, text, headers } = await server.ask({ url, headers: html });
      expect(status).toBe(200);
      expect(text).toContain("<title>Viewer");
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(headers["cache-control"]).toBe("no-cache");
      expect(headers["content-security-policy"]).toContain("script-src 'self'");
    },
  );

  it("keeps files with a hash in their name", async () => {
    const { status, headers } = await server.ask("/assets/main-AbCd1234.js");
    expect(status).toBe(200);
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["content-type"]).toMatch(/javascript/);
  });

  it.each([
    { url: "/assets/gone.js", headers: html },
    { url: "/api/nothing", headers: html },
    { url: "/api", headers: html },
    { url: "/entity/e-1", headers: { accept: "application/json" } },
    { url: "/.env", headers: html },
  ])("$url is an error, not the page", async (request) => {
    const { status, body, text } = await server.ask(request);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: "INPUT_NOT_FOUND" } });
    expect(text).not.toContain("secret");
  });
});

/** The status line and body of a request whose path is sent as it is: clients would clean it up first. */
function rawGet(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    });
    socket.on("data", (data: Buffer) => (answer += data.toString()));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

describe("a path that leads out of the folder", () => {
  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..\\secret.txt",
    "/%2e%2e%5csecret.txt",
    "//etc/passwd",
    "/assets/%00/../../secret.txt",
    "/api/docs/static/../../../../package.json",
    "/api/docs/static/%2e%2e/package.json",
  ])("%s gives nothing away", async (path) => {
    const answer = await rawGet(path);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain("secret\n");
    expect(answer).not.toContain('"dependencies"');
    expect(answer.split("\r\n\r\n")[1]).not.toBe("secret");
  });
});

it("serves the API alone when the viewer was not built, and says so", async () => {
  const other = await startTestServer({ viewerFolder: join(outer, "none") });
  expect((await other.ask({ url: "/", headers: html })).status).toBe(404);
  expect((await other.ask("/api/health")).status).toBe(200);
  expect(other.log.entries.map((entry) => entry.message)).toContain(
    "The viewer has not been built, so only the API is served.",
  );
  await other.close();
});
