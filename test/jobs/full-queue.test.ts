import { expect, it } from "vitest";
import { MOST_WAITING } from "../../src/jobs/durable-job-queue.js";
import { createFakeReader } from "../support/fake-reader.js";
import { openQueue, textOf as text, useJournalFolder } from "./queue-fixture.js";

const folder = useJournalFolder();

it("refuses more when too many wait, and takes them again when they have been read", async () => {
  const reader = createFakeReader({ hold: true });
  const queue = await openQueue(folder(), { reader });
  const many = Array.from({ length: MOST_WAITING }, (_, i) => text(`bad ${i}`));
  const { id } = await queue.submit(many);
  await expect(queue.submit([text("Ann leads Norway.")])).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    retriable: true,
  });
  await queue.cancel(id);
  const { id: next } = await queue.submit([text("Ann leads Norway.")]);
  reader.release();
  await queue.idle();
  expect(queue.get(next).status).toBe("done");
});
