import { decodeBytes } from "../decode-bytes.js";
import type { DecodedText } from "../decode-bytes.js";

/** A page names its encoding within this many bytes, says the HTML standard; sites are less strict. */
const PRESCAN_BYTES = 4096;
const META_CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})/iu;

/**
 * Decodes a page by its byte-order mark, the header, its meta element, else by its bytes.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 * @param charset what the Content-Type header names; null when there is none
 */
export function decodePage(bytes: Uint8Array, charset: string | null): DecodedText {
  const decoded = decodeBytes(bytes, charset ?? statedInPage(bytes));
  return { ...decoded, text: decoded.text.replace(/^\ufeff/u, "") };
}

function statedInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString("latin1");
  const stated = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? null;
  // A page whose meta element could be read as single bytes is not UTF-16, whatever it says.
  return stated?.toLowerCase().startsWith("utf-16") === true ? "utf-8" : stated;
}
