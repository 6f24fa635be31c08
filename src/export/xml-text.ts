/** Not allowed in XML 1.0, not even as a reference (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/**
 * A text that may stand in an element or in an attribute. Line breaks and tabs become
 * references, so that readers keep them; characters that XML has no form for, and halves of a
 * surrogate pair, become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(FORBIDDEN, "\uFFFD")
    .replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
}
