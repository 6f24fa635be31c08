import type { ArticleFormat } from "./article-format.js";
import { isBinary } from "./decode-bytes.js";

/** How much of a file tells its format, in bytes. */
const HEAD_BYTES = 8192;

const HTML = /^[^<]{0,3}\s*<(?:!doctype html|html|head|body|\?xml)\b/iu;
const HEADER_BLOCK = /^(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/u;
const MAIL_HEADER =
  /^(?:from|to|subject|date|mime-version|received|return-path|message-id|delivered-to|reply-to|content-type):/gimu;

/**
 * The format that the content shows: a PDF, a Word document, a message, a page, else text; null for bytes that are
 * none of these. Markdown looks like text, and only a name tells it.
 */
export function sniffFormat(bytes: Uint8Array): ArticleFormat | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\u0003\u0004")) return isWord(bytes) ? "docx" : null;
  if (isBinary(bytes)) return null;
  if (HTML.test(head)) return "html";
  return isMail(head.replace(/\r\n/gu, "\n")) ? "mail" : "text";
}

/** A Word document is an archive that names its main part in the directory at its end. */
function isWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("word/document.xml");
}

/** Two different headers of a message in a block of headers at the very start. */
function isMail(head: string): boolean {
  const block = HEADER_BLOCK.exec(head)?.[0] ?? "";
  return new Set((block.match(MAIL_HEADER) ?? []).map((name) => name.toLowerCase())).size >= 2;
}
