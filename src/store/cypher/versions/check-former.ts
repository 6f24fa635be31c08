import type { FormerVersion } from "../../../graph/article-version.js";
import { InputError } from "../../../graph/errors.js";
import { versionId } from "../../../graph/ids.js";
import { checkContribution } from "../check-contribution.js";

/**
 * Check former versions that come from outside, as the article's own contribution is.
 * @throws InputError (`INPUT_INVALID`) naming the first problem
 */
export function checkFormer(article: string, versions: readonly FormerVersion[]): void {
  for (const { id, number, contribution, ingestedAt } of versions) {
    checkContribution(contribution, ingestedAt);
    const described = contribution.article;
    const isWhole =
      described.id === article &&
      id === versionId(article, described.contentHash, ingestedAt) &&
      Number.isInteger(number) &&
      number > 0;
    if (isWhole) continue;
    throw new InputError("INPUT_INVALID", `The version ${id} is none of the article ${article}.`, {
      hint: "Versions come from an export or another database, whole and unchanged.",
      details: { article, version: id },
    });
  }
}
