import wordTags from "../data/word-tags.json" with { type: "json" };
import { countryNamed, countryOfDemonym } from "./gazetteer.js";
import { descriptionHead } from "./description-heads.js";
import type { Token, WordTag } from "./token.js";
import { singular, verbForm } from "./verb-form.js";

const LEXICON: ReadonlyMap<string, string> = new Map(Object.entries(wordTags));

/** Closed classes of English, each word with the one tag that the rules need. */
const CLOSED: ReadonlyMap<string, WordTag> = new Map<string, WordTag>(
  (
    [
      ["auxiliary", "am is are was were be been being has have had having do does did 's 're 've"],
      ["modal", "will would shall should can could may might must cannot"],
      ["to", "to"],
      ["not", "not never n't"],
      [
        "determiner",
        "the a an this that these those some any each every all both no neither either another such most many several few",
      ],
      ["possessive", "his her its their our my your 's '"],
      [
        "pronoun",
        "he she it they him them we us i you himself herself itself themselves who whom whose which what",
      ],
      [
        "preposition",
        "of in on at by for with from against about between among into onto near over under during through within without towards toward across along around outside inside behind beyond via despite amid amidst per off out up down above below upon alongside",
      ],
      ["conjunction", "and or but nor yet"],
      [
        "subordinator",
        "after before because while when if although though since unless until whereas as so than where whether once",
      ],
    ] as const
  ).flatMap(([tag, words]) => words.split(" ").map((word) => [word, tag] as const)),
);

const RELATIVES: ReadonlySet<string> = new Set(["who", "whom", "whose", "which"]);
const NOUN_SUFFIX = /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|ers?|ors?|ists?|ans?)$/;
const ADJECTIVE_SUFFIX = /(?:al|ive|ous|ful|less|able|ible|ary|ic|ish)$/;

/**
 * Say what each word does, from a lexicon, its form and its neighbours. Sets `tag` and `lemma` of the tokens.
 * Coarse on purpose: where noun and verb are both possible, noun is preferred, since a wrong verb makes a wrong fact.
 */
export function tagWords(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    token.tag = tagOf(token, tokens[i - 1], tokens[i + 1], i === 0);
    token.lemma = lemmaOf(token);
  });
  tokens.forEach((token, i) => {
    // "over 700", "around 2 million": no preposition before a number that is no year.
    if (APPROXIMATE.has(token.lower) && tokens[i + 1]?.tag === "number") token.tag = "adverb";
    if (token.tag === "to" && !isVerbNext(tokens, i + 1)) token.tag = "preposition";
  });
}

function lemmaOf(token: Token): string {
  if (isVerbTag(token.tag)) return verbForm(token.lower)?.lemma ?? token.lower;
  if (token.tag === "auxiliary") return AUXILIARY_LEMMAS.get(token.lower) ?? token.lower;
  return token.tag === "noun" ? singular(token.lower) : token.lower;
}

const AUXILIARY_LEMMAS: ReadonlyMap<string, string> = new Map(
  [
    ["be", "am is are was were be been being 're"],
    ["have", "has have had having 've"],
    ["do", "do does did"],
  ].flatMap(([lemma = "", forms = ""]) => forms.split(" ").map((form) => [form, lemma] as const)),
);

const APPROXIMATE: ReadonlySet<string> = new Set(["over", "about", "around", "under", "nearly", "some"]);

/** "to weaken", "to openly support": anything else after "to" makes it a preposition. */
function isVerbNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.tag === "adverb" ? tokens[at + 1] : tokens[at];
  return next?.tag === "verb" || next?.lower === "be" || next?.lower === "have" || next?.lower === "do";
}

function isVerbTag(tag: WordTag): boolean {
  return tag === "verb" || tag === "participle" || tag === "gerund";
}

function tagOf(token: Token, before: Token | undefined, after: Token | undefined, first: boolean): WordTag {
  if (!/[\p{L}\p{N}]/u.test(token.text)) return "punctuation";
  if (/^\d/.test(token.text)) return "number";
  if (token.lower === "'s") return "possessive";
  if (RELATIVES.has(token.lower)) return "relative";
  if (token.lower === "that") return isThatDeterminer(before, after) ? "determiner" : "relative";
  if (token.lower === "her" || token.lower === "his") return "possessive";
  const closed = CLOSED.get(token.lower);
  if (
    closed !== undefined &&
    !(token.capital && token.text.length > 1 && token.text === token.text.toUpperCase())
  ) {
    return closed;
  }
  if (token.capital && !first) return "noun";
  return openTag(token, before, after);
}

function isThatDeterminer(before: Token | undefined, after: Token | undefined): boolean {
  return (
    before?.tag === "preposition" ||
    (after !== undefined && openClass(after.lower).startsWith("NN") && before === undefined)
  );
}

function openClass(word: string): string {
  return LEXICON.get(word) ?? "";
}

