import { Parser } from "htmlparser2";
import { cleanLine } from "../article-metadata.js";

/** Longest title or name that is looked at, in UTF-16 code units. */
const LONGEST = 10_000;

/** The words of a title or name that may be written in HTML, as feeds do: `Rain &amp; <b>wind</b>` is "Rain & wind". */
export function plainLine(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  let text = "";
  const parser = new Parser({ ontext: (piece) => (text += piece) }, { decodeEntities: true });
  parser.end(value.slice(0, LONGEST));
  return cleanLine(text);
}
