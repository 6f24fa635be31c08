import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { JobView } from "../../src/api/job-view.js";
import type { JobQueueOptions } from "../../src/jobs/job-queue-options.js";
import { createJob, MOST_ITEMS, takeMembers } from "../../src/jobs/job.js";
import type { Submission } from "../../src/jobs/reader.js";
import { createFakeReader } from "../support/fake-reader.js";
import { createFakeStore } from "../support/fake-store.js";
import { openQueue, statuses, useJournalFolder } from "./queue-fixture.js";

const folder = useJournalFolder();
const open = (changes: Partial<JobQueueOptions> = {}) => openQueue(folder(), changes);
const at = (url: string): Submission => ({ type: "url", url });
const sources = (view: JobView) => view.items.map(({ source }) => source);

describe("a job that grows by a feed", () => {
  it("has an item for each article, with what the list says of it, and a report that counts no list", async () => {
    const reader = createFakeReader();
    const queue = await open({ reader });
    const { id } = await queue.submit([at("https://x/feed/3")]);
    await queue.idle();
    const view = queue.get(id);
    expect(sources(view)).toEqual(["https://x/feed/3", ...[1, 2, 3].map((i) => `https://x/feed/3/${i}`)]);
    expect(view.items[0]).toMatchObject({
      status: "done",
      outcome: null,
      collection: { title: "List of 3", articles: 3, leftOut: 0 },
    });
    expect(reader.begun[1]).toMatchObject({ known: { title: "Article 1" } });
    expect(view.report?.articles).toMatchObject({ added: 1, unchanged: 2, failed: 0 });
    expect(view.status).toBe("done");
  });

  it("comes to an end when lists name themselves and each other", async () => {
    const queue = await open();
    const { id } = await queue.submit([at("https://x/index/2")]);
    await queue.idle();
    expect(new Set(sources(queue.get(id))).size).toBe(1 + 2 + 4);
  });

  it("takes what it does not hold already, as far as there is room, and counts the rest", () => {
    const held = Array.from({ length: MOST_ITEMS - 2 }, (_, i) => at(`https://x/${i}`));
    const job = createJob({ version: 1, id: "j-1", createdAt: "2022-01-05", submissions: held });
    const members = ["0", "a", "b", "b", "c", "d"].map((name) => at(`https://x/${name}`));
    expect(takeMembers(job, members)).toEqual({ taken: [at("https://x/a"), at("https://x/b")], leftOut: 2 });
  });

  it("begins nothing of a list that comes after the job was cancelled", async () => {
    const reader = createFakeReader({ hold: true, deaf: true });
    const queue = await open({ reader });
    const { id } = await queue.submit([at("https://x/feed/3")]);
    const cancelled = queue.cancel(id);
    reader.release();
    expect((await cancelled).items).toHaveLength(1);
    expect(reader.begun).toHaveLength(1);
  });

  it("goes on after a crash with the articles that were left, without asking for the list again", async () => {
    const store = createFakeStore();
    const held = createFakeReader({ hold: true });
    const crashed = await open({ store, reader: held, concurrency: 1 });
    const { id } = await crashed.submit([at("https://x/feed/3")]);
    held.release(1);
    await vi.waitFor(() => expect(held.begun).toHaveLength(2));
    held.release(1);
    await vi.waitFor(async () => {
      const progress = await readFile(join(folder(), `${id}.progress.jsonl`), "utf8");
      expect(progress.trimEnd().split("\n")).toHaveLength(2);
    });
    const reader = createFakeReader();
    const queue = await open({ store, reader });
    await queue.idle();
    expect(reader.begun.map((submission) => (submission.type === "url" ? submission.url : ""))).toEqual([
      "https://x/feed/3/2",
      "https://x/feed/3/3",
    ]);
    const view = queue.get(id);
    expect(statuses(view)).toEqual(["done", "done", "done", "done"]);
    expect(view.items[0]?.collection).toEqual({ title: "List of 3", articles: 3, leftOut: 0 });
  });

  it("asks for the list again when its line was lost in the crash", async () => {
    const held = createFakeReader({ hold: true });
    const crashed = await open({ reader: held, concurrency: 1 });
    const { id } = await crashed.submit([at("https://x/feed/2")]);
    const reader = createFakeReader();
    const queue = await open({ reader });
    await queue.idle();
    expect(reader.begun).toHaveLength(3);
    expect(statuses(queue.get(id))).toEqual(["done", "done", "done"]);
  });
});
