const WRAPPING =
  /^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\s*\*?\/?|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)\s*;?\s*$/gu;
/** Line ends and tabs that a program put into strings; outside of strings they are white space, too. */
const CONTROLS = /[\u0000-\u001f]+/gu;
const TRAILING_COMMA = /,(\s*[}\]])/gu;

/**
 * Parses the JSON of a page. What templates commonly break is mended: line ends within strings, commas
 * after the last item, comments of XML around it, a semicolon behind it.
 * @returns null when it is no JSON all the same
 */
export function parseLenientJson(content: string): unknown {
  const bare = content.replace(WRAPPING, "");
  return (
    tryParse(bare) ??
    tryParse(bare.replace(CONTROLS, " ").replace(TRAILING_COMMA, "$1").replace(/;\s*$/u, ""))
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
