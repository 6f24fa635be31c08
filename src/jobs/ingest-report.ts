import type { FailureGroup, IdentityOutcome, IngestReport, QualityCounts } from "../api/job-report.js";
import type { JobItemView, JobView } from "../api/job-view.js";
import { createChanges } from "./count-changes.js";

/** Sums up what came of articles, one after the other, without keeping them. */
export interface ReportInProgress {
  /** Counts an item that has ended; a list counts for nothing, as each of its articles is an item. */
  add(item: JobItemView): void;
  soFar(): IngestReport;
}

/** A report that says nothing yet. */
export function createReport(): ReportInProgress {
  const articles = { added: 0, replaced: 0, unchanged: 0, failed: 0, cancelled: 0 };
  const sums = { facts: 0, newFacts: 0, newEntities: 0 };
  const failures = new Map<string, FailureGroup>();
  let quality: QualityCounts | null = null;
  const changes = createChanges();
  return {
    add(item) {
      const { outcome, error } = item;
      if (outcome !== null) {
        articles[outcome.status]++;
        if (outcome.status !== "unchanged") sums.facts += outcome.facts;
        sums.newFacts += outcome.newFacts.length;
        sums.newEntities += outcome.newEntities.length;
        changes.add(outcome);
        if (outcome.quality !== undefined) quality = sum(quality, outcome.quality);
      } else if (item.status === "cancelled") articles.cancelled++;
      else if (error !== null) {
        articles.failed++;
        addFailure(failures, error.code, { source: item.source, message: error.message });
      }
    },
    soFar: () => ({
      articles: { ...articles },
      ...sums,
      changes: changes.soFar(),
      failures: [...failures.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
      quality,
      identity: null,
    }),
  };
}

/** An ended job with what the rules made of who is who after it. */
export function withIdentity(view: JobView, identity: IdentityOutcome): JobView {
  return view.report === undefined ? view : { ...view, report: { ...view.report, identity } };
}

function addFailure(failures: Map<string, FailureGroup>, code: string, first: FailureGroup["example"]): void {
  const { count, example } = failures.get(code) ?? { count: 0, example: first };
  failures.set(code, { code, count: count + 1, example });
}

function sum(a: QualityCounts | null, b: QualityCounts): QualityCounts {
  if (a === null) return b;
  return {
    sentences: a.sentences + b.sentences,
    sentencesWithFacts: a.sentencesWithFacts + b.sentencesWithFacts,
    facts: a.facts + b.facts,
    attributedFacts: a.attributedFacts + b.attributedFacts,
    people: a.people + b.people,
    unresolvedPeople: a.unresolvedPeople + b.unresolvedPeople,
  };
}
