import type { EntityKind } from "../../src/graph/entity-kinds.js";
import organizationWords from "../data/organization-words.json" with { type: "json" };
import placeWords from "../data/place-words.json" with { type: "json" };
import { isMention, isToken, type Item, type Mention, wordOf } from "./item.js";

const BODY_NOUNS: ReadonlySet<string> = new Set([
  ...organizationWords.mediaNouns,
  ...organizationWords.companyNouns,
  "union",
  "tank",
  "agency",
]);
const PLACE_NOUNS: ReadonlySet<string> = new Set(placeWords.contextNouns);
/** Things that are called by a name of their own. */
const THING_NOUNS: ReadonlySet<string> = new Set(
  "ship vessel ferry tanker freighter trawler yacht submarine warship frigate destroyer satellite spacecraft rocket rover telescope probe".split(
    " ",
  ),
);
const WORK_NOUNS: ReadonlySet<string> = new Set(
  "book novel film movie documentary song album single play opera musical poem memoir autobiography biography painting sculpture sitcom series show trilogy prize award medal trophy blog podcast video game ballad anthem hymn essay thesis".split(
    " ",
  ),
);
const PRODUCT_NOUNS: ReadonlySet<string> = new Set(
  "browser software app drug vaccine console smartphone phone car model missile drone aircraft jet helicopter plane train bus tank laptop tablet chip robot computer".split(
    " ",
  ),
);
/** What bodies have and people do not. */
const OF_BODIES =
  /^(?:chairman|chairwoman|chairperson|chief executive|chief executive officer|ceo|managing director|secretary[- ]general|board|shares|shareholders|headquarters|subsidiary|subsidiaries|revenue|profits?|customers)$/;
/** More certain than a guess from the form of a name, less than what the lists of countries say. */
const STATED = 0.91;
/** What a list or pattern knows this surely is not judged by the words around it. */
const SURE = 0.85;

/**
 * Names take the kind that the words beside them state: "the start-up Acme Orbit" is a body, "the town of Vesby" a place,
 * "the ferry Aurora" a thing, and what has a chairman or is based somewhere is a body.
 */
export function stateKinds(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (!isMention(item) || item.form !== "name" || item.adjectival) return item;
    const kind = statedKind(items, at, item);
    if (kind === null || (kind !== item.kind && item.confidence > SURE && item.kind !== "Person"))
      return item;
    return { ...item, kind, confidence: Math.max(item.confidence, STATED) };
  });
}

function statedKind(items: readonly Item[], at: number, { kind }: Mention): EntityKind | null {
  if (kind === "Country" || kind === "Event" || kind === "Law") return null;
  // "Lyon-born", "Oslo-based".
  if (wordOf(items[at + 1]) === "-" && /^(?:based|born)$/.test(wordOf(items[at + 2]))) return "Place";
  return kindBefore(items, at, kind) ?? (isBodyByWhatFollows(items, at) ? "Organization" : null);
}

/** The noun right before the name, or before "of": "the town Vesby", "the town of Vesby"; "the ferry, the Aurora". */
function kindBefore(items: readonly Item[], at: number, kind: EntityKind | null): EntityKind | null {
  const before = items[at - 1];
  const noun = nounOf(before);
  // "drugmaker", "chipmaker"
  if (BODY_NOUNS.has(noun) || /^\p{L}{3,}maker$/u.test(noun)) return "Organization";
  if (THING_NOUNS.has(noun)) return "Product";
  if (kind === null && WORK_NOUNS.has(noun)) return "Work";
  if (kind === null && PRODUCT_NOUNS.has(noun)) return "Product";
  if (PLACE_NOUNS.has(noun)) return "Place";
  if (wordOf(before) === "of" && PLACE_NOUNS.has(nounOf(items[at - 2]))) return "Place";
  const isRenamed = wordOf(before) === "the" && wordOf(items[at - 2]) === ",";
  return isRenamed && THING_NOUNS.has(nounOf(items[at - 3])) ? "Product" : null;
}

/** True for a common noun that stands before the name of a body: "start-up", "newspaper". */
export function isBodyNoun(noun: string): boolean {
  return BODY_NOUNS.has(noun);
}

function nounOf(item: Item | undefined): string {
  return isToken(item) && !item.capital ? item.lower : "";
}

/** "Acme's chairman", "Acme, based in Oslo", "Acme, headquartered in Oslo". */
function isBodyByWhatFollows(items: readonly Item[], at: number): boolean {
  if (wordOf(items[at + 1]) === "'s") {
    const had = items[at + 2];
    return OF_BODIES.test(had?.type === "role" ? had.head : wordOf(had));
  }
  const next = at + (wordOf(items[at + 1]) === "," ? 2 : 1);
  return /^(?:based|headquartered)$/.test(wordOf(items[next])) && wordOf(items[next + 1]) === "in";
}
