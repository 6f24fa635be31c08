import { InputError } from "../../src/graph/errors.js";
import type { ArticleDocument } from "../article-document.js";
import type { ArticleSource, LoadOptions } from "./article-source.js";
import { loadSource } from "./load-source.js";

/**
 * Loads one article; the same as loadSource for somebody who has no use for a list of articles.
 * @throws InputError INPUT_UNSUPPORTED when the address is that of a feed or sitemap; what loadSource throws
 */
export async function loadDocument(source: ArticleSource, options: LoadOptions): Promise<ArticleDocument> {
  const loaded = await loadSource(source, options);
  if (loaded.type === "article") return loaded.document;
  throw new InputError("INPUT_UNSUPPORTED", `${loaded.list.source} is a list of articles, not an article.`, {
    hint: "`newsgraph ingest` takes the articles of a feed or sitemap.",
    details: { source: loaded.list.source },
  });
}
