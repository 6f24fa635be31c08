import eventVerbs from "../data/event-verbs.json" with { type: "json" };
import { countryOfCapital } from "../names/gazetteer.js";
import type { NamedArticle } from "../names/index.js";
import { isMention, isToken, type Item, wordOf } from "../names/item.js";
import type { EntityRegister } from "./entity-register.js";

/**
 * What governments do and cities do not. Verbs of war are left out: a city can be attacked, and what "Kabul fought" means
 * is the city as often as the state.
 */
const ACTS: ReadonlySet<string> = new Set([
  ...eventVerbs.DISAPPROVED_OF,
  ...eventVerbs.SUPPORTED,
  ...eventVerbs.REQUESTED,
  ...eventVerbs.SANCTIONED,
  ...`say announce warn deny reject insist accuse deploy consider want plan seek hope fear threaten recognise recognize
  impose recall summon respond agree refuse propose offer back blame call urge ask demand declare withdraw expel ratify
  sanction embargo veto supply pledge promise vow negotiate retaliate condemn describe see view regard believe argue`.split(
    /\s+/,
  ),
]);
/** Verbs whose object is a government when it is a capital: "accused Moscow of". */
const AT: ReadonlySet<string> = new Set([
  ...eventVerbs.DISAPPROVED_OF,
  ...eventVerbs.REQUESTED,
  ...`urge ask warn tell thank press pressure back support persuade convince threaten accuse help supply`.split(
    /\s+/,
  ),
]);
/** "sanctions against Moscow", "talks between Moscow and Kyiv", "ties with Beijing". */
const TOWARDS: ReadonlySet<string> = new Set(["against", "between", "with", "by"]);
/** How many auxiliaries and adverbs may stand before the verb. */
const REACH = 4;

/**
 * A capital that acts stands for its government: "Moscow said", "accused Moscow of", "talks with Moscow" are told of Russia.
 * Read only where the article names the country as well, so that it is clear which is meant.
 */
export function linkGovernments(article: NamedArticle, register: EntityRegister): void {
  for (const { items } of article.sentences) {
    items.forEach((item, at) => {
      if (!isMention(item) || item.form !== "name" || item.kind !== "Place") return;
      const name = countryOfCapital(item.name)?.name;
      const country = name === undefined ? null : register.named("Country", name);
      const city = register.entityOf.get(item);
      if (country === null || city === undefined || !isActor(items, at)) return;
      city.mentions.splice(city.mentions.indexOf(item), 1);
      country.mentions.push(item);
      register.entityOf.set(item, country);
    });
  }
}

function isActor(items: readonly Item[], at: number): boolean {
  const next = wordOf(items[at + 1]);
  if (next === "'s") return false;
  const before = items[at - 1];
  if (isToken(before) && (before.tag === "verb" || before.tag === "participle" || before.tag === "gerund"))
    return AT.has(before.lemma);
  if (isToken(before) && before.tag === "preposition")
    return TOWARDS.has(before.lower) && !isNoun(items[at + 1]);
  return actsNext(items, at + 1);
}

function isNoun(item: Item | undefined): boolean {
  return isToken(item) && item.tag === "noun";
}

/** "has repeatedly warned", but not "was accused". */
function actsNext(items: readonly Item[], start: number): boolean {
  for (let at = start; at < start + REACH; at += 1) {
    const item = items[at];
    if (!isToken(item)) return false;
    if (item.tag === "verb" || item.tag === "participle") return ACTS.has(item.lemma);
    if (item.tag === "gerund") return ACTS.has(item.lemma) && at > start;
    if (item.tag === "auxiliary" && item.lemma === "be" && !isGerundNext(items, at + 1)) return false;
    if (!["auxiliary", "modal", "adverb", "not"].includes(item.tag)) return false;
  }
  return false;
}

function isGerundNext(items: readonly Item[], at: number): boolean {
  const next = items[at];
  return isToken(next) && next.tag === "gerund";
}
