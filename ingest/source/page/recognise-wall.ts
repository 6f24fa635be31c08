import { InputError } from "../../../src/graph/errors.js";
import { normalLine } from "../../text/is-furniture.js";
import type { PageBlock } from "./collect-blocks.js";
import { proseWeight, weigh } from "./is-prose.js";
import words from "./page-walls.json" with { type: "json" };

export interface ShownPage {
  readonly source: string;
  readonly title: string | null;
  /** What was read as the article. */
  readonly blocks: readonly PageBlock[];
  /** Everything that the page shows. */
  readonly whole: readonly PageBlock[];
  readonly html: string;
  readonly hasPassword: boolean;
}

type WallKind = "consent" | "robot" | "error" | "login" | "scripts";

/** A page with more prose than this shows an article, whatever else it shows. In weight. */
const LONGEST_WALL = 1_500;
/** With fewer words an article has no room beside the words of the wall. */
const LONGEST_NOTICE = 600;
const LONGEST_SHELL = 200;
const LOOKED_AT = 6_000;
const MIN_SCRIPTS = 1;

const SAYS: Readonly<Record<WallKind, string>> = {
  consent: "asks for consent to cookies and shows no article",
  robot: "asks whether a robot reads it and shows no article",
  error: "is an error page and no article",
  login: "asks for a log-in and shows no article",
  scripts: "holds no text: it is built by scripts in the browser",
};
const HINTS: Readonly<Record<WallKind, string>> = {
  consent: "Open it in a browser, answer the question, save the page and give the file.",
  robot: "Open it in a browser, wait until the article is shown, save the page and give the file.",
  error: "Check the address in a browser; the article may have moved.",
  login: "Log in with a browser, save the page of the article and give the file.",
  scripts: "Open it in a browser, wait until the article is shown, save the page and give the file.",
};

/**
 * Refuses a page that shows a wall in the place of an article.
 * @throws InputError INPUT_UNREADABLE; `details.wall` says which kind
 */
export function refuseWall(page: ShownPage): void {
  const wall = recogniseWall(page);
  if (wall === null) return;
  throw new InputError("INPUT_UNREADABLE", `The page ${page.source} ${SAYS[wall]}.`, {
    hint: HINTS[wall],
    details: { source: page.source, wall },
  });
}

/** Says which wall a page shows; null for an article, and for a page without any text that a wall could have. */
export function recogniseWall({ title, blocks, whole, html, hasPassword }: ShownPage): WallKind | null {
  const weight = proseWeight(blocks);
  if (weight > LONGEST_WALL) return null;
  const all = textOf(whole);
  const head = normalLine([title ?? "", ...whole.filter(isTopHeading).map(({ text }) => text)].join(" \n "));
  if (isShortWith(words.error, head, weight) && weight <= LONGEST_NOTICE) return "error";
  if (weight <= LONGEST_NOTICE && count(words.robot, all) >= (count(words.robot, head) > 0 ? 1 : 2))
    return "robot";
  if (isConsent(blocks, weight, all)) return "consent";
  if (hasPassword && weight <= LONGEST_NOTICE && count(words.login, all) >= 1) return "login";
  return weight <= LONGEST_SHELL && isShell(html, all) ? "scripts" : null;
}

function textOf(blocks: readonly PageBlock[]): string {
  return normalLine(
    blocks
      .map(({ text }) => text)
      .join(" \n ")
      .slice(0, LOOKED_AT),
  );
}

function isTopHeading({ place }: PageBlock): boolean {
  return /^h[12]$/u.test(place?.element.localName ?? "");
}

function count(phrases: readonly string[], text: string): number {
  return phrases.filter((phrase) => text.includes(phrase)).length;
}

/** Headlines speak of forbidden things too, so the words must be most of the headline, or the page nearly empty. */
function isShortWith(phrases: readonly string[], head: string, weight: number): boolean {
  const found = phrases.filter((phrase) => head.includes(phrase));
  if (found.length === 0 && !/^\s*(?:error )?(?:4\d\d|5\d\d)(?!\d)/u.test(head)) return false;
  const longest = Math.max(3, ...found.map((phrase) => phrase.length));
  return weight < LONGEST_SHELL || longest * 3 >= head.trim().length;
}

/** Most of what was taken for the article speaks of cookies, or there is nothing else and the page does. */
function isConsent(blocks: readonly PageBlock[], weight: number, all: string): boolean {
  const body = blocks.filter(({ role }) => role !== "headline");
  const spoken = body.filter(({ text }) => count(words.consent, normalLine(text)) > 0);
  const share = spoken.reduce((sum, { text }) => sum + weigh(text), 0);
  if (count(words.consent, all) < 2) return false;
  return weight < LONGEST_SHELL || share * 2 >= body.reduce((sum, { text }) => sum + weigh(text), 0);
}

/** Scripts and nothing to see, or a line that asks for scripts. */
function isShell(html: string, all: string): boolean {
  const scripts = html.match(/<script\b/giu)?.length ?? 0;
  if (count(words.scripts, normalLine(html.slice(0, 500_000))) > 0)
    return scripts >= MIN_SCRIPTS || all.length < LONGEST_SHELL;
  return (
    scripts >= MIN_SCRIPTS &&
    weigh(all) < LONGEST_SHELL &&
    /\bid=["']?(?:root|app|__next|__nuxt|main-app|svelte)\b/iu.test(html)
  );
}
