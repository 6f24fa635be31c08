import { isToken, type Item, wordOf } from "../../names/item.js";
import { nameOf, pronounRole } from "./item-role.js";
import {
  genderOf,
  type PersonPlace,
  type PronounCandidate,
  type PronounPlace,
} from "./pronoun-candidates.js";

/** Who was named so often is well known. */
const MANY = 4;
/** How far back quotation marks are counted. */
const QUOTE_REACH = 120;

/**
 * What speaks for and against each candidate: where and as what it was named, how often, who else there is, and how
 * the pronoun stands. In the order of the candidates.
 */
export function pronounFeatures(place: PronounPlace, candidates: readonly PronounCandidate[]): string[][] {
  const role = pronounRole(place.items, place.at);
  const inQuote = isInQuote(place.items, place.at);
  const previous = wordOf(place.items[place.at - 1]) || "-";
  const perSentence = [0, 1, 2].map(
    (back) => candidates.filter(({ places }) => places[0].back === back).length,
  );
  return candidates.map(({ entity, places }, rank) => {
    const nearest = places[0];
    const where = `${nearest.back} ${nearest.role}`;
    const subjects = places.filter((named) => named.role === "subject").length;
    const isFirst = candidates.every(
      (rival) => rival.entity === entity || !rival.places.some((named) => isEarlier(named, places)),
    );
    const gender = genderOf(entity) === null ? "unknown" : "known";
    const count = entity.mentions.slice(0, MANY).filter(({ start }) => start < startOf(place)).length;
    const rankOf = `${Math.min(3, rank)} of ${Math.min(4, candidates.length)}`;
    const inSentence = Math.min(3, perSentence[nearest.back] ?? 0);
    return [
      "bias",
      `where ${where}`,
      `where ${where} for ${role}`,
      `rank ${rankOf}`,
      `rank ${rankOf} where ${where}`,
      `rank ${String(Math.min(3, rank))} for ${role} ${String(nearest.back)}`,
      `beside ${String(inSentence)} where ${where}`,
      `here ${String(Math.min(3, perSentence[0] ?? 0))} back ${String(nearest.back)}`,
      `gender ${gender}`,
      `gender ${gender} of ${Math.min(3, candidates.length)}`,
      `form ${formOf(nearest)}`,
      `form ${formOf(nearest)} back ${String(nearest.back)}`,
      `count ${String(count)}`,
      `count ${String(count)} rank ${String(Math.min(3, rank))}`,
      `subjects ${String(Math.min(3, subjects))}`,
      `subjects ${String(Math.min(3, subjects))} for ${role} back ${String(nearest.back)}`,
      `places ${String(Math.min(4, places.length))}`,
      `opens ${String(isFirst)} back ${String(nearest.back)}`,
      `opens ${String(isFirst)} for ${role} where ${where}`,
      `starts ${String(place.at === 0)} where ${where}`,
      `previous ${previous} back ${String(nearest.back)}`,
      `previous ${previous} where ${where}`,
      `next ${nextWord(nearest)} back ${String(nearest.back)}`,
      `before ${wordOf(nearest.items[nearest.at - 1]) || "-"} back ${String(nearest.back)}`,
      `quote ${String(inQuote)} ${String(isInQuote(nearest.items, nearest.at))} where ${where}`,
      `gap ${gapOf(place, nearest)} for ${role}`,
      `clause ${sameClause(place, nearest)} for ${role} ${nearest.role}`,
    ];
  });
}

function startOf({ items, at }: PronounPlace): number {
  return items[at]?.start ?? 0;
}

function formOf({ items, at }: PersonPlace): string {
  const item = items[at];
  if (item?.type !== "mention") return item?.type ?? "-";
  return item.form === "name" ? (item.name.includes(" ") ? "full" : "short") : item.form;
}

function nextWord({ items, at }: PersonPlace): string {
  const item = items[at + 1];
  if (!isToken(item)) return item?.type ?? "$";
  return /^(?:verb|auxiliary|modal|participle|gerund)$/.test(item.tag) ? item.tag : item.lower;
}

function isEarlier(named: PersonPlace, places: readonly PersonPlace[]): boolean {
  return (
    places.every((own) => own.back !== named.back || named.at < own.at) && named.back === places[0]?.back
  );
}

/** True after an odd number of quotation marks in the sentence. */
function isInQuote(items: readonly Item[], at: number): boolean {
  const marks = items.slice(Math.max(0, at - QUOTE_REACH), at).filter((item) => /^["“”]$/.test(wordOf(item)));
  return marks.length % 2 === 1;
}

function gapOf({ at }: PronounPlace, nearest: PersonPlace): string {
  if (nearest.back > 0) return `back ${nearest.back}`;
  const gap = at - nearest.at;
  return gap <= 3 ? String(gap) : gap <= 6 ? "6" : gap <= 12 ? "12" : "far";
}

/** How many verbs stand between a person and the pronoun in one sentence, 0 to 2. */
function sameClause({ items, at }: PronounPlace, nearest: PersonPlace): string {
  if (nearest.back > 0) return "-";
  const between = items.slice(nearest.at + 1, at);
  const verbs = between.filter((item) => isToken(item) && (item.tag === "verb" || item.tag === "auxiliary"));
  const marks = between.some((item) =>
    /^(?:,|;|and|but|that|when|who|while|because)$/.test(wordOf(item) || nameOf(item)),
  );
  return `${Math.min(2, verbs.length)} ${String(marks)}`;
}
