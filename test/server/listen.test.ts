import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "../../src/server/listen.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
const start = async (host = "127.0.0.1") => {
  const server = await startTestServer({ host });
  servers.push(server);
  return server;
};

describe("listening", () => {
  it.each([
    { host: "127.0.0.1", name: /^http:\/\/127\.0\.0\.1:\d+$/ },
    { host: "0.0.0.0", name: /^http:\/\/127\.0\.0\.1:\d+$/ },
  ])("on $host gives an address that answers", async ({ host, name }) => {
    const address = await listen((await start(host)).server, { host, port: 0 });
    expect(address).toMatch(name);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });

  it("on a port that is taken says so and what to do", async () => {
    const first = new URL(await listen((await start()).server, { host: "127.0.0.1", port: 0 }));
    const second = listen((await start()).server, { host: "127.0.0.1", port: Number(first.port) });
    await expect(second).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `Port ${first.port} of 127.0.0.1 is in use.`,
      hint: expect.stringContaining("--port") as unknown,
    });
  });

  it("may be tried again on another port", async () => {
    const taken = new URL(await listen((await start()).server, { host: "127.0.0.1", port: 0 }));
    const { server } = await start();
    const host = "127.0.0.1";
    await expect(listen(server, { host, port: Number(taken.port) })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
    });
    const address = await listen(server, { host, port: 0 });
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });

  it("on an address of another machine says so", async () => {
    const listening = listen((await start()).server, { host: "192.0.2.1", port: 0 });
    await expect(listening).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });
});

describe("what is not a proper request", () => {
  const send = async (bytes: string) => {
    const address = new URL(await listen((await start()).server, { host: "127.0.0.1", port: 0 }));
    return new Promise<string>((resolve, reject) => {
      let answer = "";
      const socket = connect(Number(address.port), "127.0.0.1", () => socket.write(bytes));
      socket.on("data", (data: Buffer) => (answer += data.toString()));
      socket.on("end", () => resolve(answer));
      socket.on("error", reject);
    });
  };

  it.each([
    { name: "no HTTP", bytes: "hello\r\n\r\n", status: 400, code: "INPUT_INVALID" },
    { name: "no host", bytes: "GET /api/health HTTP/1.0\r\n\r\n", status: 403, code: "REQUEST_REFUSED" },
    {
      name: "an empty host",
      bytes: "GET /api/health HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n",
      status: 403,
      code: "REQUEST_REFUSED",
    },
    {
      name: "huge headers",
      bytes: `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(20_000)}\r\n\r\n`,
      status: 431,
      code: "INPUT_TOO_LARGE",
    },
  ])("$name gets $status $code", async ({ bytes, status, code }) => {
    const answer = await send(bytes);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ error: { code } });
  });
});
