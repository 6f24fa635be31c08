import { franc, francAll } from "franc-min";
import type { ArticleDocument } from "../article-document.js";
import words from "./function-words.json" with { type: "json" };
import { readableText } from "./readable-text.js";

const ENGLISH = new Set(words.english);

/** How much of an article is looked at, in UTF-16 code units. */
const SAMPLE = 6_000;
/** Below this many words the text alone decides nothing. */
const FEWEST_WORDS = 12;
/** English prose has 0.3 to 0.5 function words of this list among its words; its closest relatives have some 0.1. */
const ENGLISH_SHARE = 0.2;
/** Below this the text is surely not English prose, whatever the page declares. */
const FOREIGN_SHARE = 0.08;
/** Share of letters outside the Latin script from which on a text is surely not English. */
const FOREIGN_SCRIPT_SHARE = 0.5;

/** Of the trigram guesser's scores, which give the first language 1. */
const NEAR_FIRST = 0.95;

export interface DetectedLanguage {
  /** BCP 47 tag; null when nothing tells. */
  readonly tag: string | null;
  /** True when facts can be read from it; a short text that declares nothing counts as English. */
  readonly isEnglish: boolean;
}

/**
 * Tells the language of an article. What the source declares holds, unless the text plainly
 * contradicts it: many pages declare the language of the site, not of the article.
 */
export function detectLanguage(document: ArticleDocument): DetectedLanguage {
  const sample = readableText(document).replace(/\s+/gu, " ").trim().slice(0, SAMPLE);
  const text = judgeText(sample);
  const declared = document.language;
  const declaresEnglish = declared !== null && /^en(?:-|$)/iu.test(declared);
  if (text === "english") return { tag: declaresEnglish ? declared : "en", isEnglish: true };
  if (text === "foreign" && (declared === null || declaresEnglish))
    return { tag: guessTag(sample), isEnglish: false };
  if (declared !== null) return { tag: declared, isEnglish: declaresEnglish };
  if (text === "short") return { tag: null, isEnglish: true };
  const isEnglish = text === "unsure" && isLikeEnglish(sample);
  return { tag: isEnglish ? "en" : guessTag(sample), isEnglish };
}

function judgeText(sample: string): "english" | "foreign" | "unsure" | "short" {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > FEWEST_WORDS && (letters - latin) / letters > FOREIGN_SCRIPT_SHARE) return "foreign";
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (found.length < FEWEST_WORDS) return "short";
  const share = found.filter((word) => ENGLISH.has(word)).length / found.length;
  if (share >= ENGLISH_SHARE) return "english";
  return share < FOREIGN_SHARE ? "foreign" : "unsure";
}

/** Trigrams put English first, or so near the first that headlines and names may have decided. */
function isLikeEnglish(sample: string): boolean {
  const score = francAll(sample, { minLength: 10 }).find(([code]) => code === "eng")?.[1] ?? 0;
  return score >= NEAR_FIRST;
}

/** The trigram guesser names languages by ISO 639-3; the canonical tag is the two-letter one where there is one. */
function guessTag(sample: string): string | null {
  const code = franc(sample, { minLength: 10 });
  if (code === "und" || code === "eng") return null;
  return Intl.getCanonicalLocales(code)[0] ?? null;
}
