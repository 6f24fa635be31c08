import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { JobQueueOptions } from "../../src/jobs/job-queue-options.js";
import { createFakeReader } from "../support/fake-reader.js";
import { createFakeStore } from "../support/fake-store.js";
import { createRecordingLog } from "../support/recording-log.js";
import { openQueue, statuses, textOf as text, useJournalFolder } from "./queue-fixture.js";

const folder = useJournalFolder();
const open = (changes: Partial<JobQueueOptions> = {}) => openQueue(folder(), changes);

describe("after a crash", () => {
  it("goes on with what was accepted, keeps what had ended, reads nothing twice", async () => {
    const store = createFakeStore();
    const held = createFakeReader({ hold: true });
    const crashed = await open({ store, reader: held, concurrency: 1 });
    const { id, createdAt } = await crashed.submit([text("Ann leads Norway."), text("Bob leads Chad.")]);
    held.release(1);
    await vi.waitFor(async () =>
      expect(await readFile(join(folder(), `${id}.progress.jsonl`), "utf8")).toContain("\n"),
    );
    const reader = createFakeReader();
    const queue = await open({ store, reader });
    expect(queue.get(id).createdAt).toBe(createdAt);
    await queue.idle();
    expect(reader.begun).toEqual([text("Bob leads Chad.")]);
    expect(statuses(queue.get(id))).toEqual(["done", "done"]);
    expect(store.held.size).toBe(2);
  });

  it("reads an article again whose end was not written down, and finds it unchanged", async () => {
    const store = createFakeStore();
    const first = await open({ store });
    const { id } = await first.submit([text("Ann leads Norway.")]);
    const accepted = await readFile(join(folder(), `${id}.accepted.json`), "utf8");
    await first.idle();
    await rm(join(folder(), `${id}.ended.json`));
    await writeFile(join(folder(), `${id}.accepted.json`), accepted);
    const queue = await open({ store });
    await queue.idle();
    expect(queue.get(id).items[0]?.outcome?.status).toBe("unchanged");
  });

  it("ends a job whose last article had ended", async () => {
    const first = await open();
    const { id } = await first.submit([text("Ann leads Norway.")]);
    const accepted = await readFile(join(folder(), `${id}.accepted.json`), "utf8");
    await first.idle();
    const view = first.get(id);
    await rm(join(folder(), `${id}.ended.json`));
    await writeFile(join(folder(), `${id}.accepted.json`), accepted);
    await writeFile(
      join(folder(), `${id}.progress.jsonl`),
      `${JSON.stringify({ index: 0, item: view.items[0] })}\n`,
    );
    const reader = createFakeReader();
    const queue = await open({ reader });
    await queue.idle();
    expect(queue.get(id)).toMatchObject({ status: "done", items: view.items });
    expect(reader.begun).toEqual([]);
    expect((await readdir(folder())).sort()).toEqual([`${id}.ended.json`]);
  });

  it("keeps finished jobs without the text of their articles", async () => {
    const first = await open();
    const { id } = await first.submit([
      { type: "text", text: "Ann leads Norway.", metadata: { source: "paste" } },
    ]);
    await first.idle();
    expect(await readdir(folder())).toEqual([`${id}.ended.json`]);
    expect(await readFile(join(folder(), `${id}.ended.json`), "utf8")).not.toContain("Ann leads");
    const queue = await open();
    expect(queue.list()).toEqual([first.get(id)]);
  });

  it("takes up after an orderly stop as well", async () => {
    const reader = createFakeReader({ hold: true });
    const first = await open({ reader });
    const { id } = await first.submit([text("Ann leads Norway.")]);
    await first.close();
    expect(first.get(id).items[0]).toMatchObject({ status: "queued", stage: null });
    await expect(first.submit([text("x")])).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    const queue = await open();
    await queue.idle();
    expect(queue.get(id).status).toBe("done");
  });
});

describe("a damaged journal", () => {
  it.each([
    { name: "cut off", content: '{"version":1,"id":"j-1' },
    { name: "empty", content: "" },
    {
      name: "another shape",
      content: '{"version":1,"id":"j-1","createdAt":"x","submissions":[{"type":"shell"}]}',
    },
  ])("sets a file aside that is $name, says so, and goes on with the rest", async ({ content }) => {
    const held = await open({ reader: createFakeReader({ hold: true }) });
    const { id } = await held.submit([text("Ann leads Norway.")]);
    await writeFile(join(folder(), "j-1.accepted.json"), content);
    await writeFile(join(folder(), "j-2.ended.json"), content);
    await writeFile(join(folder(), "j-3.accepted.json.tmp"), content);
    await writeFile(join(folder(), "notes.txt"), "not ours");
    const log = createRecordingLog();
    const queue = await open({ log });
    await queue.idle();
    expect(queue.get(id).status).toBe("done");
    expect((await readdir(folder())).sort()).toEqual(
      [`${id}.ended.json`, "j-1.accepted.json.damaged", "j-2.ended.json.damaged", "notes.txt"].sort(),
    );
    expect(log.entries.filter((entry) => entry.level === "warn")).toHaveLength(2);
  });

  it("reads again what a torn line of progress was about", async () => {
    const held = await open({ reader: createFakeReader({ hold: true }) });
    const { id } = await held.submit([text("Ann leads Norway.")]);
    await writeFile(join(folder(), `${id}.progress.jsonl`), '{"index":0,"item":{"sou');
    const log = createRecordingLog();
    const queue = await open({ log });
    await queue.idle();
    expect(queue.get(id).status).toBe("done");
    expect(log.entries.some((entry) => entry.level === "warn" && entry.facts.lines === 1)).toBe(true);
  });

  it("refuses a job that cannot be written down", async () => {
    const queue = await open();
    await rm(folder(), { recursive: true });
    await expect(queue.submit([text("Ann leads Norway.")])).rejects.toMatchObject({ code: "STORE_FAILED" });
    expect(queue.list()).toEqual([]);
  });
});

it("remembers the newest 200 finished jobs, on disk too", async () => {
  const queue = await open();
  const ids: string[] = [];
  for (let i = 0; i < 205; i += 1) ids.push((await queue.submit([text(`Ann leads Land${i}.`)])).id);
  await queue.idle();
  expect(queue.list()).toHaveLength(200);
  expect(queue.list()[0]?.id).toBe(ids.at(-1));
  expect(() => queue.get(ids[0] ?? "")).toThrow(expect.objectContaining({ code: "INPUT_NOT_FOUND" }));
  expect(await readdir(folder())).toHaveLength(200);
});

it("goes on with every job whose file is whole, whatever was done to the others", async () => {
  const names = ["accepted.json", "progress.jsonl", "ended.json"];
  const damage = fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      id: fc.stringMatching(/^[0-9a-f]{1,4}$/),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
    }),
    { maxLength: 6 },
  );
  let round = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (files) => {
      const place = join(folder(), String((round += 1)));
      const held = await openQueue(place, { reader: createFakeReader({ hold: true }) });
      const { id } = await held.submit([text("Ann leads Norway.")]);
      for (const file of files) await writeFile(join(place, `j-${file.id}.${file.name}`), file.bytes);
      const store = createFakeStore();
      const queue = await openQueue(place, { store });
      await queue.idle();
      expect(queue.get(id).status).toBe("done");
      expect(store.held.size).toBe(1);
      expect(queue.list()).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});
