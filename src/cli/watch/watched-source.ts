import type { ListEntry } from "../../../ingest/source/feed/article-list.js";
import type { Seen } from "./seen-file.js";

/** Something that is followed: a feed, a news sitemap or a folder. */
export interface WatchedSource {
  /** Its address or path, under which it is remembered. */
  readonly name: string;
  /** Usual time between two looks, in ms. */
  readonly everyMs: number;
  /**
   * What it holds now.
   * @throws FetchError, InputError when it cannot be looked at; CancelledError after `signal`
   */
  look(seen: Seen, signal: AbortSignal): Promise<Look>;
}

/** What a look at a source gave. */
export interface Look {
  /** Everything that it names, the newest first; null when it has not changed. */
  readonly entries: readonly ListEntry[] | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The feed that was looked at, when the source is a page that names it. */
  readonly feed?: string;
}
