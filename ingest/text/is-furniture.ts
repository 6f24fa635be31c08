import words from "./furniture.json" with { type: "json" };

const LABELS = new Set(words.labels);
const RELATED_LABELS = new Set(words.relatedLabels);
const COMMENT_HEADINGS = new Set(words.commentHeadings);

/** Lines of page furniture are short; what is longer is read as prose. In words. */
const LONGEST_LINE = 25;
const LONGEST_COOKIE_NOTICE = 120;
/** No furniture is longer, in UTF-16 code units; it also bounds the work of the patterns below. */
const LONGEST_FURNITURE = 1_500;
/** Longest heading over comments or links, in UTF-16 code units. */
const LONGEST_HEADING = 200;

const QUOTED = /["“„«][^"”“»]+["”“»]/u;
const COMMENT_COUNT = /^(?:\d+|one|no) (?:thoughts? on|comments? (?:on|to)|responses? to|replies to)\b/u;
const COMMENT_COUNT_LABEL = /^(?:comments|комментарии) ?\(?\d+\)?$|^\d+ comments?$/u;
const ADDRESS_ONLY =
  /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\p{L}+$|^[\p{L}\d-]+\.(?:com|org|net|ru|info|news)$|^@\w+$/u;
const TIME_ONLY = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: \p{L}{2,4})?$/u;
const COUNTED = new RegExp(`^\\d[\\d.,]*\\s?[km]?\\s(?:${words.countedWords.join("|")})(?: read)?$`, "u");
const CHANNEL_CALL = new RegExp(
  `^(?:${words.channelVerbs.join("|")})\\b.{0,80}\\bon (?:${words.channels.join("|")})(?![\\p{L}\\d])`,
  "u",
);
/** "— Jane Doe (@jane) July 8, 2023": who posted what is quoted above, where the page shows a post of a network. */
const POSTED_BY = /^[—–-] ?[^()]{1,80} \(@\w+\)/u;
/** "Press office, press@example.org, +421 555 123": whom to ask, in no sentence. */
const CONTACT = /^(?!.*[.!?]$).*\S@\S+\.\p{L}{2,}\b.*\+?\d[\d ()/-]{6,}\d/u;
/** "More on Belarus": a heading over links to other articles, in a few words. */
const MORE_ON = /^more (?:on|from|about|in) \S+(?: \S+){0,4}$/u;
/** "1 / 5", "Page 2 of 7": where one is in a gallery. */
const POSITION = /^(?:\p{L}+ )?\d{1,3} ?(?:\/|of|von|sur|de|di|из) ?\d{1,3}$/u;
const LINE_STARTS = indexStarts(words.lineStarts);
const LINE_STARTS_WITHOUT_PERIOD = indexStarts(words.lineStartsWithoutPeriod);
const WORD = /[\p{L}\p{N}]/u;

/** Lower case, single spaces, straight apostrophes: what the word lists are written in. */
export function normalLine(text: string): string {
  return text.toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/gu, " ").trim();
}

/**
 * True for a block that belongs to the page and not to the article: labels, calls to subscribe,
 * source and credit lines, forms, notices. Judged by the block's own words alone.
 * @param text one block, as it stands
 */
export function isFurniture(text: string): boolean {
  if (!WORD.test(text)) return true;
  if (text.length > LONGEST_FURNITURE) return false;
  const line = normalLine(text);
  const wordCount = line.split(" ").length;
  if (wordCount > LONGEST_COOKIE_NOTICE) return false;
  if (words.cookiePhrases.some((phrase) => line.includes(phrase)) && speaksToReader(line)) return true;
  if (!QUOTED.test(line) && words.noticePhrases.some((phrase) => line.includes(phrase))) return true;
  if (wordCount > LONGEST_LINE) return false;
  return isLabel(line) || isNumbersOrAddress(line) || isFurnitureLine(line);
}

/** True for a heading such as "Related articles", after which links to other articles stand. */
export function isRelatedHeading(text: string): boolean {
  if (text.length >= LONGEST_HEADING) return false;
  const label = bareLabel(normalLine(text));
  return RELATED_LABELS.has(label) || (MORE_ON.test(label) && !/[.!?…]$/u.test(text));
}

/** True for a heading such as "Leave a Reply", after which nothing of the article comes. */
export function isCommentHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const line = normalLine(text);
  return COMMENT_HEADINGS.has(bareLabel(line)) || COMMENT_COUNT.test(line) || COMMENT_COUNT_LABEL.test(line);
}

function bareLabel(line: string): string {
  return line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function isLabel(line: string): boolean {
  const bare = bareLabel(line);
  return LABELS.has(bare) || RELATED_LABELS.has(bare) || isLabelRow(line);
}

/** "Facebook | Twitter | Telegram": nothing but labels. */
function isLabelRow(line: string): boolean {
  const parts = line.split(/[|•·/,]| {2,}|\n/u).map(bareLabel);
  return parts.length > 1 && parts.every((part) => part === "" || LABELS.has(part));
}

const NUMBERS_OR_ADDRESS = [
  TIME_ONLY,
  ADDRESS_ONLY,
  COUNTED,
  COMMENT_COUNT,
  COMMENT_COUNT_LABEL,
  POSITION,
  POSTED_BY,
  CONTACT,
];

function isNumbersOrAddress(line: string): boolean {
  return NUMBERS_OR_ADDRESS.some((pattern) => pattern.test(line));
}

function isFurnitureLine(line: string): boolean {
  if (QUOTED.test(line)) return startsWithLabelColon(line);
  const bare = line.replace(/^[^\p{L}\p{N}©(]+/u, "");
  if (startsWithOne(bare, LINE_STARTS)) return true;
  if (!line.endsWith(".") && startsWithOne(bare, LINE_STARTS_WITHOUT_PERIOD)) return true;
  return CHANNEL_CALL.test(bare) || words.phrases.some((phrase) => line.includes(phrase));
}

/** 'Read also: "Talks go on"' is furniture although it quotes. */
function startsWithLabelColon(line: string): boolean {
  const head = /^([^:"“„«]{1,40}):/u.exec(line)?.[1];
  return head !== undefined && (LABELS.has(head) || RELATED_LABELS.has(head));
}

type Starts = ReadonlyMap<string, readonly string[]>;

/** The starts by their first two characters, as there are many. */
function indexStarts(starts: readonly string[]): Starts {
  const index = new Map<string, string[]>();
  for (const start of starts) {
    const key = start.slice(0, 2);
    index.set(key, [...(index.get(key) ?? []), start]);
  }
  return index;
}

function startsWithOne(line: string, starts: Starts): boolean {
  const short = starts.get(line.slice(0, 1)) ?? [];
  const all = starts.get(line.slice(0, 2)) ?? [];
  return [...short, ...all].some((start) => startsWithWords(line, start));
}

function startsWithWords(line: string, start: string): boolean {
  return line.startsWith(start) && !/^[\p{L}\p{N}'-]/u.test(line.slice(start.length) || " ");
}

/** A notice speaks of "we" or "you" or "this site"; an article about cookies reports. */
function speaksToReader(line: string): boolean {
  return /\b(?:we|our|you|your|this (?:web)?site)\b/u.test(line) && !QUOTED.test(line);
}
