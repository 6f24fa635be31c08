export interface DecodedText {
  /** A byte-order mark is kept, so that offsets hold in the text as received. */
  readonly text: string;
  /** Name of the encoding, in lower case. */
  readonly encoding: string;
  /** True when nothing named the encoding and the bytes were not UTF-8. */
  readonly guessed: boolean;
}

/**
 * Decodes bytes by their byte-order mark; else by the encoding that was declared, if there is one;
 * else as UTF-8 when they are valid UTF-8; else as windows-1252, which is then a guess.
 * @param declared an encoding label as in an HTTP header or a meta element; an unknown one is ignored
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const known = declared === null ? null : knownEncoding(declared);
  if (known !== null && known !== "utf-8") return decodeAs(bytes, known);
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
      guessed: false,
    };
  } catch {
    return { ...decodeAs(bytes, known ?? "windows-1252"), guessed: known === null };
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text: encoding === "windows-1252" ? withPunctuation(decoded) : decoded, encoding, guessed: false };
}

/** What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; https://encoding.spec.whatwg.org/index-windows-1252.txt */
const HIGH_PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes windows-1252 as Latin-1, which loses quotation marks and dashes. */
function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) =>
    HIGH_PUNCTUATION.charAt(control.charCodeAt(0) - 0x80),
  );
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** How much of a file tells whether it is text, in bytes. */
const PROBE_BYTES = 8192;

/** True for bytes that are no text in any encoding read here: a zero byte where no UTF-16 mark stands. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes)?.startsWith("utf-16") === true) return false;
  const probe = bytes.subarray(0, PROBE_BYTES);
  if (probe.includes(0)) return true;
  const controls = probe.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return controls > probe.length / 10;
}
