import type { FormerVersion } from "../../../graph/article-version.js";
import { versionId } from "../../../graph/ids.js";
import type { CypherTransaction } from "../../cypher-runner.js";
import type { StoredContribution } from "../../graph-store.js";
import { askIn } from "../ask.js";
import { versionPlaces } from "./former-versions.js";
import { removeVersion, writeVersions } from "./version-nodes.js";

/**
 * Keep the text that an article had until now beside the one that it has, and other former versions that are known. A text
 * that comes back as it was taken in then is no former one any more. The caller has locked the article.
 */
export async function keepFormer(
  transaction: CypherTransaction,
  now: StoredContribution,
  before: StoredContribution | null,
  known: readonly FormerVersion[],
): Promise<void> {
  const { id: article, contentHash } = now.contribution.article;
  const current = idOf(now);
  await writeVersions(
    transaction,
    known.filter(({ id }) => id !== current),
  );
  if (before === null) return;
  await removeVersion(transaction, current);
  const isOtherText = before.contribution.article.contentHash !== contentHash;
  const former = idOf(before);
  if (!isOtherText || former === current || known.some(({ id }) => id === former)) return;
  const [newest] = (await versionPlaces(askIn(transaction), [article])).get(article) ?? [];
  await writeVersions(transaction, [{ id: former, number: (newest?.number ?? 0) + 1, ...before }]);
}

function idOf({ contribution: { article }, ingestedAt }: StoredContribution): string {
  return versionId(article.id, article.contentHash, ingestedAt);
}
