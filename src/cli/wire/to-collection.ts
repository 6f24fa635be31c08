import type { ArticleList } from "../../../ingest/source/feed/article-list.js";
import { InputError } from "../../graph/errors.js";
import type { Collection } from "../../jobs/reader.js";

/**
 * A feed or sitemap as a job takes it.
 * @throws InputError INPUT_UNREADABLE when it names no article
 */
export function toCollection({ source, title, entries }: ArticleList): Collection {
  if (entries.length > 0) return { title, members: entries.map((entry) => entry.source) };
  throw new InputError("INPUT_UNREADABLE", `The list ${source} names no articles.`, {
    hint: "Try again later, or give the address of another feed.",
    details: { source },
  });
}
