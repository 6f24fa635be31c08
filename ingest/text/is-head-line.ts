import words from "./furniture.json" with { type: "json" };
import { normalLine } from "./is-furniture.js";

const LONGEST = 120;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|di|del|van|von|der|la|le|el|al|bin))*`;
const NAMES = String.raw`${NAME}(?:(?:,| and| &| und| et| y| e| и)+ ${NAME})*`;
const JOINED = words.bylineWords
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  .join("|");
/** "By Ann Sample and John Doe, Riverton Post staff", without the end of a sentence. */
const BYLINE = new RegExp(String.raw`^(?:${JOINED}):? ${NAMES}(?:,? [^.!?]{0,60})?$`, "u");
const PARTS = /\s*[|•·–—]\s*|\s{2,}|, (?=\d)/u;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/u;
const YEAR = /\b(?:19|20)\d{2}\b/u;
const DAY_AGO = new RegExp(String.raw`^(?:${words.agoPatterns.join("|")})$`, "u");
const MONTH = new RegExp(String.raw`(?<!\p{L})(?:${words.months.join("|")})(?!\p{L})`, "u");

/**
 * True for a line that holds nothing but who wrote an article or when: a byline, a date with or without
 * the time of day, "3 hours ago", "Updated at 10:30".
 */
export function isHeadLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (BYLINE.test(text.charAt(0).toLowerCase() + text.slice(1))) return true;
  return text.split(PARTS).every((part) => part === "" || isWhen(normalLine(part)));
}

/** Words that stand beside a date without saying anything else. */
const STAMP_WORDS = new Set(words.stampWords);

function isWhen(line: string): boolean {
  if (DAY_AGO.test(line)) return true;
  if (!CLOCK.test(line) && !YEAR.test(line)) return false;
  const rest = line
    .replace(MONTH, " ")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !STAMP_WORDS.has(word));
  return rest.length === 0;
}
