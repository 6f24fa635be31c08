import { Parser } from "htmlparser2";
import { InputError } from "../../../src/graph/errors.js";

/** Pages of news sites nest some 30 to 60 deep; far deeper ones overflow the stack of every tree walker. */
export const DEEPEST_NESTING = 400;
/** Elements of a page; large news pages have some 5,000. */
export const MOST_ELEMENTS = 40_000;
/** Pieces of text, which the parser cuts at every tag, entity and stray bracket. */
export const MOST_TEXTS = 200_000;
/** Length of a class or style attribute, which the parser takes apart. */
export const LONGEST_CLASS = 64 * 1024;
/** Characters given to the parser at a time, so that a refused page is not read to its end. */
const CHUNK = 64 * 1024;

/**
 * Reads through a page once, in linear time and without building it, and refuses one whose nesting,
 * number of elements or size of attributes would make later steps slow or overflow the stack.
 * @param what the page's address or path, for the message
 * @throws InputError INPUT_UNREADABLE
 */
export function checkPageSize(html: string, what: string): void {
  const problem = findProblem(html);
  if (problem === null) return;
  throw new InputError("INPUT_UNREADABLE", `The page ${what} cannot be read: ${problem}.`, {
    hint: "Save the article's text in a text file and give that.",
    details: { what },
  });
}

function findProblem(html: string): string | null {
  const size = { depth: 0, deepest: 0, elements: 0, texts: 0, longestClass: 0 };
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      size.elements++;
      size.depth++;
      size.deepest = Math.max(size.deepest, size.depth);
      size.longestClass = Math.max(
        size.longestClass,
        attributes.class?.length ?? 0,
        attributes.style?.length ?? 0,
      );
    },
    onclosetag: () => size.depth--,
    ontext: () => size.texts++,
  });
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (size.deepest > DEEPEST_NESTING) return `its elements are nested more than ${DEEPEST_NESTING} deep`;
    if (size.elements > MOST_ELEMENTS) return `it has more than ${MOST_ELEMENTS} elements`;
    if (size.texts > MOST_TEXTS) return `its text is cut into more than ${MOST_TEXTS} pieces`;
    if (size.longestClass > LONGEST_CLASS)
      return `it has a class or style of more than ${LONGEST_CLASS} characters`;
  }
  return null;
}
