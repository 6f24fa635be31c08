import type { EntityKind } from "../../src/graph/entity-kinds.js";
import type { NameType } from "../tagging/name-labels.js";
import type { NameKind } from "./classify-name.js";
import { countryNamed, countryOfDemonym } from "./gazetteer.js";
import { isCommonWord } from "./tag-words.js";
import type { Suggestion, Token } from "./token.js";

/** What the model's types are called here, and the share of them that is right on annotated news. */
const KINDS: Readonly<Record<NameType, NameKind | null>> = {
  person: { kind: "Person", confidence: 0.88 },
  organization: { kind: "Organization", confidence: 0.68 },
  place: { kind: "Place", confidence: 0.75 },
  // An event, work, law or product: which of them, the words of the name must say.
  other: null,
  people: null,
};

/** A list or pattern that is surer than this is not overruled by the model. */
const SURE = 0.86;

/** The kind of a run of words by lists and patterns, or by the model where these are not sure. */
export function surerKind(byLists: NameKind, words: readonly Token[]): NameKind {
  const suggestion = wholeSuggestion(words);
  if (suggestion !== null && isNoActor(suggestion) && byLists.confidence <= GUESS && isActor(byLists.kind)) {
    return { kind: null, confidence: 0.3 };
  }
  if (
    suggestion === null &&
    byLists.kind === "Organization" &&
    byLists.confidence < GUESS &&
    isOfNation(words)
  ) {
    return { kind: null, confidence: 0.3 };
  }
  const suggested = suggestion === null ? null : KINDS[suggestion.nameType];
  if (suggested === null || byLists.confidence >= SURE) return byLists;
  if (suggested.kind === "Place" && isBranch(words)) return { kind: "Organization", confidence: BRANCH };
  if (suggested.kind === byLists.kind) {
    return { ...suggested, confidence: Math.max(suggested.confidence, byLists.confidence) };
  }
  return isNarrower(byLists.kind, suggested.kind) ? byLists : suggested;
}

const BRANCH = 0.6;

/** What the lists and patterns say with no more than this is a guess from the form of a name. */
const GUESS = 0.7;

/** A work, product, event or nation to the model. */
function isNoActor({ nameType }: Suggestion): boolean {
  return nameType === "other" || nameType === "people";
}

/** "Chinese New Year", "Spanish Jews": to the model the word of a nation, and nothing that is a body. */
function isOfNation(words: readonly Token[]): boolean {
  const types = new Set(words.map(({ suggestion }) => suggestion?.nameType ?? null));
  return types.has("people") && !types.has("organization");
}

function isActor(kind: EntityKind | null): boolean {
  return kind === "Person" || kind === "Organization" || kind === "Place";
}

/** "Vodafone Ghana": a name of its own before a country is a body's branch there; places have "northern" or "central". */
function isBranch(words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return false;
  const isDescribing = isCommonWord(first.lower) || countryOfDemonym(first.text) !== null;
  return countryNamed(last.text) !== null && countryNamed(first.text) === null && !isDescribing;
}

/** The model knows no events, laws and countries: what the lists call so stays so, unless it is somebody ("Nathan Law"). */
function isNarrower(byLists: EntityKind | null, suggested: EntityKind | null): boolean {
  if (suggested === "Person") return false;
  if (byLists === "Event" || byLists === "Law" || byLists === "Group") return true;
  return byLists === "Country" && suggested === "Place";
}

/** The model's name that is exactly these words. */
function wholeSuggestion(words: readonly Token[]): Suggestion | null {
  const suggestion = words[0]?.suggestion ?? null;
  if (suggestion === null) return null;
  return suggestion.start === words[0]?.start && suggestion.end === words.at(-1)?.end ? suggestion : null;
}

/** True when the model sees these words, and no others, as one body, place or person. */
export function isOneName(words: readonly Token[]): boolean {
  const suggestion = wholeSuggestion(words);
  return suggestion !== null && KINDS[suggestion.nameType] !== null;
}

/** A piece of a run: a name of the model, or the words between two. */
export interface Piece {
  readonly words: readonly Token[];
  readonly isName: boolean;
}

/** A run cut at the names that the model sees in it. */
export function piecesOf(run: readonly Token[]): Piece[] {
  const pieces: { words: Token[]; isName: boolean; suggestion: Suggestion | null }[] = [];
  for (const token of run) {
    const last = pieces.at(-1);
    if (last !== undefined && last.suggestion === token.suggestion) last.words.push(token);
    else pieces.push({ words: [token], isName: token.suggestion !== null, suggestion: token.suggestion });
  }
  return pieces;
}
