import type { ArticleSource } from "../article-source.js";

/** What a feed or sitemap names: articles to read, newest first where it tells when they were published. */
export interface ArticleList {
  /** The address that answered. */
  readonly source: string;
  readonly title: string | null;
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  /** Stays the same while the article does: the feed's own id, else the address. */
  readonly id: string;
  /** Changes when the article does, as far as the list tells: its date of change; empty when it does not tell. */
  readonly version: string;
  readonly source: ArticleSource;
}
