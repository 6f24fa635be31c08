import words from "./furniture.json" with { type: "json" };
import { normalLine } from "./is-furniture.js";

const LONGEST = 160;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|di|del|van|von|der|la|le|el|al|bin))*`;
const NAMES = String.raw`${NAME}(?:(?:,| and| &| und| et| y| e| и)+ ${NAME})*`;
/** "By Ann Sample and John Doe, Riverton Post staff", without the end of a sentence. */
const BYLINE = new RegExp(
  String.raw`^(?:${words.bylineWords.join("|")}):? ${NAMES}(?:(?:,| \(| in | at | for | für | à | para | per )[^.!?]{0,60})?$`,
  "u",
);
const PARTS = /\s*[|•·–—/]\s*|\s{2,}|, (?=\d)/u;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/u;
const YEAR = /\b(?:19|20)\d{2}\b/u;
const YEAR_ALONE = /^\d{4}$/u;
const AGO = new RegExp(`^(?:${words.agoPatterns.join("|")})$`, "u");
const MONTH = new RegExp(String.raw`(?<!\p{L})(?:${words.months.join("|")})(?!\p{L})`, "gu");
/** Words that stand beside a date without saying anything else. */
const STAMP_WORDS = new Set(words.stampWords);

/**
 * True for a line that holds nothing but who wrote an article or when: a byline, a date with or without
 * the time of day, "3 hours ago", "Updated at 10:30".
 * @param known names that may stand beside, such as the publisher's
 */
export function isHeadLine(text: string, known: readonly (string | null)[] = []): boolean {
  if (text.length > LONGEST || YEAR_ALONE.test(text)) return false;
  if (isByline(text)) return true;
  const names = new Set(known.filter((name) => name !== null).map(normalLine));
  return text
    .split(PARTS)
    .every(
      (part) => part === "" || names.has(normalLine(part)) || isWhen(normalLine(part)) || isByline(part),
    );
}

function isByline(text: string): boolean {
  return BYLINE.test(text.charAt(0).toLowerCase() + text.slice(1));
}

function isWhen(line: string): boolean {
  if (AGO.test(line)) return true;
  if (!CLOCK.test(line) && !YEAR.test(line)) return false;
  const rest = line
    .replace(MONTH, " ")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !STAMP_WORDS.has(word));
  return rest.length === 0;
}
