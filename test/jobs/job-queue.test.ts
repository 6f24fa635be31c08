import { describe, expect, it, vi } from "vitest";
import type { JobView } from "../../src/api/job-view.js";
import { StoreError } from "../../src/graph/errors.js";
import type { JobQueueOptions } from "../../src/jobs/job-queue-options.js";
import { hasEnded } from "../../src/jobs/job-queue.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { createFakeReader } from "../support/fake-reader.js";
import { createFakeStore } from "../support/fake-store.js";
import { createRecordingLog } from "../support/recording-log.js";
import { openQueue, statuses, textOf as text, useJournalFolder } from "./queue-fixture.js";

const folder = useJournalFolder();
const open = (changes: Partial<JobQueueOptions> = {}) => openQueue(folder(), changes);

describe("adding articles", () => {
  it("reads, saves and reports what saving did, then lets the store tidy up", async () => {
    const store = createFakeStore();
    const queue = await open({ store });
    const accepted = await queue.submit([text("Ann leads Norway."), text("Bob leads Chad.")]);
    expect(accepted.status).toBe("queued");
    await queue.idle();
    const view = queue.get(accepted.id);
    expect(view.status).toBe("done");
    expect(view.finishedAt).not.toBeNull();
    expect(view.items[0]).toMatchObject({
      source: "Ann leads Norway.",
      status: "done",
      stage: "save",
      error: null,
      outcome: { status: "added", sentences: 1, entities: 2, facts: 1 },
    });
    expect(view.items[0]?.outcome?.newEntities).toHaveLength(2);
    expect(store.held.size).toBe(2);
    expect(store.settled()).toBe(1);
  });

  it("does not stop at an article that cannot be read, and keeps faults of the program to the log", async () => {
    const log = createRecordingLog();
    const queue = await open({ log });
    const { id } = await queue.submit([text("bad"), text("crash"), text("Ann leads Norway.")]);
    await queue.idle();
    const view = queue.get(id);
    expect(statuses(view)).toEqual(["failed", "failed", "done"]);
    expect(view.status).toBe("done");
    expect(view.items[0]?.error).toEqual({
      code: "INPUT_UNREADABLE",
      message: "No article text.",
      hint: "Paste more.",
    });
    expect(view.items[1]?.error?.code).toBe("INTERNAL");
    expect(JSON.stringify(view)).not.toContain("secret");
    expect(log.entries.filter((entry) => entry.level === "error")).toHaveLength(1);
  });

  it("calls a job failed when none of its articles could be added", async () => {
    const queue = await open();
    const { id } = await queue.submit([text("bad")]);
    await queue.idle();
    expect(queue.get(id).status).toBe("failed");
  });

  it("refuses a job without articles", async () => {
    const queue = await open();
    await expect(queue.submit([])).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it("reads no more at once than it may", async () => {
    const reader = createFakeReader({ hold: true });
    const queue = await open({ reader, concurrency: 3 });
    await queue.submit(["Ann", "Bob", "Cem", "Dan", "Eva"].map((name) => text(`${name} leads Chad.`)));
    expect(reader.running().now).toBe(3);
    await vi.waitFor(() => {
      reader.release();
      expect(reader.begun).toHaveLength(5);
    });
    reader.release();
    await queue.idle();
    expect(reader.running().most).toBe(3);
  });

  it("serves a short job before a long one has ended", async () => {
    const reader = createFakeReader({ hold: true });
    const queue = await open({ reader, concurrency: 1 });
    await queue.submit(Array.from({ length: 20 }, (_, i) => text(`Ann leads Land${i}.`)));
    await queue.submit([text("Bob leads Chad.")]);
    await vi.waitFor(
      () => {
        reader.release();
        expect(reader.begun).toHaveLength(21);
      },
      { interval: 5, timeout: 15_000 },
    );
    reader.release();
    await queue.idle();
    const place = reader.begun.findIndex(
      (submission) => submission.type === "text" && submission.text.startsWith("Bob"),
    );
    expect(place).toBeLessThan(19);
    expect(place).toBeGreaterThan(-1);
  });
});

describe("sameness", () => {
  it("ends in one article when the same text comes several times at once", async () => {
    const store = createFakeStore();
    const queue = await open({ store, concurrency: 4 });
    const { id } = await queue.submit(Array.from({ length: 6 }, () => text("Ann leads Norway.")));
    await queue.idle();
    const outcomes = queue.get(id).items.map((item) => item.outcome?.status);
    expect(outcomes.filter((status) => status === "added")).toHaveLength(1);
    expect(outcomes.filter((status) => status === "unchanged")).toHaveLength(5);
    expect(store.held.size).toBe(1);
  });

  it("finds a text unchanged that is stored under an address, and names that article", async () => {
    const store = createFakeStore();
    const queue = await open({ store, concurrency: 1 });
    const { id } = await queue.submit([
      text("Ann leads Norway.", "https://example.org/a"),
      text("Ann leads Norway."),
    ]);
    await queue.idle();
    const [first, second] = queue.get(id).items;
    expect(second?.outcome).toMatchObject({
      status: "unchanged",
      article: first?.outcome?.article,
      facts: 1,
    });
    expect(store.held.size).toBe(1);
  });

  it("replaces an article whose address is known and whose text is new", async () => {
    const queue = await open({ concurrency: 1 });
    const url = "https://example.org/a";
    const { id } = await queue.submit([text("Ann leads Norway.", url), text("Bob leads Norway.", url)]);
    await queue.idle();
    expect(queue.get(id).items.map((item) => item.outcome?.status)).toEqual(["added", "replaced"]);
  });
});

describe("a failing store", () => {
  const failing = (times: number, retriable: boolean) => {
    const real = createFakeStore();
    let calls = 0;
    const saveArticle: GraphStore["saveArticle"] = (contribution, ingestedAt) => {
      calls += 1;
      if (calls > times) return real.saveArticle(contribution, ingestedAt);
      return Promise.reject(new StoreError("STORE_FAILED", "The write failed.", { retriable }));
    };
    return { store: createFakeStore({ saveArticle }), calls: () => calls };
  };

  it.each([
    { times: 1, retriable: true, calls: 2, status: "done" },
    { times: 2, retriable: true, calls: 2, status: "failed" },
    { times: 1, retriable: false, calls: 1, status: "failed" },
  ])("$times failures (retriable: $retriable) take $calls saves and end as $status", async (expected) => {
    const { store, calls } = failing(expected.times, expected.retriable);
    const queue = await open({ store });
    const { id } = await queue.submit([text("Ann leads Norway.")]);
    await queue.idle();
    expect(queue.get(id).status).toBe(expected.status);
    expect(calls()).toBe(expected.calls);
  });

  it("goes on when tidying up fails", async () => {
    const log = createRecordingLog();
    const queue = await open({
      store: createFakeStore({ settle: () => Promise.reject(new Error("busy")) }),
      log,
    });
    await queue.submit([text("Ann leads Norway.")]);
    await queue.idle();
    expect(log.entries.map((entry) => entry.message)).toContain("The store could not tidy up.");
  });
});

describe("following a job", () => {
  it("tells every change in order and the end exactly once", async () => {
    const reader = createFakeReader({ hold: true });
    const queue = await open({ reader });
    const { id } = await queue.submit([text("Ann leads Norway.")]);
    const seen: JobView[] = [];
    queue.subscribe(id, (view) => seen.push(view));
    reader.release();
    await queue.idle();
    expect(seen.map((view) => view.items[0]?.stage)).toEqual(["facts", "save", "save"]);
    expect(seen.map((view) => view.status)).toEqual(["running", "running", "done"]);
    expect(seen.filter(hasEnded)).toHaveLength(1);
    expect(seen.at(-1)?.finishedAt).not.toBeNull();
  });

  it("tells nothing after the listener was taken away, and survives one that throws", async () => {
    const reader = createFakeReader({ hold: true });
    const queue = await open({ reader });
    const { id } = await queue.submit([text("Ann leads Norway.")]);
    const listener = vi.fn();
    queue.subscribe(id, listener)();
    queue.subscribe(id, () => {
      throw new Error("a listener's fault");
    });
    reader.release();
    await queue.idle();
    expect(listener).not.toHaveBeenCalled();
    expect(queue.get(id).status).toBe("done");
  });

  it("knows no job that it was not given", async () => {
    const queue = await open();
    expect(() => queue.get("j-0")).toThrow(expect.objectContaining({ code: "INPUT_NOT_FOUND" }));
    expect(() => queue.subscribe("j-0", () => undefined)).toThrow(
      expect.objectContaining({ code: "INPUT_NOT_FOUND" }),
    );
    await expect(queue.cancel("j-0")).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
  });
});

describe("cancelling", () => {
  it.each([{ deaf: false }, { deaf: true }])(
    "stops what runs and what waits (reader deaf: $deaf)",
    async ({ deaf }) => {
      const store = createFakeStore();
      const reader = createFakeReader({ hold: true, deaf });
      const queue = await open({ store, reader, concurrency: 1 });
      const { id } = await queue.submit([
        text("Ann leads Norway."),
        text("Bob leads Chad."),
        text("Cem leads Peru."),
      ]);
      reader.release(1);
      await vi.waitFor(() => expect(reader.begun).toHaveLength(2));
      const view = await queue.cancel(id);
      expect(view.status).toBe("cancelled");
      expect(statuses(view)).toEqual(["done", "cancelled", "cancelled"]);
      expect(store.held.size).toBe(1);
      expect(queue.get(id)).toEqual(view);
      await expect(queue.cancel(id)).rejects.toMatchObject({ code: "JOB_CONFLICT" });
    },
  );

  it("leaves other jobs alone", async () => {
    const reader = createFakeReader({ hold: true });
    const queue = await open({ reader });
    const first = await queue.submit([text("Ann leads Norway.")]);
    const second = await queue.submit([text("Bob leads Chad.")]);
    await queue.cancel(first.id);
    reader.release();
    await queue.idle();
    expect(queue.get(second.id).status).toBe("done");
  });

  it("is on disk when it is acknowledged", async () => {
    const queue = await open({ reader: createFakeReader({ hold: true }) });
    const { id } = await queue.submit([text("Ann leads Norway.")]);
    await queue.cancel(id);
    const reader = createFakeReader();
    const next = await open({ reader });
    await next.idle();
    expect(reader.begun).toEqual([]);
    expect(next.get(id).status).toBe("cancelled");
  });
});
