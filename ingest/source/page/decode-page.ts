import { decodeBytes } from "../decode-bytes.js";
import type { DecodedText } from "../decode-bytes.js";

/** A page names its encoding within this many bytes, says the HTML standard; sites are less strict. */
const PRESCAN_BYTES = 4096;
const META_CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})/iu;
const LANGUAGE = /<html[^>]{0,300}?\slang\s*=\s*["']?\s*([a-z]{2,3}(?:-[a-z]{2,4})?)/iu;

/**
 * What pages of a language are encoded in that neither say nor are UTF-8.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding (the table of locales)
 */
const FALLBACKS: Readonly<Record<string, string>> = {
  ar: "windows-1256",
  be: "windows-1251",
  bg: "windows-1251",
  cs: "windows-1250",
  el: "windows-1253",
  et: "windows-1257",
  fa: "windows-1256",
  he: "windows-1255",
  hr: "windows-1250",
  hu: "windows-1250",
  ja: "shift_jis",
  ko: "euc-kr",
  lt: "windows-1257",
  lv: "windows-1257",
  mk: "windows-1251",
  pl: "iso-8859-2",
  ru: "windows-1251",
  sk: "windows-1250",
  sl: "windows-1250",
  sr: "windows-1251",
  th: "windows-874",
  tr: "windows-1254",
  uk: "windows-1251",
  vi: "windows-1258",
  zh: "gb18030",
  "zh-tw": "big5",
  "zh-hk": "big5",
};

/**
 * Decodes a page by its byte-order mark, the header, its meta element, else by its bytes. A page whose bytes
 * are UTF-8 is read as that whatever its meta element says; one that says nothing and is not UTF-8, as pages
 * of its language commonly are, which is a guess.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 * @param charset what the Content-Type header names; null when there is none
 */
export function decodePage(bytes: Uint8Array, charset: string | null): DecodedText {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString("latin1");
  const decoded = decode(bytes, charset, head);
  return { ...decoded, text: decoded.text.replace(/^\ufeff/u, "") };
}

function decode(bytes: Uint8Array, charset: string | null, head: string): DecodedText {
  const stated = statedIn(head);
  const decoded = decodeBytes(bytes, charset ?? (isUtf8(bytes) ? "utf-8" : stated));
  if (!decoded.guessed) return decoded;
  const fallback = fallbackOf(head);
  return fallback === null ? decoded : { ...decodeBytes(bytes, fallback), guessed: true };
}

function statedIn(head: string): string | null {
  const stated = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? null;
  // A page whose meta element could be read as single bytes is not UTF-16, whatever it says.
  return stated?.toLowerCase().startsWith("utf-16") === true ? "utf-8" : stated;
}

/** Text in another encoding is next to never valid UTF-8, unless it is plain ASCII, which is both. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function fallbackOf(head: string): string | null {
  const language = LANGUAGE.exec(head)?.[1]?.toLowerCase() ?? "";
  return FALLBACKS[language] ?? FALLBACKS[language.slice(0, 2)] ?? null;
}
