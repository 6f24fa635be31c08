import { tokenise } from "../../ingest/names/tokenise.js";
import { splitSentences } from "../../ingest/text/split-sentences.js";
import type { NameType } from "../../ingest/tagging/name-labels.js";
import { type NamedSentence, withoutOverlaps } from "./named-document.js";

/** A name in a text: UTF-16 code units, end exclusive. */
export interface TextName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** The sentences of a running text, in tokens, with the names that begin and end at tokens. */
export function sentencesWithNames(text: string, names: readonly TextName[]): NamedSentence[] {
  return splitSentences(text).map((span) => {
    const tokens = tokenise(text, span);
    const found = names.flatMap(({ start, end, type }) => {
      const begin = tokens.findIndex((token) => token.start === start);
      const last = tokens.findIndex((token) => token.end === end);
      return begin >= 0 && last >= begin ? [{ begin, end: last + 1, type }] : [];
    });
    return { tokens: tokens.map((token) => token.text), names: withoutOverlaps(found) };
  });
}
