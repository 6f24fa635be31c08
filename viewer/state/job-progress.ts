import { READING_STAGES, type JobItemView, type JobView } from "../../src/api/job-view.js";

const STAGES: readonly string[] = [...READING_STAGES, "save"];

/** How far a job is, from 0 to 1: each article counts the same, and each of its stages. */
export function jobProgress(job: JobView): number {
  if (job.items.length === 0) return 0;
  return job.items.reduce((sum, item) => sum + itemProgress(item), 0) / job.items.length;
}

function itemProgress(item: JobItemView): number {
  if (item.status === "queued") return 0;
  if (item.status !== "running") return 1;
  return item.stage === null ? 0 : STAGES.indexOf(item.stage) / STAGES.length;
}
