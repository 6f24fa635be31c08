import { extname } from "node:path";
import { CancelledError, InputError } from "../../src/graph/errors.js";
import type { ArticleDocument } from "../article-document.js";
import { isReadBlock } from "../text/readable-text.js";
import { cleanUrl, fromSender, mergeMetadata, NO_METADATA } from "./article-metadata.js";
import { formatOf } from "./article-format.js";
import type { ArticleSource, LoadOptions, SourceMetadata } from "./article-source.js";
import type { ArticleList } from "./feed/article-list.js";
import { isListDocument } from "./feed/is-list-document.js";
import { knownMetadata } from "./known-metadata.js";
import { readFileBytes, readStream, tooLarge } from "./read-bytes.js";
import { readFormat, unsupported } from "./read-format.js";
import { readMarkdown } from "./read-markdown.js";
import { readPlainText } from "./read-plain-text.js";
import { readPage } from "./page/read-page.js";
import { sniffFormat } from "./sniff-format.js";
import { type FetchedPage, fetchPage } from "./web/fetch-page.js";

/** What a source turned out to be: one article, or a feed or sitemap that names articles. */
export type LoadedSource =
  | { readonly type: "article"; readonly document: ArticleDocument }
  | { readonly type: "list"; readonly list: ArticleList };

/** What an address gave, for somebody who fetched it already. */
export interface FetchedSource {
  readonly type: "fetched";
  readonly source: Extract<ArticleSource, { type: "url" }>;
  readonly page: FetchedPage;
}

/**
 * Loads what a source holds: text or HTML in hand, a file, standard input (`-`) or an address. An address of which
 * nothing is known may be a feed or a sitemap; then the result is its list of articles.
 * @throws InputError when it is missing, too large, of a format that cannot be read, or holds no text;
 * FetchError when the address must not or cannot be fetched; CancelledError after `options.signal`
 */
export async function loadSource(
  source: ArticleSource | FetchedSource,
  options: LoadOptions,
): Promise<LoadedSource> {
  throwIfCancelled(source, options.signal);
  const loaded = await read(source, options);
  throwIfCancelled(source, options.signal);
  if (loaded.type === "list" || loaded.document.blocks.some(isReadBlock)) return loaded;
  throw new InputError("INPUT_UNREADABLE", `No article text was found in ${loaded.document.source}.`, {
    hint: "Check that it holds an article; a page that builds its text with scripts must be saved from a browser first.",
    details: { source: loaded.document.source },
  });
}

function throwIfCancelled(source: ArticleSource | FetchedSource, signal: AbortSignal): void {
  if (signal.aborted) throw new CancelledError("CANCELLED", `Reading ${nameOf(source)} was cancelled.`);
}

function nameOf(source: ArticleSource | FetchedSource): string {
  switch (source.type) {
    case "text":
    case "html":
    case "bytes":
      return source.metadata.source;
    case "url":
      return source.url;
    case "fetched":
      return source.source.url;
    case "file":
      return source.path;
  }
}

async function read(source: ArticleSource | FetchedSource, options: LoadOptions): Promise<LoadedSource> {
  switch (source.type) {
    case "text":
      checkLength(source.text, source.metadata.source, options);
      return article(readSentText(source.text, source.metadata));
    case "html":
      checkLength(source.html, source.metadata.source, options);
      return article(
        readPage({
          source: source.metadata.source,
          html: source.html,
          url: source.url ?? source.metadata.url ?? null,
          given: fromSender(source.metadata),
        }),
      );
    case "bytes":
      return readSentBytes(source, options);
    case "url":
      return readFetched(source, await fetchPage(source.url, options), options);
    case "fetched":
      return readFetched(source.source, source.page, options);
    case "file":
      return source.path === "-" ? article(await readStandardInput(options)) : readFile(source.path, options);
  }
}

function article(document: ArticleDocument): LoadedSource {
  return { type: "article", document };
}

/** A text that was a Markdown file where it came from is read as one. */
function readSentText(text: string, metadata: SourceMetadata): ArticleDocument {
  const input = { source: metadata.source, text, given: fromSender(metadata) };
  return formatOf(metadata.source) === "markdown" ? readMarkdown(input) : readPlainText(input);
}

function checkLength(text: string, what: string, { limits }: LoadOptions): void {
  if (Buffer.byteLength(text) > limits.maxBytes) throw tooLarge(what, limits.maxBytes);
}

function readSentBytes(
  { base64, metadata }: Extract<ArticleSource, { type: "bytes" }>,
  { limits }: LoadOptions,
): Promise<LoadedSource> {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length > limits.maxBytes) throw tooLarge(metadata.source, limits.maxBytes);
  const given = fromSender(metadata);
  return readNamed(bytes, metadata.source, { given, url: cleanUrl(given.url, null) }, limits.maxBytes);
}

async function readFetched(
  { url, known }: Extract<ArticleSource, { type: "url" }>,
  page: FetchedPage,
  { limits }: LoadOptions,
): Promise<LoadedSource> {
  if (known === undefined && isListDocument(page.bytes)) {
    const { readArticleList } = await import("./feed/read-article-list.js");
    return { type: "list", list: readArticleList(page, limits.maxBytes) };
  }
  const format = page.format ?? sniffFormat(page.bytes);
  if (format === null) throw unsupported(`${url} holds binary data of an unknown format.`, url);
  const { bytes, charset: declared } = page;
  const given = { ...NO_METADATA, url: page.url };
  const input = { source: url, bytes, given, url: page.url, declared, maxBytes: limits.maxBytes };
  const document = await readFormat(format, input);
  return article({ ...document, ...mergeMetadata(document, knownMetadata(known ?? {})) });
}

async function readFile(path: string, { signal, limits }: LoadOptions): Promise<LoadedSource> {
  const bytes = await readFileBytes(path, { signal, maxBytes: limits.maxBytes });
  return readNamed(bytes, path, { given: NO_METADATA, url: null }, limits.maxBytes);
}

/**
 * A name tells the format; one that does not is passed over for what the content shows, unless that is mere text. A
 * file of a feed or sitemap, such as `feed.xml`, is a list of articles.
 */
async function readNamed(
  bytes: Uint8Array,
  source: string,
  about: { readonly given: typeof NO_METADATA; readonly url: string | null },
  maxBytes: number,
): Promise<LoadedSource> {
  if (formatOf(source) === null && isListDocument(bytes)) {
    const { readArticleList } = await import("./feed/read-article-list.js");
    const page = { url: about.url ?? source, bytes, format: null, charset: null };
    return { type: "list", list: readArticleList(page, maxBytes) };
  }
  const sniffed = sniffFormat(bytes);
  const format = formatOf(source) ?? (sniffed === "text" && extname(source) !== "" ? null : sniffed);
  if (format === null) {
    const ending = extname(source) === "" ? "" : ` (${extname(source)})`;
    throw unsupported(`${source} has a format that Newsgraph cannot read${ending}.`, source);
  }
  return article(await readFormat(format, { ...about, source, bytes, declared: null, maxBytes }));
}

async function readStandardInput({ signal, limits, effects }: LoadOptions): Promise<ArticleDocument> {
  const { maxBytes } = limits;
  const stdin = effects?.stdin ?? process.stdin;
  const bytes = await readStream(stdin, { signal, maxBytes, what: "standard input" });
  const format = bytes.length === 0 ? "text" : sniffFormat(bytes);
  if (format === null) throw unsupported("Standard input holds binary data of an unknown format.", "-");
  return readFormat(format, { source: "-", bytes, given: NO_METADATA, url: null, declared: null, maxBytes });
}
