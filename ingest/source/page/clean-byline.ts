import { cleanLine } from "../article-metadata.js";
import words from "./page-bylines.json" with { type: "json" };

const BY = new RegExp(String.raw`^(?:${words.by.join("|")})(?::|\s)\s*`, "iu");
const ROLE = new RegExp(String.raw`(?<!\p{L})(?:${words.roles.join("|")})(?!\p{L})`, "iu");
const JOINED = new RegExp(String.raw`\s*[,;|•·/]\s*|\s+(?:${words.and.join("|")})\s+|\s*&\s*`, "u");
const NOBODY = new Set(words.nobody);
const IN_PLACE = /^(.+?)\s+(?:in|à|a|en|em|aus|в)\s+\p{Lu}[\p{L} ]+$/u;
const ADDRESS = /\S+@\S+|https?:\S+|(?:^|\s)@\w+/gu;

/**
 * The names in a byline, parted by commas: "By Ann Sample and John Doe, Political Correspondent" is
 * "Ann Sample, John Doe". What is no name of an author (the site's, "staff", "admin", an address) goes.
 * @returns null when no name is left
 */
export function cleanByline(byline: string | null, publisher: string | null): string | null {
  if (byline === null) return null;
  const line = byline
    .replace(ADDRESS, " ")
    .replace(/\([^()]{0,80}\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const names = line
    .replace(BY, "")
    .split(JOINED)
    .map((part) => withoutPlace(part.replace(BY, "").trim()))
    .filter((part) => part !== "" && isName(part, publisher));
  return cleanLine([...new Set(names)].join(", "));
}

/** "Ann Sample in Riverton" is Ann Sample. */
function withoutPlace(part: string): string {
  const name = IN_PLACE.exec(part)?.[1];
  return name?.includes(" ") === true ? name : part;
}

function isName(part: string, publisher: string | null): boolean {
  const lower = part.toLowerCase();
  if (NOBODY.has(lower) || !/\p{L}/u.test(part) || /\d{2}/u.test(part) || part.length > 80) return false;
  return lower !== publisher?.toLowerCase() && !ROLE.test(part);
}
