import type { FactStatement, VersionChanges } from "./version-changes.js";
import type { ArticleSummary } from "./views.js";

/** What the store says of the texts that an article had. */

/** One text of an article, present or former, without the text. */
export interface ArticleVersionView extends Omit<ArticleSummary, "id"> {
  /** The id of the version. */
  readonly id: string;
  readonly article: string;
  /** From 1. */
  readonly number: number;
  /** True of the text that the graph is made from. */
  readonly isCurrent: boolean;
  readonly contentHash: string;
  /** Against the version before; null for the first. */
  readonly changes: VersionChanges | null;
}

/** One text of an article with what it states. */
export interface ArticleVersionText extends Omit<ArticleVersionView, "changes"> {
  readonly text: string;
  readonly statements: readonly StatementInText[];
}

export interface StatementInText extends FactStatement {
  /** The sentences that support it, as offsets into this text (UTF-16 code units, `end` exclusive). */
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
}
