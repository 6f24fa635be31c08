import type { Annotations } from "../graph/annotations.js";
import type { Contribution } from "../graph/contribution.js";
import { toContribution } from "../graph/to-contribution.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Submission } from "./reader.js";
import { withRetries } from "./with-retries.js";

/**
 * What was read, as it goes to the store. A file without an address that was edited since it was last read is the
 * article that it was, with another text; `signal` ends the waiting for a database that is away.
 */
export async function contributionOf(
  store: GraphStore,
  submission: Submission,
  read: Annotations,
  signal: AbortSignal,
): Promise<Contribution> {
  const contribution = toContribution(read);
  const { url, canonicalUrl, contentHash, source, text } = contribution.article;
  const isFile = submission.type === "file" || submission.type === "bytes";
  if (!isFile || url !== null || canonicalUrl !== null) return contribution;
  return withRetries(signal, async () => {
    if ((await store.findArticle({ canonicalUrl, contentHash })) !== null) return contribution;
    const edited = await store.findEdited({ source, text });
    return edited === null ? contribution : toContribution(read, edited);
  });
}
