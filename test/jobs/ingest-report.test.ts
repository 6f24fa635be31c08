import { describe, expect, it } from "vitest";
import type { JobItemView, JobOutcome } from "../../src/api/job-view.js";
import type { FactStatement } from "../../src/graph/version-changes.js";
import { countQuality } from "../../src/jobs/count-quality.js";
import { createReport } from "../../src/jobs/ingest-report.js";
import { toContribution } from "../../src/graph/to-contribution.js";
import { createFakeStore } from "../support/fake-store.js";
import { annotate } from "../support/fake-reader.js";
import { openQueue, textOf, useJournalFolder } from "./queue-fixture.js";

const QUALITY = {
  sentences: 4,
  sentencesWithFacts: 2,
  facts: 3,
  attributedFacts: 1,
  people: 2,
  unresolvedPeople: 1,
};

const statement = (object: string): FactStatement => ({
  ...{ id: `f-${object}`, relation: "LEADS", subject: "Ann", object, role: null, polarity: "asserted" },
  ...{ modality: "actual", statedBy: null, validFrom: null, validTo: null, inGraph: true },
});

const CHANGES = {
  added: Array.from({ length: 25 }, (_, i) => statement(`added ${i}`)),
  dropped: [statement("dropped")],
  kept: [statement("kept"), statement("kept too")],
};

function saved(status: JobOutcome["status"], rest: Partial<JobOutcome> = {}): JobItemView {
  const none = { article: "a", title: null, sentences: 4, entities: 2, facts: 3, ms: 1 };
  const outcome = { ...none, newEntities: [], newFacts: [], status, ...rest };
  return { source: "x", status: "done", stage: "save", outcome, error: null };
}

function failed(source: string, code: string): JobItemView {
  const error = { code, message: `No ${source}.`, hint: null };
  return { source, status: "failed", stage: null, outcome: null, error };
}

describe("the report of a batch", () => {
  it("sums up what was saved, and groups failures by reason with an example", () => {
    const report = createReport();
    const list: JobItemView = {
      ...saved("added"),
      outcome: null,
      collection: { title: null, articles: 2, leftOut: 0 },
    };
    for (const item of [
      saved("added", { newEntities: ["e1", "e2"], newFacts: ["f1"], quality: QUALITY }),
      saved("replaced", { quality: QUALITY, changes: CHANGES }),
      saved("unchanged"),
      failed("a", "FETCH_FAILED"),
      failed("b", "INPUT_NOT_FOUND"),
      failed("c", "INPUT_NOT_FOUND"),
      { ...failed("d", ""), status: "cancelled", error: null } as const,
      list,
    ]) {
      report.add(item);
    }
    expect(report.soFar()).toEqual({
      articles: { added: 1, replaced: 1, unchanged: 1, failed: 3, cancelled: 1 },
      facts: 6,
      newFacts: 1,
      newEntities: 2,
      changes: {
        ...{ articles: 1, added: 25, dropped: 1, kept: 2 },
        first: [
          {
            ...{ article: "a", title: null, kept: 2, leftOut: 5 },
            added: CHANGES.added.slice(0, 20),
            dropped: CHANGES.dropped,
          },
        ],
      },
      failures: [
        { code: "INPUT_NOT_FOUND", count: 2, example: { source: "b", message: "No b." } },
        { code: "FETCH_FAILED", count: 1, example: { source: "a", message: "No a." } },
      ],
      quality: {
        sentences: 8,
        sentencesWithFacts: 4,
        facts: 6,
        attributedFacts: 2,
        people: 4,
        unresolvedPeople: 2,
      },
      identity: null,
    });
  });
});

describe("the quality of an article", () => {
  it("is counted from what is saved: a person of one word is nobody known", () => {
    const annotations = annotate("Ann leads Norway. It rained.");
    expect(countQuality(toContribution(annotations))).toEqual({
      sentences: 1,
      sentencesWithFacts: 1,
      facts: 1,
      attributedFacts: 0,
      people: 1,
      unresolvedPeople: 1,
    });
    const [ann, ...others] = annotations.entities;
    const known = {
      ...annotations,
      entities: [...(ann === undefined ? [] : [{ ...ann, aliases: ["Ann Lee"] }]), ...others],
    };
    expect(countQuality(toContribution(known))).toMatchObject({ people: 1, unresolvedPeople: 0 });
  });
});

describe("a job's report", () => {
  const folder = useJournalFolder();

  it("is in its view, with what the rules made of it afterwards, also after a restart", async () => {
    const store = createFakeStore();
    const resolve = () => Promise.resolve({ merged: 2, asked: 1 });
    const queue = await openQueue(folder(), { store, resolve });
    const { id, report } = await queue.submit([textOf("Ann leads Norway."), textOf("bad")]);
    expect(report).toBeUndefined();
    await queue.idle();
    const seen = queue.get(id).report;
    expect(seen).toMatchObject({
      articles: { added: 1, failed: 1 },
      quality: { sentences: 1, people: 1 },
      failures: [{ code: "INPUT_UNREADABLE", count: 1, example: { source: "bad" } }],
      identity: { merged: 2, asked: 1 },
    });
    expect((await openQueue(folder(), { store })).get(id).report).toEqual(seen);
  });

  it("waits with the rules while more of its batch follows", async () => {
    let looked = 0;
    const resolve = () => Promise.resolve({ merged: ++looked, asked: 0 });
    const queue = await openQueue(folder(), { resolve });
    const release = queue.hold();
    const first = await queue.submit([textOf("Ann leads Norway.")]);
    await queue.idle();
    expect([looked, queue.get(first.id).report?.identity]).toEqual([0, null]);
    const second = await queue.submit([textOf("Bea leads Sweden.")]);
    release();
    await queue.idle();
    expect(looked).toBe(1);
    for (const { id } of [first, second])
      expect(queue.get(id).report?.identity).toEqual({ merged: 1, asked: 0 });
  });

  it("says nothing of identity when the rules could not look", async () => {
    const queue = await openQueue(folder(), { resolve: () => Promise.resolve(null) });
    const { id } = await queue.submit([textOf("Ann leads Norway.")]);
    await queue.idle();
    expect(queue.get(id).report).toMatchObject({ articles: { added: 1 }, identity: null });
  });
});
