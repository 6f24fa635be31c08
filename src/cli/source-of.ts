import type { Submission } from "../jobs/reader.js";

/** What a submission is called: its path or address as given, `-` for standard input. */
export function sourceOf(submission: Submission): string {
  if (submission.type === "file") return submission.path;
  return submission.type === "url" ? submission.url : submission.metadata.source;
}
