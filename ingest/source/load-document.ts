import { extname } from "node:path";
import { CancelledError, InputError } from "../../src/graph/errors.js";
import type { ArticleDocument } from "../article-document.js";
import { isReadBlock } from "../text/readable-text.js";
import { fromSender, NO_METADATA } from "./article-metadata.js";
import type { ArticleSource, LoadOptions, SourceMetadata } from "./article-source.js";
import { decodeBytes, isBinary } from "./decode-bytes.js";
import { formatOf, READABLE_EXTENSIONS } from "./article-format.js";
import type { ArticleFormat } from "./article-format.js";
import { readFileBytes, readStream, tooLarge } from "./read-bytes.js";
import { readMarkdown } from "./read-markdown.js";
import { readPlainText } from "./read-plain-text.js";
import type { TextInput } from "./read-plain-text.js";
import { readPage } from "./page/read-page.js";
import { decodePage } from "./page/decode-page.js";
import { fetchPage } from "./web/fetch-page.js";

/**
 * Loads an article from wherever it is: text or HTML in hand, a file, standard input (`-`) or an address.
 * @throws InputError when it is missing, too large, of a format that cannot be read, or holds no text;
 * FetchError when the address must not or cannot be fetched; CancelledError after `options.signal`
 */
export async function loadDocument(source: ArticleSource, options: LoadOptions): Promise<ArticleDocument> {
  throwIfCancelled(source, options.signal);
  const document = await read(source, options);
  throwIfCancelled(source, options.signal);
  if (document.blocks.some(isReadBlock)) return document;
  throw new InputError("INPUT_UNREADABLE", `No article text was found in ${document.source}.`, {
    hint: "Check that it holds an article; a page that builds its text with scripts must be saved from a browser first.",
    details: { source: document.source },
  });
}

function throwIfCancelled(source: ArticleSource, signal: AbortSignal): void {
  if (signal.aborted) throw new CancelledError("CANCELLED", `Reading ${nameOf(source)} was cancelled.`);
}

function nameOf(source: ArticleSource): string {
  switch (source.type) {
    case "text":
    case "html":
      return source.metadata.source;
    case "url":
      return source.url;
    case "file":
      return source.path;
  }
}

async function read(source: ArticleSource, options: LoadOptions): Promise<ArticleDocument> {
  switch (source.type) {
    case "text":
      checkLength(source.text, source.metadata.source, options);
      return readSentText(source.text, source.metadata);
    case "html":
      checkLength(source.html, source.metadata.source, options);
      return readPage({
        source: source.metadata.source,
        html: source.html,
        url: source.url ?? source.metadata.url ?? null,
        given: fromSender(source.metadata),
      });
    case "url":
      return readAddress(source.url, options);
    case "file":
      return source.path === "-" ? readStandardInput(options) : readFile(source.path, options);
  }
}

/** A text that was a Markdown file where it came from is read as one. */
function readSentText(text: string, metadata: SourceMetadata): ArticleDocument {
  const input = { source: metadata.source, text, given: fromSender(metadata) };
  return formatOf(metadata.source) === "markdown" ? readMarkdown(input) : readPlainText(input);
}

function checkLength(text: string, what: string, { limits }: LoadOptions): void {
  if (Buffer.byteLength(text) > limits.maxBytes) throw tooLarge(what, limits.maxBytes);
}

async function readAddress(url: string, options: LoadOptions): Promise<ArticleDocument> {
  const page = await fetchPage(url, options);
  if (page.format !== "html") {
    const given = { ...NO_METADATA, url: page.url };
    return readDecoded(page.format, page.bytes, { source: url, given, declared: page.charset });
  }
  const { text } = decodePage(page.bytes, page.charset);
  return readPage({ source: url, html: text, url: page.url, given: NO_METADATA });
}

async function readFile(path: string, { signal, limits }: LoadOptions): Promise<ArticleDocument> {
  const format = formatOf(path);
  const bytes = await readFileBytes(path, { signal, maxBytes: limits.maxBytes });
  if (format === null) {
    throw new InputError(
      "INPUT_UNSUPPORTED",
      `${path} has a format that Newsgraph cannot read${extname(path) === "" ? "" : ` (${extname(path)})`}.`,
      {
        hint: `Save the article as text, Markdown or HTML: ${READABLE_EXTENSIONS.join(", ")}.`,
        details: { path },
      },
    );
  }
  return readFormat(format, bytes, path);
}

async function readStandardInput({ signal, limits, effects }: LoadOptions): Promise<ArticleDocument> {
  const bytes = await readStream(effects?.stdin ?? process.stdin, {
    signal,
    maxBytes: limits.maxBytes,
    what: "standard input",
  });
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  return readFormat(
    /^[^<]{0,3}\s*<(?:!doctype html|html|\?xml|head|body)\b/iu.test(head) ? "html" : "text",
    bytes,
    "-",
  );
}

function readFormat(format: ArticleFormat, bytes: Uint8Array, source: string): ArticleDocument {
  const name = source === "-" ? "Standard input" : source;
  if (bytes.length === 0) {
    throw new InputError("INPUT_UNREADABLE", `${name} is empty.`, {
      hint: "Give an article with text.",
      details: { source },
    });
  }
  if (isBinary(bytes)) {
    throw new InputError("INPUT_UNSUPPORTED", `${name} is not text: it holds binary data.`, {
      hint: `Save the article as text, Markdown or HTML: ${READABLE_EXTENSIONS.join(", ")}.`,
      details: { source },
    });
  }
  if (format !== "html") return readDecoded(format, bytes, { source, given: NO_METADATA, declared: null });
  return readPage({ source, html: decodePage(bytes, null).text, url: null, given: NO_METADATA });
}

interface DecodeOptions extends Omit<TextInput, "text"> {
  readonly declared: string | null;
}

function readDecoded(
  format: "text" | "markdown",
  bytes: Uint8Array,
  options: DecodeOptions,
): ArticleDocument {
  const { text, guessed } = decodeBytes(bytes, options.declared);
  const input = { source: options.source, text, given: options.given };
  const document = format === "markdown" ? readMarkdown(input) : readPlainText(input);
  if (!guessed) return document;
  return {
    ...document,
    notes: ["The text is not valid UTF-8; it was read as windows-1252, which is a guess."],
  };
}
