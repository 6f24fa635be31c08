import { normalLine } from "../../text/is-furniture.js";

const SEPARATOR = /\s+[|–—·•»:-]{1,2}\s+|\s*\|\s*|\s+::\s+/u;
const SHORTEST_HEADING = 12;
const MOST_SITE_WORDS = 4;
const FEWEST_TITLE_WORDS = 3;

export interface TitleWitnesses {
  /** The texts of the page's first headings. */
  readonly headings: readonly string[];
  /** Names that the site goes by. */
  readonly sites: readonly (string | null)[];
}

/**
 * Takes the site's name and the section off a title: "Talks go on | World | Daily Post". The page's own
 * heading decides where it is one of the parts; else parts that are the site's name go, and short parts after a bar.
 */
export function cleanTitle(title: string, { headings, sites }: TitleWitnesses): string {
  const heading = headings.find((text) => isPartOf(text, title) || isCutFrom(title, text));
  if (heading !== undefined) return heading;
  const names = new Set(sites.filter((site) => site !== null).map(normalLine));
  let parts = [...splitTitle(title)];
  while (parts.length > 1 && names.has(normalLine(parts.at(-1)?.text ?? ""))) parts.pop();
  while (parts.length > 1 && names.has(normalLine(parts[0]?.text ?? ""))) parts = parts.slice(1);
  while (parts.length > 1 && isShortAfterBar(parts)) parts.pop();
  return parts.map(({ text }, index) => (index === 0 ? text : (parts[index]?.before ?? "") + text)).join("");
}

interface TitlePart {
  readonly text: string;
  /** The separator before it, as written. */
  readonly before: string;
}

function* splitTitle(title: string): Generator<TitlePart> {
  let rest = title;
  let before = "";
  for (let match = SEPARATOR.exec(rest); match !== null; match = SEPARATOR.exec(rest)) {
    if (match.index > 0) yield { text: rest.slice(0, match.index), before };
    before = match[0];
    rest = rest.slice(match.index + match[0].length);
  }
  yield { text: rest, before };
}

function isShortAfterBar(parts: readonly TitlePart[]): boolean {
  const last = parts.at(-1);
  const words = (text: string): number => text.split(" ").length;
  const left = parts.slice(0, -1).reduce((sum, part) => sum + words(part.text), 0);
  return (
    last?.before.includes("|") === true && words(last.text) <= MOST_SITE_WORDS && left >= FEWEST_TITLE_WORDS
  );
}

/** The heading is the title without what a separator parts from it. */
function isPartOf(heading: string, title: string): boolean {
  if (heading.length < SHORTEST_HEADING) return false;
  const [small, whole] = [normalLine(heading), normalLine(title)];
  if (whole.startsWith(small)) return whole === small || /^\s*[|–—·•»:-]/u.test(whole.slice(small.length));
  return whole.endsWith(small) && /[|–—·•»:-]\s*$/u.test(whole.slice(0, -small.length));
}

/** "The council of Riverton has decided…" is the beginning of the heading. */
function isCutFrom(title: string, heading: string): boolean {
  const cut = /^(.{20,}?)\s*(?:…|\.\.\.)$/u.exec(normalLine(title))?.[1];
  return cut !== undefined && normalLine(heading).startsWith(cut);
}
