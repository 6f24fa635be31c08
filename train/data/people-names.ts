import { countryNamed, countryOfDemonym } from "../../ingest/names/gazetteer.js";
import type { NameType } from "../../ingest/tagging/name-labels.js";

/** The sets disagree on "Russian" and "Russians": place, miscellaneous or no name at all; here they are a type of their own. */
export function peopleOr(type: NameType, tokens: readonly string[]): NameType {
  const [word] = tokens;
  if (tokens.length !== 1 || word === undefined) return type;
  return countryOfDemonym(word) !== null && countryNamed(word) === null ? "people" : type;
}
