import type { Span } from "../../src/graph/span.js";
import { contractionParts } from "./contractions.js";

/** Words, numbers and marks of a text, with offsets into it. */
export interface TextWord extends Span {
  readonly text: string;
}

const ABBREVIATIONS = [
  "Mr Mrs Ms Dr Prof Rev Fr St Ft Mt Gen Lt Col Maj Capt Cpl Sgt Adm Cmdr Gov Sen Sens Rep Reps Pres Hon Jr Sr Esq",
  "Inc Corp Co Cos Ltd Bros Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat",
  "No Nos Vol vol Ave Blvd Rd vs etc al approx dept Dept est fig Fig p pp v c ca ed eds esp cf",
]
  .join(" ")
  .replaceAll(" ", "|");

/** Prefixes that are no words of their own, so that the hyphen after them does not part them from the rest. */
const PREFIXES =
  "non|e|pre|re|mid|anti|co|cross|post|over|pro|semi|sub|multi|ex|mini|counter|neo|inter|intra|micro|un|ultra|bi|tri|pan|extra|quasi|pseudo";

/** Abbreviations that keep their dot even where it also ends the sentence. */
const AT_END = "Jr|Sr|Inc|Corp|Co|Ltd|Bros|Esq|etc|al";

/**
 * The forms of words, longest first. Every repetition is over one class or bounded, so that the time is linear.
 * Times, dates and telephone numbers are one word, as in the English treebanks of Universal Dependencies.
 */
const FORMS = [
  String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{0,500}[^\s<>"“”.,;:!?'’)\]]`,
  String.raw`[\p{L}\p{N}_+][\p{L}\p{N}._+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}`,
  String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
  String.raw`(?:\p{L}\.){2,}(?!\p{L})`,
  String.raw`(?:\p{Lu}\.|(?:${ABBREVIATIONS})\.)(?=[\s,;:)-])`,
  String.raw`(?:${AT_END})\.(?=$|["'”’)])`,
  String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.(?:com|org|net|info|gov|edu|co\.uk|eu|ru|io)(?![\p{L}\p{N}])`,
  String.raw`mid[-‐‑]\d+s?(?!\p{L})`,
  String.raw`\d{1,4}[-\/]\d{1,2}[-\/]\d{1,4}(?!\d)`,
  String.raw`\d+(?:st|nd|rd|th|s)(?!\p{L})`,
  String.raw`\d+(?:[.,:]\d+)*`,
  String.raw`['’]\d\ds?(?!\p{L}|\d)`,
  String.raw`(?:${PREFIXES})[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*`,
  String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}\p{N}]*)*`,
  String.raw`\.{2,}|-{2,}|[!?]{2,}|\*{2,}|={2,}|_{2,}|''|` + "``",
  String.raw`\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{EMod}\u200d\ufe0f]*`,
  String.raw`\S`,
];
const WORD = new RegExp(FORMS.join("|"), "giu");
const CAPITAL_ONLY = /^\p{Ll}\.$/u;

/**
 * Split a sentence into words as the English treebanks of Universal Dependencies do: "didn't" is "did" and "n't",
 * "Russia's" is "Russia" and "'s", "pro-Russian" is one word, "state-owned" is three.
 * @param span the sentence in `text`, offsets in UTF-16 code units
 * @returns words in order, with offsets into `text`
 */
export function splitWords(text: string, span: Span): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index;
    for (const part of partsOf(match[0])) {
      const from = start + part.start;
      words.push({ text: match[0].slice(part.start, part.end), start: from, end: start + part.end });
    }
  }
  return words;
}

function partsOf(word: string): readonly Span[] {
  // The pattern ignores case, but a small letter with a dot is the end of a sentence, no initial.
  if (CAPITAL_ONLY.test(word))
    return [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ];
  return contractionParts(word);
}
