import type { RelationName } from "../../src/graph/relations.js";
import { isToken, type Item, wordOf } from "../names/item.js";

/** What a relative is to a person: the relation, and whether the relative is its subject. */
export type Kin = readonly [relation: RelationName, isSubject: boolean];

const KIN: ReadonlyMap<string, Kin> = new Map([
  ["father", ["CHILD_OF", false]],
  ["mother", ["CHILD_OF", false]],
  ["son", ["CHILD_OF", true]],
  ["daughter", ["CHILD_OF", true]],
  ["wife", ["SPOUSE_OF", false]],
  ["husband", ["SPOUSE_OF", false]],
  ["widow", ["SPOUSE_OF", false]],
  ["brother", ["SIBLING_OF", false]],
  ["sister", ["SIBLING_OF", false]],
  ["uncle", ["RELATIVE_OF", false]],
  ["aunt", ["RELATIVE_OF", false]],
  ["cousin", ["RELATIVE_OF", false]],
  ["nephew", ["RELATIVE_OF", true]],
  ["niece", ["RELATIVE_OF", true]],
  ["grandfather", ["RELATIVE_OF", false]],
  ["grandmother", ["RELATIVE_OF", false]],
  ["grandson", ["RELATIVE_OF", true]],
  ["granddaughter", ["RELATIVE_OF", true]],
] as const);

/** What an item says that somebody is to a person: "son", "late wife"; undefined for what is no relative. */
export function kinOf(item: Item | undefined): Kin | undefined {
  return KIN.get(kinWord(item));
}

function kinWord(item: Item | undefined): string {
  if (item?.type === "mention") return item.form === "nominal" ? (item.head ?? "") : "";
  return item?.type === "role" ? item.head : wordOf(item);
}

/** "her son, the journalist John Doe": the name stands behind what describes the relative. */
export function skipDescription(items: readonly Item[], at: number): number {
  let next = at + (wordOf(items[at]) === "," ? 1 : 0);
  if (!/^(?:the|a|an)$/.test(wordOf(items[next]))) return next;
  next += 1;
  while (next < at + MAX_DESCRIPTION && isDescribing(items[next])) next += 1;
  return next;
}

/** How many words may describe a relative before the name. */
export const MAX_DESCRIPTION = 6;

/** True for what may stand between "the" and the name of who is described. */
export function isDescribing(item: Item | undefined): boolean {
  const isNominal = item?.type === "mention" && (item.form === "nominal" || item.adjectival);
  return isNominal || item?.type === "role" || (isToken(item) && /^(?:noun|adjective)$/.test(item.tag));
}
