import type { ArticleDocument } from "../../article-document.js";
import { cleanUrl, mergeMetadata } from "../article-metadata.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { checkPageSize } from "./check-page-size.js";
import { cleanArticle } from "./clean-article.js";
import type { PageBlock } from "./collect-blocks.js";
import { findArticle } from "./find-article.js";
import { joinBlocks } from "./join-blocks.js";
import { openPage } from "./open-page.js";
import { readPageMetadata } from "./read-page-metadata.js";
import { describeStub } from "./recognise-stub.js";
import { refuseWall } from "./recognise-wall.js";
import { readStatedArticle, statedBlocks } from "./stated-article.js";
import { trustStated } from "./trust-stated.js";

export interface PageInput {
  readonly source: string;
  readonly html: string;
  /** The address that the page came from; null when unknown. */
  readonly url: string | null;
  /** What the sender knows; it goes before what the page says. */
  readonly given: ArticleMetadata;
}

/**
 * Reads a web page as an article: its headline and the article's own blocks, joined by blank lines,
 * without the page's furniture. A page that shows only the beginning of its article says so in `notes`.
 * @throws InputError INPUT_UNREADABLE when the page is nested too deep or has too many elements, or when
 * it shows no article but a wall: consent, a log-in, a check for robots, an error, a page made by scripts
 */
export function readPage({ source, html, url, given }: PageInput): ArticleDocument {
  checkPageSize(html, source);
  const address = cleanUrl(url, null);
  const page = openPage(html);
  const metadata = mergeMetadata(given, readPageMetadata(page, address), { url: address });
  const stated = readStatedArticle(page);
  const signs = { stated, hasPassword: page.querySelector('input[type="password"]') !== null, html };
  const { blocks: found, whole } = findArticle(page, stated);
  const shown = cleanArticle(trustStated(withHeadline(found, metadata.title), stated), metadata);
  const blocks = isMissing(shown, stated.body)
    ? cleanArticle(withHeadline(statedBlocks(stated.body), metadata.title), metadata)
    : shown;
  refuseWall({ source, blocks, whole, title: metadata.title, ...signs });
  const note = describeStub({ blocks, whole, stated });
  return { ...metadata, source, ...joinBlocks(blocks), ...(note === null ? {} : { notes: [note] }) };
}

/** Less text than this, in UTF-16 code units, is no article when the page states a longer one. */
const SHORTEST_ARTICLE = 300;

/** A page that is built by scripts shows next to nothing of the article that its JSON-LD states. */
function isMissing(shown: readonly PageBlock[], stated: string): boolean {
  const length = shown.reduce((sum, { text, role }) => sum + (role === "headline" ? 0 : text.length), 0);
  return length < SHORTEST_ARTICLE && stated.length > 2 * length;
}

function withHeadline(blocks: readonly PageBlock[], title: string | null): readonly PageBlock[] {
  if (title === null) return blocks;
  return [{ text: title, role: "headline", linkShare: 0, italicShare: 0, place: null }, ...blocks];
}
