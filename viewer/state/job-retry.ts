import type { ArticleRequest } from "../../src/api/contract.js";
import type { JobView } from "../../src/api/job-view.js";

/**
 * What to hand in again of a job: the addresses that failed or were not reached any more, or else `sent`, what the
 * job was asked for. Empty when nothing failed, or when only a text failed that this page has not sent.
 */
export function retryRequests(job: JobView, sent: ArticleRequest | undefined): readonly ArticleRequest[] {
  const failed = job.items.filter(({ status }) => status === "failed" || status === "cancelled");
  if (failed.length === 0) return [];
  const addresses = [...new Set(failed.map(({ source }) => source).filter(isWebAddress))];
  // What was typed beside an address, such as its publisher, is known of the request alone.
  if (sent !== undefined && job.items.length === 1) return [sent];
  if (addresses.length > 0) return addresses.map((url) => ({ url }));
  return sent === undefined ? [] : [sent];
}

function isWebAddress(source: string): boolean {
  return /^https?:\/\//iu.test(source);
}
