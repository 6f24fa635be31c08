import { InputError } from "../../src/graph/errors.js";
import type { ArticleDocument } from "../article-document.js";
import { type ArticleFormat, READABLE_EXTENSIONS } from "./article-format.js";
import { decodeBytes, isBinary } from "./decode-bytes.js";
import { decodePage } from "./page/decode-page.js";
import { readPage } from "./page/read-page.js";
import type { FormatInput } from "./format-input.js";
import { readMarkdown } from "./read-markdown.js";
import { readPlainText } from "./read-plain-text.js";

/**
 * Reads an article from bytes of a known format. The libraries for PDF, Word and mail are loaded when first needed.
 * @throws InputError INPUT_UNREADABLE, INPUT_UNSUPPORTED or INPUT_TOO_LARGE
 */
export async function readFormat(format: ArticleFormat, input: FormatInput): Promise<ArticleDocument> {
  const { bytes, source } = input;
  const name = source === "-" ? "Standard input" : source;
  if (bytes.length === 0) {
    throw new InputError("INPUT_UNREADABLE", `${name} is empty.`, {
      hint: "Give an article with text.",
      details: { source },
    });
  }
  switch (format) {
    case "pdf":
      return (await import("./pdf/read-pdf.js")).readPdf(input);
    case "docx":
      return (await import("./docx/read-docx.js")).readDocx(input);
    case "mail":
      return (await import("./mail/read-mail.js")).readMail(input);
    case "html":
      refuseBinary(bytes, source, name);
      return readPage({
        source,
        html: decodePage(bytes, input.declared).text,
        url: input.url,
        given: input.given,
      });
    case "text":
    case "markdown":
      refuseBinary(bytes, source, name);
      return readDecoded(format, input);
  }
}

/** The error for a format that cannot be read. */
export function unsupported(what: string, source: string): InputError {
  return new InputError("INPUT_UNSUPPORTED", what, {
    hint: `Save the article in a format that can be read: ${READABLE_EXTENSIONS.join(", ")}.`,
    details: { source },
  });
}

function refuseBinary(bytes: Uint8Array, source: string, name: string): void {
  if (isBinary(bytes)) throw unsupported(`${name} is not text: it holds binary data.`, source);
}

function readDecoded(format: "text" | "markdown", input: FormatInput): ArticleDocument {
  const { text, guessed } = decodeBytes(input.bytes, input.declared);
  const { source, given } = input;
  const document =
    format === "markdown" ? readMarkdown({ source, text, given }) : readPlainText({ source, text, given });
  if (!guessed) return document;
  return {
    ...document,
    notes: ["The text is not valid UTF-8; it was read as windows-1252, which is a guess."],
  };
}
