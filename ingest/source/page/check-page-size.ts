import { Parser } from "htmlparser2";
import { InputError } from "../../../src/graph/errors.js";

/** Pages of news sites nest some 30 to 60 deep; far deeper ones overflow the stack of every tree walker. */
export const DEEPEST_NESTING = 400;
/** Elements of a page; large news pages have some 5,000. */
export const MOST_ELEMENTS = 60_000;
/** Characters given to the parser at a time, so that a refused page is not read to its end. */
const CHUNK = 64 * 1024;

/**
 * Reads through a page once, in linear time and without building it, and refuses one whose nesting
 * or number of elements would make later steps slow or overflow the stack.
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
  const size = { depth: 0, deepest: 0, elements: 0 };
  const parser = new Parser({
    onopentag: () => {
      size.elements++;
      size.depth++;
      size.deepest = Math.max(size.deepest, size.depth);
    },
    onclosetag: () => size.depth--,
  });
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (size.deepest > DEEPEST_NESTING) return `its elements are nested more than ${DEEPEST_NESTING} deep`;
    if (size.elements > MOST_ELEMENTS) return `it has more than ${MOST_ELEMENTS} elements`;
  }
  return null;
}
