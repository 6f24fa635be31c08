import { afterEach, describe, expect, it, vi } from "vitest";
import type { JobView } from "../../src/api/job-view.js";
import { hasEnded, type JobQueue } from "../../src/jobs/job-queue.js";
import { jobEventStream } from "../../src/server/job-event-stream.js";
import { listen } from "../../src/server/listen.js";
import { createFakeReader } from "../support/fake-reader.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
afterEach(() => server.close());

const submission = (text: string) => ({ type: "text", text, metadata: { source: text } }) as const;

/** The jobs in a stream of events, in order. */
function jobsIn(text: string): JobView[] {
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? "") as JobView);
}

describe("the events of a job", () => {
  it("begin with its present state, follow its changes in order, and end with it", async () => {
    const reader = createFakeReader({ hold: true });
    server = await startTestServer({ reader });
    const { id } = await server.jobs.submit([submission("Ann leads Norway."), submission("bad")]);
    const answer = server.ask(`/api/jobs/${id}/events`);
    setTimeout(() => reader.release(1), 20);
    setTimeout(() => reader.release(), 60);
    const { status, headers, text } = await answer;
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    const views = jobsIn(text);
    expect(views[0]?.items.map((item) => item.status)).toEqual(["running", "running"]);
    expect(views.filter(hasEnded)).toHaveLength(1);
    expect(views.at(-1)).toEqual(server.jobs.get(id));
    expect(views.at(-1)?.items.map((item) => item.status)).toEqual(["done", "failed"]);
    const finished = views.map((view) => view.items.filter((item) => item.status !== "running").length);
    expect(finished).toEqual([...finished].sort());
    const stages = views.map((view) => view.items[0]?.stage);
    expect(stages.indexOf("facts")).toBeGreaterThan(stages.indexOf("text"));
    expect(stages.lastIndexOf("facts")).toBeLessThan(stages.indexOf("save"));
  });

  it("of a job that has ended are its end; a reader that has seen it is told to stop", async () => {
    server = await startTestServer();
    await server.add("Ann leads Norway.");
    const id = server.jobs.list()[0]?.id ?? "";
    const url = `/api/jobs/${id}/events`;
    const { text } = await server.ask(url);
    expect(text).toMatch(/^id: ended\ndata: \{.*\}\n\n$/);
    const again = await server.ask({ url, headers: { "last-event-id": "ended" } });
    expect(again).toMatchObject({ status: 204, text: "" });
  });

  it("end with a cancelled job", async () => {
    server = await startTestServer({ reader: createFakeReader({ hold: true }) });
    const { id } = await server.jobs.submit([submission("Ann leads Norway.")]);
    const events = server.ask(`/api/jobs/${id}/events`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const cancelled = await server.ask({ method: "DELETE", url: `/api/jobs/${id}` });
    expect(cancelled).toMatchObject({ status: 200, body: { status: "cancelled" } });
    expect(jobsIn((await events).text).at(-1)?.status).toBe("cancelled");
    const twice = await server.ask({ method: "DELETE", url: `/api/jobs/${id}` });
    expect(twice).toMatchObject({ status: 409, body: { error: { code: "JOB_CONFLICT" } } });
  });
});

/** A queue of one job that the test changes by hand, and that counts who listens. */
function handDriven(articles: number) {
  const listeners = new Set<(view: JobView) => void>();
  const item = { source: "x", status: "running", stage: "text", outcome: null, error: null } as const;
  let view: JobView = {
    id: "j-1",
    status: "running",
    createdAt: "2022-01-05T00:00:00.000Z",
    finishedAt: null,
    items: Array.from({ length: articles }, () => item),
  };
  const jobs: Pick<JobQueue, "get" | "subscribe"> = {
    get: () => view,
    subscribe: (_id, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const change = (next: Partial<JobView>) => {
    view = { ...view, ...next };
    for (const listener of [...listeners]) listener(view);
  };
  return { jobs, change, listeners };
}

describe("a stream of events", () => {
  const open = { closing: new AbortController().signal };

  it("sends comments while nothing happens, and forgets everything when it is closed", async () => {
    server = await startTestServer();
    const { jobs, listeners } = handDriven(1);
    const stream = jobEventStream(jobs, "j-1", { ...open, heartbeatMs: 5 });
    let text = "";
    stream.on("data", (chunk: string) => (text += chunk));
    await vi.waitFor(() => expect(text).toContain("\n\n: still here\n\n: still here\n\n"));
    expect(listeners.size).toBe(1);
    stream.destroy();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  });

  it("gives a slow reader the newest state and not the ones between, but always the last", async () => {
    server = await startTestServer();
    const { jobs, change } = handDriven(400);
    const stream = jobEventStream(jobs, "j-1", open);
    for (let i = 0; i < 1_000; i += 1) change({ createdAt: `state ${i}` });
    change({ status: "done", finishedAt: "2022-01-05T00:00:01.000Z" });
    let text = "";
    for await (const chunk of stream) text += String(chunk);
    const views = jobsIn(text);
    expect(views.length).toBeLessThan(20);
    expect(views.at(-1)).toMatchObject({ status: "done", createdAt: "state 999" });
  });

  it("sends a large job's changes at most five times a second", async () => {
    server = await startTestServer();
    const { jobs, change } = handDriven(50);
    const stream = jobEventStream(jobs, "j-1", open);
    let text = "";
    stream.on("data", (chunk: string) => (text += chunk));
    for (let i = 0; i < 30; i += 1) {
      change({ createdAt: `state ${i}` });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await vi.waitFor(() => expect(jobsIn(text).at(-1)?.createdAt).toBe("state 29"));
    expect(jobsIn(text).length).toBeLessThanOrEqual(5);
    stream.destroy();
  });
});

describe("on the wire", () => {
  it("a client that goes away is forgotten, and a closing server ends its streams", async () => {
    const reader = createFakeReader({ hold: true });
    server = await startTestServer({ reader });
    const subscribe = vi.spyOn(server.jobs, "subscribe");
    const address = await listen(server.server, { host: "127.0.0.1", port: 0 });
    const { id } = await server.jobs.submit([submission("Ann leads Norway.")]);

    const gone = new AbortController();
    const first = await fetch(`${address}/api/jobs/${id}/events`, { signal: gone.signal });
    await first.body?.getReader().read();
    gone.abort();
    const second = await fetch(`${address}/api/jobs/${id}/events`);
    await vi.waitFor(() => expect(subscribe).toHaveBeenCalledTimes(2));

    const begun = performance.now();
    const text = second.text().catch(() => "broken off");
    await server.server.close();
    await text;
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
