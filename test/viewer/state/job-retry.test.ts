import { describe, expect, it } from "vitest";

import type { JobItemView, JobStatus, JobView } from "../../../src/api/job-view.js";
import { retryRequests } from "../../../viewer/state/job-retry.js";

function job(...items: readonly (readonly [source: string, status: JobStatus])[]): JobView {
  const views = items.map(([source, status]): JobItemView => ({
    source,
    status,
    stage: null,
    outcome: null,
    error: null,
  }));
  return { id: "j", status: "failed", createdAt: "2024-01-01T00:00:00Z", finishedAt: null, items: views };
}

describe("what is handed in again of a job", () => {
  it("is nothing when nothing failed", () => {
    expect(retryRequests(job(["a.txt", "done"]), { text: "A" })).toEqual([]);
  });

  it("is the request of a text, as long as this page has it", () => {
    expect(retryRequests(job(["pasted text", "failed"]), { text: "A", title: "T" })).toEqual([
      { text: "A", title: "T" },
    ]);
    expect(retryRequests(job(["pasted text", "failed"]), undefined)).toEqual([]);
  });

  it("is each address of a feed that failed or was not reached, once", () => {
    const feed = job(
      ["https://example.org/feed", "done"],
      ["https://example.org/1", "failed"],
      ["https://example.org/2", "cancelled"],
      ["https://example.org/1", "failed"],
      ["https://example.org/3", "done"],
    );
    expect(retryRequests(feed, { url: "https://example.org/feed" })).toEqual([
      { url: "https://example.org/1" },
      { url: "https://example.org/2" },
    ]);
  });

  it("is the whole table when rows of it failed: those that are known change nothing", () => {
    const table = job(["rows.csv#1", "done"], ["rows.csv#2", "failed"]);
    expect(retryRequests(table, { base64: "YQ==", source: "rows.csv" })).toEqual([
      { base64: "YQ==", source: "rows.csv" },
    ]);
  });
});