function openTag(token: Token, before: Token | undefined, after: Token | undefined): WordTag {
  const tags = openClass(token.lower).split(" ").filter(Boolean);
  const best = tags[0] ?? "";
  if (best.startsWith("RB") || (best === "" && token.lower.endsWith("ly"))) return "adverb";
  if (best === "CD") return "number";
  if (best === "IN") return "preposition";
  if (isEventGerund(token, before, after)) return "noun";
  const verb = verbForm(token.lower);
  if (verb !== null && tags.every((tag) => tag === "JJ" || tag.startsWith("VB")) && best !== "JJ") {
    return verbTag(verb.inflection, token, before, after);
  }
  if (verb !== null && (tags.some((tag) => tag.startsWith("VB")) || tags.length === 0)) {
    return ambiguousTag(verb.inflection, token, best, before, after);
  }
  if (best.startsWith("JJ") || (best === "" && ADJECTIVE_SUFFIX.test(token.lower))) return "adjective";
  return "noun";
}

/** "a roadside bombing near Goma": a noun of events in "-ing" with a noun phrase before it and no object behind. */
function isEventGerund(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!token.lower.endsWith("ing") || descriptionHead(token.lower) === null || before === undefined)
    return false;
  const isPhrase =
    ["determiner", "adjective", "possessive", "number"].includes(before.tag) ||
    (before.tag === "noun" && !before.capital);
  return (
    isPhrase &&
    (after === undefined || (!after.capital && !/^(?:the|a|an|its|his|her|their|up)$/.test(after.lower)))
  );
}

function verbTag(
  inflection: string,
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): WordTag {
  if (inflection === "gerund") return "gerund";
  // No sentence opens with "rejects" or "delegates" as a verb.
  if (inflection === "third" && before === undefined) return "noun";
  if (inflection !== "past") return isNounPlace(before) && !isClauseStart(before) ? "noun" : "verb";
  if (before?.tag === "auxiliary" || (before?.tag === "adverb" && after?.lower === "by")) return "participle";
  if (isNounPlace(before) || (before?.tag === "adjective" && after?.tag !== "preposition"))
    return "adjective";
  return token.lower.endsWith("ed") || after?.lower !== "by" ? "verb" : "participle";
}

/** After a determiner, possessive or preposition a noun must come before any verb can. */
function isNounPlace(before: Token | undefined): boolean {
  return before !== undefined && ["determiner", "possessive", "preposition", "number"].includes(before.tag);
}

function isClauseStart(before: Token | undefined): boolean {
  return before === undefined || before.tag === "punctuation";
}

function ambiguousTag(
  inflection: string,
  token: Token,
  best: string,
  before: Token | undefined,
  after: Token | undefined,
): WordTag {
  if (isNounPlace(before))
    return best.startsWith("JJ") || (inflection === "past" && best !== "NN") ? "adjective" : "noun";
  // "according to reports": only a base form follows "to" and "will" as a verb.
  if (before?.tag === "modal" || before?.tag === "to" || before?.lower === "n't")
    return inflection === "third" ? "noun" : "verb";
  if (inflection === "gerund") return "gerund";
  if (inflection === "past") return verbTag(inflection, token, before, after);
  if (NOUN_SUFFIX.test(token.lower) && !best.startsWith("VB")) return "noun";
  if (before?.tag === "pronoun" || before?.tag === "relative") return "verb";
  // "Norway attacks Sweden", but in a headline "Paris Attacks Suspect".
  if (inflection === "third" && !token.capital && before?.capital === true && after?.capital === true)
    return "verb";
  // "the CSTO forces of": a noun of events and forces stays one unless an object follows.
  if (descriptionHead(token.lower) !== null && !/^(?:the|a|an|its|his|her)$/.test(after?.lower ?? ""))
    return "noun";
  // "Swedish banks"
  const isNation =
    before?.capital === true && countryNamed(before.text) === null && countryOfDemonym(before.text) !== null;
  if (inflection === "third" && before?.tag === "noun" && before.capital)
    return opensObject(after) && !isNation ? "verb" : "noun";
  if (best.startsWith("VB") && before?.tag === "noun" && opensObject(after)) return "verb";
  return best.startsWith("JJ") ? "adjective" : "noun";
}

function opensObject(after: Token | undefined): boolean {
  if (after === undefined) return true;
  return (
    /^[.,;:”"]$/.test(after.text) ||
    after.capital ||
    /^(?:the|a|an|its|his|her|their|that|to|on|for|with|in|from|of)$/.test(after.lower)
  );
}

/** True when the word in lower case is an everyday English word, so a capital at a sentence's start means nothing. */
export function isCommonWord(lower: string): boolean {
  return CLOSED.has(lower) || LEXICON.has(lower) || (verbForm(lower) !== null && /(?:ing|ed|s)$/.test(lower));
}
